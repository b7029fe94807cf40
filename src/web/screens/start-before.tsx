// "I have written here before", in a browser that holds nothing: what may have become of it, and the ways to bring it back.
import { useMemo } from 'preact/hooks'
import { type BeforeFault, beforeScreen } from '../../app/screens/before.ts'
import { beforeWords as words } from '../../words/screens/before.ts'
import { lockedWords } from '../../words/screens/lock.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { SayWhatIsWaited } from '../ui/status.tsx'
import css from './cannot-open.module.css'

export function StartBeforeScreen() {
  const app = useApp()
  const screen = useMemo(() => beforeScreen(app, words.words.name), [app])
  const bring = async (event: Event) => {
    const onward = router.onward()
    event.preventDefault()
    if (await screen.recover()) onward(router.href('today'), 'replace')
  }
  const fault = screen.fault.value
  return (
    <Page back={{ href: router.href('today') }} title={words.title} lead={words.lead}>
      <section class="stack">
        <h2>{words.where.title}</h2>
        <ol class={css['ways']}>
          {words.where.ways.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ol>
      </section>
      <Rows>
        <Row title={words.device.open} note={words.device.note} href={router.href('join')} />
        <Row title={words.backup.open} note={words.backup.note} href={router.href('backupOpen')} />
      </Rows>
      <form class="stack" onSubmit={(event) => void bring(event)}>
        <h2>{words.words.title}</h2>
        <TextArea
          label={words.words.label}
          note={words.words.note}
          value={screen.typed.value}
          onInput={screen.type}
          problem={fault && saidOf(fault, screen.unknown.value)}
        />
        <Button kind="primary" submit>
          {words.words.open}
        </Button>
        {screen.busy.value && <SayWhatIsWaited words={words.words.opening} after={400} />}
      </form>
    </Page>
  )
}

function saidOf(fault: BeforeFault, unknown: string): string {
  if (fault === 'unknown') return lockedWords.faults.unknown(unknown)
  return fault === 'count' || fault === 'checksum' ? lockedWords.faults[fault] : words.faults[fault]
}

// One answer to "did Tendril make anything worse?": what it was, in a few words or none, and what is wished for now.
import { useMemo } from 'preact/hooks'
import { type OneHarmScreen, oneHarmScreen } from '../../app/screens/worse.ts'
import { type Harm, wishes } from '../../core/harm.ts'
import { worseWords as words } from '../../words/screens/worse.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { say } from '../ui/status.tsx'
import { AreYouSure } from './are-you-sure.tsx'
import { NotKept } from './not-kept.tsx'

export function HarmScreenView({ params }: ScreenProps) {
  const app = useApp()
  const screen = useMemo(() => oneHarmScreen(app, params.harm), [app, params.harm])
  const harm = screen.harm.value
  const back = { href: router.href('worse') }
  if (harm === undefined) return <Page back={back} {...words.gone} />
  const { what, noted } = words
  return (
    <Page
      back={back}
      title={harm.worse === 'no' ? noted.title : what.title}
      lead={harm.worse === 'no' ? noted.lead : what.lead}
      foot={
        <Button kind="text" href={router.href('settings')}>
          {words.back}
        </Button>
      }
    >
      {harm.worse !== 'no' && <What screen={screen} harm={harm} />}
      <NotKept trouble={screen.trouble.value} />
      <AreYouSure
        words={words.forget}
        text={words.forgetText}
        yes={words.forgetYes}
        no={words.forgetNo}
        onYes={async () => {
          const onward = router.onward()
          if (await screen.forget()) onward(router.href('worse'), 'replace')
        }}
      />
    </Page>
  )
}

function What({ screen, harm }: { readonly screen: OneHarmScreen; readonly harm: Harm }) {
  const { what } = words
  const smaller = () => (screen.smallest.value ? what.smallest : what.smaller)
  const keep = async () => {
    if (await screen.keep()) say(what.kept)
  }
  const wish = async (chosen: (typeof wishes)[number]) => {
    const onward = router.onward()
    if (!(await screen.wish(chosen))) return
    if (chosen === 'pause') onward(router.href('pause'))
    if (chosen === 'help') onward(router.href('help'))
    if (chosen === 'smaller') say(smaller())
    if (chosen === 'nothing') say(what.kept)
  }
  return (
    <div class="groups">
      <div class="stack">
        <TextArea
          label={what.field}
          note={what.note}
          value={screen.text.value}
          onInput={screen.type}
          maxLength={2000}
        />
        {screen.open.value && <Button onClick={() => void keep()}>{what.keep}</Button>}
      </div>
      <section class="stack">
        <h2>{what.next}</h2>
        <Rows label={what.next}>
          {wishes.map((one) => (
            <Row
              card
              key={one}
              title={what.wishes[one]}
              {...(harm.wish === one && { action: what.kept })}
              onClick={() => void wish(one)}
            />
          ))}
        </Rows>
      </section>
      {harm.wish === 'smaller' && <p class="note">{smaller()}</p>}
      {harm.wish !== undefined && <p>{what.sorry}</p>}
    </div>
  )
}

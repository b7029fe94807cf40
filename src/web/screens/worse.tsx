// Did Tendril make anything worse? One tap keeps the answer; what was said before stands below.
import { useMemo } from 'preact/hooks'
import { worseScreen } from '../../app/screens/worse.ts'
import { worses } from '../../core/harm.ts'
import { worseWords as words } from '../../words/screens/worse.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { dayOf } from './day.ts'
import { NotKept } from './not-kept.tsx'

export function WorseScreenView() {
  const app = useApp()
  const screen = useMemo(() => worseScreen(app), [app])
  const before = screen.before.value
  const answer = async (worse: (typeof worses)[number]) => {
    const onward = router.onward()
    const harm = await screen.say(worse)
    if (harm !== undefined) onward(router.href('harm', { harm }))
  }
  return (
    <Page back={{ href: router.href('settings') }} title={words.title} lead={words.lead}>
      <Rows label={words.title}>
        {worses.map((worse) => (
          <Row card key={worse} title={words.answers[worse]} onClick={() => void answer(worse)} />
        ))}
      </Rows>
      <NotKept trouble={screen.trouble.value} />
      {before.length > 0 && (
        <section>
          <h2>{words.before}</h2>
          <Rows label={words.before}>
            {before.map(({ id, at, worse, words: said }) => (
              <Row
                key={id}
                title={`${dayOf(at)}: ${words.answers[worse]}`}
                {...(said !== undefined && { note: said })}
                href={router.href('harm', { harm: id })}
              />
            ))}
          </Rows>
        </section>
      )}
    </Page>
  )
}

// What the answers change now, in plain words. Where they call for help, the numbers come first and large. Never a name for a person.
import { useMemo } from 'preact/hooks'
import { changesScreen } from '../../app/screens/questions.ts'
import { changesWords as words, sizeWords } from '../../words/screens/questions.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { FearLines } from './afraid.tsx'
import { CrisisLines } from './help.tsx'
import { alongTheWay, cameFrom } from './safety-way.ts'
import { Sizes } from './size.tsx'

/** The end of the eight questions; also found from where they begin. */
export function ChangesScreenView() {
  const app = useApp()
  const screen = useMemo(() => changesScreen(app), [app])
  const help = screen.help.value
  const [mode = 'unasked'] = screen.modes.value
  const from = cameFrom()
  const [first] = help
  const { title } = words.modes[mode]
  return (
    <Page
      above={words.above}
      title={first === undefined ? title : words.first[first]}
      back={{ href: alongTheWay(router.href('questions')) }}
      leave="short-and-loud"
      foot={
        <>
          <Button kind={first === undefined ? 'primary' : 'quiet'} href={from ?? router.href('today')}>
            {from === undefined ? words.today : words.goOn}
          </Button>
          <Button kind="text" href={alongTheWay(router.href('questions'))}>
            {words.change}
          </Button>
        </>
      }
    >
      {help.map((kind) =>
        kind === 'crisis' ? <CrisisLines key={kind} /> : <FearLines key={kind} chooser={first === 'fear'} />,
      )}
      {first !== undefined && <h2>{title}</h2>}
      {screen.said.value
        .flatMap((one) => words.modes[one].lines)
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
      {screen.offersSize.value && (
        <Card>
          <Sizes label={sizeWords.once} />
        </Card>
      )}
      {(mode === 'gently' || mode === 'not-now') && (
        <Rows>
          <Row plain title={words.therapist} href={router.href('therapist')} />
        </Rows>
      )}
    </Page>
  )
}

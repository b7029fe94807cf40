// Where it was learned: what was said so far, and the way on. Readable at any time, gone through only when that is allowed.
import { useMemo } from 'preact/hooks'
import { originScreen, type OriginScreen, type OriginStep } from '../../app/screens/origin.ts'
import { beliefSentence } from '../../words/screens/beliefs.ts'
import { originWords as words } from '../../words/screens/origin.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { AreYouSure } from './are-you-sure.tsx'
import { NotKept } from './not-kept.tsx'
import { beginningsSaid, giftsSaid } from './origin-said.ts'

/** *Where I learned it*. */
export function OriginScreenView() {
  const app = useApp()
  const screen = useMemo(() => originScreen(app), [app])
  const begun = screen.begun.value
  return (
    <Page
      back={{ href: router.href('practise') }}
      title={words.title}
      lead={words.lead}
      foot={screen.open.value ? <On screen={screen} /> : undefined}
    >
      {!screen.open.value && <Rests />}
      {begun && <Said screen={screen} />}
      <NotKept trouble={screen.trouble.value} />
      {begun && <Remove screen={screen} />}
    </Page>
  )
}

function On({ screen }: { readonly screen: OriginScreen }) {
  const { closed } = screen.origin.value
  return (
    <Button kind="primary" href={router.href('originStep', { kind: 'before' })}>
      {closed !== undefined ? words.again : screen.begun.value ? words.goOn : words.begin}
    </Button>
  )
}

/** The mode of care keeps it closed. Help is nearer than any reason. */
function Rests() {
  return (
    <div class="stack">
      <Note>{words.closedMode.note}</Note>
      <div class="side">
        <Button href={router.href('settle')}>{words.closedMode.settle}</Button>
        <Button href={router.href('help')}>{words.closedMode.help}</Button>
      </div>
    </div>
  )
}

/** What was said, part by part; where the page is open each leads to its step. */
function Said({ screen }: { readonly screen: OriginScreen }) {
  const origin = screen.origin.value
  const belief = screen.belief.value
  const lead = (kind: OriginStep) => (screen.open.value ? { href: router.href('originStep', { kind }) } : {})
  return (
    <>
      <Rows label={words.parts}>
        <Row title={words.began} note={<bdi>{beginningsSaid(origin) ?? words.notSaid}</bdi>} {...lead('began')} />
        <Row title={words.gifts} note={<bdi>{giftsSaid(origin) ?? words.notSaid}</bdi>} {...lead('gifts')} />
        {belief !== undefined && (
          <Row
            title={words.belief}
            note={<bdi>{beliefSentence(belief.kind, belief.words)}</bdi>}
            href={router.href('belief', { belief: belief.id })}
          />
        )}
      </Rows>
      {origin.thanked !== undefined && <p class="voice">{words.thanked}</p>}
    </>
  )
}

function Remove({ screen }: { readonly screen: OriginScreen }) {
  return (
    <AreYouSure
      words={words.remove}
      text={words.removeText}
      yes={words.removeYes}
      no={words.removeNo}
      onYes={async () => void (await screen.remove())}
    />
  )
}

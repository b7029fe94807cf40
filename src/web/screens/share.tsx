// One door: the link to give away, what was left on it, and the ways to shut it and to forget it.
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { type Door, type ShareScreen as Screen, shareScreen } from '../../app/screens/shares.ts'
import type { NamedItem } from '../../core/share-live.ts'
import { shareWords as words, sharesWords } from '../../words/screens/shares.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { exampleBase, router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { toHeading } from '../ui/fresh-heading.ts'
import { useInSight } from '../ui/in-sight.ts'
import { ErrorNote } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { Quote } from '../ui/quote.tsx'
import { say } from '../ui/status.tsx'
import { AreYouSure } from './are-you-sure.tsx'
import { Gone } from './gone.tsx'
import { NotKept } from './not-kept.tsx'
import { doorName, doorNote, doorStands, lookSaid, thingSaid } from './share-said.ts'
import { ShareText } from './share-text.tsx'
import css from './shares.module.css'

/** *One door*. */
export function ShareScreenView({ params }: ScreenProps) {
  const app = useApp()
  const screen = useMemo(() => shareScreen(app, params.share), [app, params.share])
  const door = screen.door.value
  const notes = door?.share.notes.length
  const inSight = useInSight()
  // Only what somebody can see was looked at: a note may come while the tab lies behind others.
  useEffect(() => {
    if (inSight) void screen.looked()
  }, [screen, notes, inSight])
  if (door === undefined) return <Gone words={words.gone} list="shares" />
  const forget = async (): Promise<void> => {
    const onward = router.onward()
    if (await screen.forget()) onward(router.href('shares'), 'replace')
  }
  return (
    <Page
      back={{ href: router.href('shares'), words: words.back }}
      title={<bdi translate={false}>{doorName(door.share)}</bdi>}
      lead={doorStands(door)}
      tab="practise"
    >
      <Left screen={screen} door={door} />
      {door.state === 'open' && <Link screen={screen} />}
      <section class="stack">
        <h2>{door.state === 'over' ? words.shownBefore : words.shown}</h2>
        {door.share.live && door.state === 'open' ? (
          <Shown screen={screen} door={door} />
        ) : (
          <p>{doorNote(door.share)}</p>
        )}
      </section>
      {door.state !== 'over' && door.state !== 'closing' && <Shut screen={screen} />}
      <NotKept trouble={screen.trouble.value} />
      <AreYouSure
        words={words.remove}
        text={words.removeText}
        yes={words.removeYes}
        no={words.removeNo}
        onYes={forget}
      />
    </Page>
  )
}

type Props = { readonly screen: Screen; readonly door: Door }

/** What they left. */
function Left({ screen, door: { note, state, keyless } }: Props) {
  const here = useRef(true)
  useEffect(() => () => void (here.current = false), [])
  const look = async (): Promise<void> => {
    const trouble = await screen.look()
    if (here.current) say(lookSaid(trouble))
  }
  if (note === undefined)
    return (
      <section class="stack">
        <p>{state === 'over' && !keyless ? words.noNoteShut : words.noNote}</p>
        {state === 'open' && (
          <Button size="small" onClick={() => void look()}>
            {words.look}
          </Button>
        )}
      </section>
    )
  return (
    <section class="stack">
      {note.text !== undefined && (
        <>
          <h2>{words.note}</h2>
          <Quote words={note.text} />
        </>
      )}
      {note.step !== undefined && <Step screen={screen} step={note.step} />}
    </section>
  )
}

/** What they can read now, where it goes on: thing by thing, with the way to take one out, and the way to show more. */
function Shown({ screen, door }: Props) {
  const [shown, waiting] = [screen.shown.value, screen.waiting.value]
  return (
    <>
      {shown.length + waiting === 0 && <p>{words.nothing}</p>}
      <ul class={css['shown']}>
        {shown.map((item) => (
          <ShownThing key={item.id} item={item} onTakeOut={() => screen.takeOut(item.id)} />
        ))}
      </ul>
      {waiting > 0 && <p class="note">{words.waiting}</p>}
      <Button size="small" href={router.href('shareMore', { share: door.share.id })}>
        {words.showMore}
      </Button>
    </>
  )
}

function ShownThing(props: { readonly item: NamedItem; readonly onTakeOut: () => Promise<boolean> }) {
  const { title, about } = thingSaid(props.item)
  return (
    <li>
      <span translate={false}>{title}</span>
      <span class="note" translate={false}>
        {about}
      </span>
      <AreYouSure
        words={words.takeOut}
        text={words.takeOutText}
        yes={words.takeOutYes}
        no={words.takeOutNo}
        onYes={async () => void (await props.onTakeOut())}
      />
    </li>
  )
}

/** The way to shut it. The button goes with that, and the focus to the heading. */
function Shut({ screen }: { readonly screen: Screen }) {
  const close = (): void => {
    void screen.close()
    toHeading()
  }
  return (
    <section class="stack">
      <Button kind="outline" onClick={close}>
        {sharesWords.close}
      </Button>
      <p class="note">{sharesWords.cannotUndo}</p>
    </section>
  )
}

function Step({ screen, step }: { readonly screen: Screen; readonly step: string }) {
  const isBegun = screen.askBegun.value
  const take = (): void => {
    screen.take(step)
    router.go(router.href('newAsk'))
  }
  return (
    <Card tone="leaf">
      <div class="stack">
        <p class="note">{words.step}</p>
        <p class="voice" dir="auto" translate={false}>
          {step}
        </p>
        {isBegun ? (
          <AreYouSure {...words.instead} words={words.take} onYes={async () => take()} />
        ) : (
          <Button size="small" onClick={take}>
            {words.take}
          </Button>
        )}
        <p class="note">{words.stepNote}</p>
      </div>
    </Card>
  )
}

function Link({ screen }: { readonly screen: Screen }) {
  const address = screen.address.value
  if (router.place.value.base === exampleBase) return <p class="note">{words.example}</p>
  if (address === undefined) return null
  const { onlyHere } = words
  return (
    <section class="stack">
      <p>{words.ready}</p>
      {screen.onlyHere.value && <ErrorNote what={onlyHere.what} safe={onlyHere.how} />}
      <ShareText first text={words.text(address)} subject={words.subject} onShared={() => {}} />
    </section>
  )
}

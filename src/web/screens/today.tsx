// The day: one card with one thing, what else is going on, and a sentence from the record.
import { useMemo } from 'preact/hooks'
import { todayScreen, type TodayCard, type TodayScreen as Screen } from '../../app/screens/today.ts'
import { partOfDay } from '../../app/local-day.ts'
import { wordsDue } from '../../core/words-due.ts'
import { byChannelWords, tiesWords } from '../../words/kinds.ts'
import { careWords } from '../../words/screens/care.ts'
import { todayWords as words } from '../../words/screens/today.ts'
import { useApp } from '../app-context.ts'
import { useLoaded } from '../shell/loaded.ts'
import { NewVersion } from '../shell/new-version-notice.tsx'
import { exampleBase, router } from '../shell/way.ts'
import { useFreshHeading } from '../ui/fresh-heading.ts'
import { IconDisc } from '../ui/initial.tsx'
import { ErrorNote } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { Seedling } from '../ui/seedling.tsx'
import { Care, Paused, pausedUntilWords } from './care-card.tsx'
import { weekdayOf } from './day.ts'
import { HowIsItNow } from './how-is-it.tsx'
import { NotKept } from './not-kept.tsx'
import { PlantTip } from './plant-tip.tsx'
import { NothingDue, Planned, type Quiet as QuietKind, Step } from './today-card.tsx'
import { quietLines } from './today-quiet.tsx'
import { goingOn } from './today-rows.tsx'
import { waysLines } from './today-ways.tsx'
import css from './today.module.css'

export function TodayScreen() {
  const app = useApp()
  const screen = useMemo(() => todayScreen(app), [app])
  const card = screen.card.value
  useFreshHeading(card.kind === 'planned' ? card.planned.ask.id : card.kind)
  if ('more' in card) return <Quiet screen={screen} {...card} />
  if (card.kind === 'not-now' || card.kind === 'paused') return <Held screen={screen} card={card} />
  const isExample = router.place.value.base === exampleBase
  const now = app.now()
  const weekday = weekdayOf(now)
  return (
    <Page
      above={isExample ? words.madeUp : words.when(weekday, partOfDay(now))}
      title={isExample ? words.titleOf(screen.name.value, weekday) : words.title}
      beside={<PlantTip />}
      tab="today"
    >
      {card.kind === 'planned' ? <Planned screen={screen} planned={card.planned} /> : <Step screen={screen} />}
      <Rest screen={screen} />
      <Words />
    </Page>
  )
}

/** Nothing is due, or it was enough. */
function Quiet(props: { readonly screen: Screen; readonly kind: QuietKind; readonly more: boolean }) {
  const { screen, kind, more } = props
  const { title, lead } = words[kind]
  return (
    <Page
      before={
        <div class={css['sprout']}>
          <Seedling kind="begin" soil />
        </div>
      }
      title={title}
      lead={kind === 'nothing' && !more ? words.nothing.rest : lead}
      centred
      tab="today"
    >
      <NothingDue screen={screen} kind={kind} more={more} />
      <Rest screen={screen} />
      <Words />
    </Page>
  )
}

/** Nothing is suggested: rest and help come first, or everything is paused. Answers are still shown. */
function Held({ screen, card }: { readonly screen: Screen; readonly card: HeldCard }) {
  const { above, title, lead } = heldWords(card)
  return (
    <Page above={above} title={title} lead={lead} tab="today">
      {card.kind === 'paused' ? <Paused goodbye={card.goodbye} onGoOn={() => void screen.goOn()} /> : <Care />}
      <Rest screen={screen} />
    </Page>
  )
}

function heldWords(card: HeldCard): { readonly above?: string; readonly title: string; readonly lead: string } {
  if (card.kind === 'not-now') return careWords['not-now']
  return card.goodbye ? careWords.goodbye : { ...careWords.paused, lead: pausedUntilWords(card.until) }
}

type HeldCard = Extract<TodayCard, { readonly kind: 'not-now' | 'paused' }>

const parts = { card: async () => (await import('./recovery-card.tsx')).RecoveryCard } as const

/** Loaded where there is something to say: that is twice in years. */
function Words() {
  const app = useApp()
  const due = app.vault && wordsDue(app.notebook.value, app.now())
  const loaded = useLoaded(parts, due && 'card', 'extra')
  return due && loaded ? <loaded.Part /> : null
}

/** What stands below the card. */
function Rest({ screen }: { readonly screen: Screen }) {
  const app = useApp()
  const unreadable = screen.unreadable.value
  const paused = screen.card.value.kind === 'paused'
  return (
    <>
      <NotKept trouble={screen.trouble.value} />
      <HowIsItNow {...screen.howIsIt} />
      {unreadable > 0 && <ErrorNote safe={words.unreadable(unreadable)} />}
      <Rows label={words.rows.label}>
        {waysLines(screen.ways.value, app.now())}
        {goingOn(screen.rows.value)}
        {!paused && quietLines(screen.quiet)}
        {!paused && (
          <Row
            title={words.checkIn}
            note={words.checkInNote}
            start={<IconDisc icon="note" />}
            href={router.href('checkIn')}
          />
        )}
        <Row
          title={words.receive}
          note={words.receiveNote}
          start={<IconDisc icon="hand" />}
          href={router.href('receive')}
        />
        {screen.gently.value && (
          <Row
            title={words.professional}
            note={words.professionalNote}
            start={<IconDisc icon="people" />}
            href={router.href('therapist')}
          />
        )}
        {screen.mayTry.value && <Row plain title={words.tryLink} href={router.href('tryLink')} />}
        {/* In the example they would be this device's own. */}
        {router.place.value.base === '' && <Row plain title={words.settings} href={router.href('settings')} />}
      </Rows>
      <RecordSentence screen={screen} />
      {screen.onlyHere.value && (
        <p class="note">
          {words.onlyHere} {words.onlyHereHow}
        </p>
      )}
      <NewVersion />
    </>
  )
}

/** One true sentence, of the kind of ask of which most is known. Its tie and its way of asking are always named. */
function RecordSentence({ screen }: { readonly screen: Screen }) {
  const kind = screen.record.value
  if (!kind) return null
  const { record } = words
  const isExample = router.place.value.base === exampleBase
  const [ties, channel] = [tiesWords[kind.tie], byChannelWords[kind.channel]]
  const name = screen.name.value
  return (
    <p class={`voice ${css['record']}`}>
      {isExample ? record.of(name, ties, channel) : record.you(ties, channel)}{' '}
      <b class="sky">{record.counted(kind.yes, kind.asks.length)}</b>{' '}
      {kind.part > 0 ? record.saidPart(kind.part) : record.said}{' '}
      {isExample ? record.ofGuessed(name) : record.youGuessed} <b class="clay">{kind.guessed}</b>.
    </p>
  )
}

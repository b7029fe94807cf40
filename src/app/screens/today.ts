import { computed, type ReadonlySignal } from '@preact/signals-core'
import { mostKnown, type OfOneKind, type YesCounts } from '../../core/insight/counts.ts'
import { allowed } from '../../core/mode.ts'
import { heldBack } from '../../core/pause.ts'
import type { Instant } from '../../lib/time.ts'
import type { App } from '../app.ts'
import { howIsIt, type HowIsIt } from './how-is-it.ts'
import { keeping } from './keeping.ts'
import { newWays, type NewWays } from './new-ways.ts'
import { pauseScreen } from './pause.ts'
import { type PlannedAsk, plannedAsks, plannedCommands, type PlannedCommands } from './today-planned.ts'
import { todayRows, type TodayRow } from './today-rows.ts'
import { type QuietRows, quietRows } from './today-quiet.ts'
import { type NextStep, nextStep } from './today-step.ts'

/**
 * The one card. `not-now`: the private answers call for rest and help. `paused`: everything is, perhaps after a goodbye. `planned`: an
 * ask that was chosen. `step`: a next small one. `enough`: three were asked today. `enough-week`: as many in seven days as the mode of
 * care calls plenty. `none-wished`: they want none suggested. `nothing`: not today was said, or nothing fits; `more` tells whether there
 * is one to show when they like.
 */
export type TodayCard =
  | { readonly kind: 'not-now' }
  | { readonly kind: 'paused'; readonly until: Instant | 'until-i-say'; readonly goodbye: boolean }
  | { readonly kind: 'planned'; readonly planned: PlannedAsk }
  | { readonly kind: 'step' }
  | { readonly kind: 'enough' | 'enough-week' | 'none-wished' | 'nothing'; readonly more: boolean }

/** The screen of the day. */
export type TodayScreen = PlannedCommands &
  Pick<NextStep, 'offer' | 'end' | 'canChoose' | 'smaller' | 'another' | 'notToday' | 'never' | 'take' | 'showOne'> & {
    readonly trouble: ReturnType<typeof keeping>['trouble']
    readonly card: ReadonlySignal<TodayCard>
    /** What else is going on: answers that came first, then what waits. */
    readonly rows: ReadonlySignal<readonly TodayRow[]>
    readonly quiet: QuietRows
    /** A device or recovery words that came to be, and nobody looked at here. Said whatever the card is. */
    readonly ways: ReadonlySignal<readonly NewWays[]>
    /** The kind of ask of which most is known, if that is enough to say numbers. */
    readonly record: ReadonlySignal<OfOneKind<YesCounts> | undefined>
    /** Whose month it is: the first name that was given, or an empty text. */
    readonly name: ReadonlySignal<string>
    /** Rows of the record that could not be opened. */
    readonly unreadable: ReadonlySignal<number>
    /** Links work on this computer only. */
    readonly onlyHere: ReadonlySignal<boolean>
    /** Nobody has answered yet: then the link may be tried on oneself. */
    readonly mayTry: ReadonlySignal<boolean>
    /** "Last time was hard. How is it now?" */
    readonly howIsIt: HowIsIt
    /** Tendril goes gently: then a professional first is offered, quietly. */
    readonly gently: ReadonlySignal<boolean>
    /** Ends the pause. */
    readonly goOn: () => Promise<boolean>
  }

export function todayScreen(app: App): TodayScreen {
  const keep = keeping(app)
  const step = nextStep(app, keep)
  const planned = computed(() => plannedAsks(app))
  const pause = pauseScreen(app)
  const card = computed((): TodayCard => {
    const held = heldBack(app.notebook.value, app.now())
    if (held === 'not-now') return { kind: held }
    if (held === 'paused') {
      const goodbye = app.notebook.value.staying.goodbye !== undefined
      return { kind: held, until: pause.until.value ?? 'until-i-say', goodbye }
    }
    const [first] = planned.value
    const enough = step.enough.value
    if (enough && enough !== 'none-wished') return { kind: enough, more: step.found.value !== undefined }
    if (first) return { kind: 'planned', planned: first }
    if (enough) return { kind: enough, more: false }
    if (step.offer.value || step.loading.value) return { kind: 'step' }
    return { kind: 'nothing', more: step.found.value !== undefined }
  })
  const first = computed(() => (card.value.kind === 'planned' ? card.value.planned.ask.id : undefined))
  return {
    ...step,
    ...plannedCommands(app, keep),
    trouble: keep.trouble,
    card,
    rows: computed(() => todayRows(app, first.value)),
    quiet: quietRows(app),
    ways: computed(() => newWays(app)),
    record: computed(() => mostKnown(app.notebook.value)),
    name: computed(() => app.notebook.value.settings.name),
    unreadable: app.unreadable,
    onlyHere: computed(() => app.links.onlyHere.value === true),
    mayTry: computed(
      () =>
        heldBack(app.notebook.value, app.now()) === undefined &&
        ![...app.notebook.value.asks.values()].some(({ answer }) => answer?.from === 'link'),
    ),
    howIsIt: howIsIt(app, keep),
    gently: computed(() => allowed(app.notebook.value.privateAnswers, app.now()).mode === 'gently'),
    goOn: pause.goOn,
  }
}

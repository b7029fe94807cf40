import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { reword, type Wording } from '../../core/ask-steps.ts'
import { type Ask, type AskId, askState } from '../../core/ask.ts'
import { needsNobody } from '../../core/ladder.ts'
import { isAnswerable, stepById } from '../../core/library.ts'
import { allowed } from '../../core/mode.ts'
import type { Notebook } from '../../core/notebook.ts'
import type { BeliefId } from '../../core/practices/belief.ts'
import { askedSince, asksTo, isGood } from '../../core/outcomes.ts'
import type { CheckInId } from '../../core/practices/check-in.ts'
import type { Change } from '../../core/records/op.ts'
import type { Person, PersonId } from '../../core/person.ts'
import { heldBack } from '../../core/pause.ts'
import { type Askable, widen } from '../../core/safety.ts'
import { type Level, levels, type StepId } from '../../core/step.ts'
import { minute } from '../../lib/time.ts'
import type { App } from '../app.ts'
import { type AskBegun, draftChanges, isAnother, isWorded, wordingOf } from '../asking.ts'
import { draftsOfAsk } from '../draft-names.ts'
import { newId } from '../new-id.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { type Chosen, chosenText, parseChosen } from './chosen.ts'
import { type Keeping, keeping } from './keeping.ts'
import { type Offered, offers } from './offers.ts'
import { type KnownTie, limitNow, onlyFor, waitsForAnswers, whoFor } from './who-for.ts'

/** What has to be said before going on. */
export type Missing = 'step' | 'title' | 'size' | 'who'

/** The screen on which a step and a person are chosen. */
export type NewAskScreen = Pick<Keeping, 'trouble'> & {
  /** Why nothing is suggested at all now. */
  readonly held: ReadonlySignal<'not-now' | 'paused' | undefined>
  /** They carry more than half of what was accepted: who else could carry a bit? */
  readonly carriesMost: ReadonlySignal<Person | undefined>
  /** Three next steps, easiest first. Fewer when there are no more; none when nothing fits now. */
  readonly offered: ReadonlySignal<readonly Offered[]>
  readonly chosen: ReadonlySignal<Chosen>
  /** Who can be asked for what is chosen, best first; `undefined` while nobody of the circle is needed. */
  readonly who: ReadonlySignal<readonly Askable[] | undefined>
  /** Whom the chosen step is for, where that is why nobody can be asked. */
  readonly fits: ReadonlySignal<readonly KnownTie[]>
  /** Somebody whose first two questions wait: told where nobody can be asked, or they would seem to be lost. */
  readonly unread: ReadonlySignal<Person | undefined>
  /** The one who is chosen, if they came through the last time they were asked. */
  readonly cameThrough: ReadonlySignal<Person | undefined>
  /** How big an ask of one's own may be now. */
  readonly sizes: ReadonlySignal<readonly Level[]>
  /** Where *Next* goes on; `undefined` while that depends on what is still to be chosen. */
  readonly leadsTo: ReadonlySignal<'words' | 'guess' | undefined>
  /** Said after *Next* was pressed too early. */
  readonly missing: ReadonlySignal<Missing | undefined>
  readonly choose: (part: Partial<Chosen>) => void
  /** The next three. After the last ones it begins anew. */
  readonly others: () => void
  /** Keeps the ask as a draft, and says where to go on. Nothing if something is missing or could not be kept. */
  readonly next: () => Promise<Onward | undefined>
}

/** Where to go on with which ask. `ask`: another tab sealed or deleted the draft meanwhile, and nothing was kept. */
type Onward = { readonly ask: AskId; readonly to: 'words' | 'guess' | 'ask' }

/** How long somebody who was added counts as added for the ask that is being chosen. */
const onTheWay = 10 * minute

/** What was chosen on the way here: on Today, on a card, after a no, at a belief. */
export type ChosenBefore = {
  readonly step?: StepId | undefined
  readonly person?: PersonId | undefined
  /** The belief that the step is to test. */
  readonly belief?: BeliefId | undefined
  /** The check-in that becomes this ask: it keeps the ask's id, and the ask nothing of it. */
  readonly checkIn?: CheckInId | undefined
  /** After a no: the same to somebody else than was asked. */
  readonly instead?: AskId | undefined
  /** After a no: something softer. Neither step nor person that was chosen before; words of their own stay under *My own words*. */
  readonly softer?: boolean | undefined
}

/** @param before the draft that is being chosen anew, after coming back to it. */
export function newAskScreen(app: App, before?: AskId, way: ChosenBefore = {}): NewAskScreen {
  const { trouble, keep } = keeping(app)
  const edited = draftOf(app, before)
  let instead = way.instead && app.notebook.value.asks.has(way.instead) ? way.instead : undefined
  const chosen = signal(startOf(app, edited ? chosenOf(edited) : begunBefore(app, { ...way, instead }), instead))
  const page = signal(0)
  const pressed = signal(false)
  const offered = computed(() => offeredOn(app, page.value, chosen.value, way.softer))
  const who = computed(() => whoFor(app, chosen.value, instead))
  const missing = computed(() => missingIn(chosen.value, who.value, mostNow(app)))
  function choose(part: Partial<Chosen>): void {
    batch(() => {
      // What was taken over from an ask goes with it, where that was deleted meanwhile.
      if (instead && !app.notebook.value.asks.has(instead)) [instead, chosen.value] = [undefined, { mode: 'step' }]
      chosen.value = withPart(chosen.value, part)
      if (!mayStill(chosen.value.person, who.value)) chosen.value = { ...chosen.value, person: undefined }
      pressed.value = false
    })
    if (!edited) app.drafts.type(draftFor(instead), chosenText(chosen.value))
  }
  return {
    trouble,
    held: computed(() => heldBack(app.notebook.value, app.now())),
    carriesMost: computed(() => carriesMost(app.notebook.value)),
    offered,
    chosen,
    who,
    fits: computed(() => onlyFor(app.notebook.value, chosen.value)),
    unread: computed(() => waitsForAnswers(app.notebook.value)),
    cameThrough: computed(() => cameThrough(app.notebook.value, chosen.value.person, who.value)),
    sizes: computed(() => levels.filter((size) => size <= limitNow(app))),
    leadsTo: computed(() => leadsTo(chosen.value, who.value)),
    missing: computed(() => (pressed.value ? missing.value : undefined)),
    choose,
    others() {
      page.value = page.value + 1
      choose({ step: undefined })
    },
    next: oneAtATime(async () => {
      pressed.value = true
      if (missing.value !== undefined || heldBack(app.notebook.value, app.now()) !== undefined) return undefined
      const begun = begunOf(app.notebook.value, chosen.value, who.value)
      if (edited) return keepAnew(app, keep, edited.id, begun)
      const id = newId<AskId>(app.environment)
      const fresh = [...draftChanges(app.notebook.value, id, begun, app.now()), ...cameFrom(app, way, id)]
      return (await keepNew(app, keep, fresh, { chosen: chosen.value, draft: draftFor(instead) }))
        ? onward(id, begun)
        : undefined
    }),
  }
}

function withPart(chosen: Chosen, part: Partial<Chosen>): Chosen {
  const next = part.step !== chosen.step && part.step && stepById.get(part.step)
  // One that is for anyone is not an ask to whoever was chosen for another.
  const nobody = next && needsNobody(next) ? { person: undefined } : {}
  return { ...chosen, ...nobody, ...part }
}

/** What is chosen after a no to another ask stands by itself: whatever was begun before is there afterwards. */
function draftFor(instead: AskId | undefined): string {
  return instead === undefined ? 'new-ask' : draftsOfAsk(instead).instead
}

/** Words of their own stay a draft where a step was taken instead. */
async function keepNew(
  app: App,
  keep: Keeping['keep'],
  changes: readonly Change[],
  { chosen, draft }: { readonly chosen: Chosen; readonly draft: string },
): Promise<boolean> {
  const { mode, title = '', size } = chosen
  const hasOwn = mode === 'step' && title.trim() !== ''
  const kept = await keep(changes, hasOwn ? [] : [draft])
  if (kept && hasOwn) app.drafts.type(draft, chosenText({ mode: 'own', title, size }))
  return kept
}

/** With another step, title or person goes what was half written, and chosen, about the other one. */
async function keepAnew(app: App, keep: Keeping['keep'], id: AskId, begun: AskBegun): Promise<Onward | undefined> {
  const ask = draftOf(app, id)
  if (!ask) return { ask: id, to: 'ask' }
  const isOther = isAnother(ask, begun)
  const words = changed(app.notebook.value, begun, isOther)
  const kept = await keep(reword(ask, words), isOther ? Object.values(draftsOfAsk(id)) : [])
  return kept ? onward(id, begun) : undefined
}

function onward(ask: AskId, begun: AskBegun): Onward {
  return { ask, to: isWorded(begun) ? 'words' : 'guess' }
}

function cameFrom(app: App, { checkIn }: ChosenBefore, ask: AskId): readonly Change[] {
  const there = checkIn !== undefined && app.notebook.value.checkIns.has(checkIn)
  return there ? [{ kind: 'check-in', id: checkIn, set: { next: 'ask', ask } }] : []
}

function begunBefore(app: App, way: ChosenBefore): Chosen {
  const { step, person, belief, instead, softer } = way
  const text = app.drafts.texts.value.get(draftFor(instead))
  const declined = text === undefined && instead ? app.notebook.value.asks.get(instead) : undefined
  const kept = declined ? { ...chosenOf(declined), person: undefined } : parseChosen(text)
  // Words of their own stay under *My own words*.
  const own = { title: kept.title, size: kept.size }
  if (softer) return { ...own, mode: 'step' }
  const another = step !== undefined && stepById.has(step) && step !== kept.step
  const chosen: Chosen = another ? { ...own, mode: 'step', step } : kept
  return { ...chosen, ...(person !== undefined && { person }), ...(belief !== undefined && { belief }) }
}

/** As it begins: with nobody who may not be asked any more. */
function startOf(app: App, chosen: Chosen, instead: AskId | undefined): Chosen {
  // While all is held nobody is to be asked, whoever they are: they are judged once it goes on.
  const isHeld = heldBack(app.notebook.value, app.now()) !== undefined
  const still = isHeld || mayStill(chosen.person, whoFor(app, chosen, instead))
  return still ? withNewest(app, chosen, instead) : { ...chosen, person: undefined }
}

/** Whoever was added on the way is the one whom it is for: where they may be asked, never were, and nobody else was chosen. */
function withNewest(app: App, chosen: Chosen, instead: AskId | undefined): Chosen {
  if (chosen.person !== undefined) return chosen
  const [notebook, now] = [app.notebook.value, app.now()]
  const there = [...notebook.people.values()].filter(({ added }) => added <= now)
  const [newest] = there.sort((a, b) => b.added - a.added)
  if (!newest || now - newest.added >= onTheWay || askedSince(notebook, newest.added).has(newest.id)) return chosen
  const who = whoFor(app, chosen, instead) ?? []
  return who.some(({ person }) => person.id === newest.id) ? { ...chosen, person: newest.id } : chosen
}

/** Only a draft may be chosen anew: once the guess is sealed, what it was about stays. */
function draftOf(app: App, id: AskId | undefined): Ask | undefined {
  const ask = id && app.notebook.value.asks.get(id)
  return ask && askState(ask, app.now()) === 'draft' ? ask : undefined
}

function chosenOf({ step, title, size, person, belief }: Ask): Chosen {
  if (step !== undefined) return { mode: 'step', step, person, belief }
  return { mode: size === undefined ? 'now' : 'own', title, size, person: person ?? 'anyone' }
}

function carriesMost(notebook: Notebook): Person | undefined {
  const most = widen(notebook)
  return most && notebook.people.get(most.person)
}

function cameThrough(notebook: Notebook, id: Chosen['person'], who: readonly Askable[] = []): Person | undefined {
  const person = who.find((one) => one.person.id === id)?.person
  const last = person && asksTo(notebook, person.id).at(-1)
  return last && isGood(last) ? person : undefined
}

function mayStill(person: Chosen['person'], who: readonly Askable[] | undefined): boolean {
  return person === undefined || person === 'anyone' || (who?.some((one) => one.person.id === person) ?? true)
}

/** What the mode of care allows; 0 is no ask at all. */
function mostNow({ notebook, now }: App): 0 | Level {
  return allowed(notebook.value.privateAnswers, now()).level
}

function isBigger(most: 0 | Level, { mode, step, size }: Chosen): boolean {
  const level = mode === 'step' ? step && stepById.get(step)?.level : mode === 'own' ? size : undefined
  return level !== undefined && level > most
}

function offeredOn(app: App, page: number, chosen: Chosen, softer?: boolean): readonly Offered[] {
  const kept = page === 0 && !isBigger(mostNow(app), chosen) ? chosen.step : undefined
  return offers(app.notebook.value, app.now(), page, { chosen: kept, softer })
}

// However it came here, by an address typed by hand or out of a draft: what is bigger than `most` has to be chosen anew.
function missingIn(chosen: Chosen, who: readonly Askable[] | undefined, most: 0 | Level): Missing | undefined {
  const { mode, step, title, size, person } = chosen
  const tooBig = isBigger(most, chosen)
  if (mode === 'step' && (step === undefined || tooBig)) return 'step'
  if (mode !== 'step' && !title?.trim()) return 'title'
  if (mode === 'own' && (size === undefined || tooBig)) return 'size'
  if (who === undefined || (mode !== 'step' && person === 'anyone')) return undefined
  return who.some((one) => one.person.id === person) ? undefined : 'who'
}

function leadsTo({ mode, step, person }: Chosen, who: readonly Askable[] | undefined): 'words' | 'guess' | undefined {
  if (mode === 'step' ? step === undefined : person === undefined) return undefined
  const named = who !== undefined && person !== 'anyone'
  return named && (mode !== 'step' || isAnswerable(step)) ? 'words' : 'guess'
}

function begunOf(notebook: Notebook, chosen: Chosen, who: readonly Askable[] | undefined): AskBegun {
  const { mode, step, title = '', size, person, belief } = chosen
  const known = person === undefined || person === 'anyone' || who === undefined ? {} : { person }
  if (mode === 'step')
    return step === undefined ? {} : { step, ...known, ...(tests(notebook, step, belief) && { belief }) }
  return { title: title.trim(), ...(mode === 'own' && size && { size }), ...known }
}

/** Would the step put the belief to the test? Another step may have been chosen since. */
function tests(notebook: Notebook, step: StepId, belief: BeliefId | undefined): belief is BeliefId {
  const foretold = belief && notebook.beliefs.get(belief)?.tests
  return stepById.get(step)?.tests.some((fear) => foretold?.includes(fear)) ?? false
}

// With another step or person the first draft of the sentence is another one too, and a plan may name who was meant before.
function changed(notebook: Notebook, begun: AskBegun, isOther: boolean): Wording {
  const { step = null, title = null, size = null, belief = null } = begun
  return {
    step,
    title,
    size,
    belief,
    ...(isOther && { words: null, plan: null, channel: null }),
    ...wordingOf(notebook, begun),
  }
}

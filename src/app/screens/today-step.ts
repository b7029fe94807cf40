import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { AskId } from '../../core/ask.ts'
import {
  another,
  awayNow,
  maySuggest,
  neverSuggest,
  nextSteps,
  putAway,
  smaller,
  type Suggestion,
} from '../../core/ladder.ts'
import type { NextAsk } from '../../core/next-asks.ts'
import { askedSince } from '../../core/outcomes.ts'
import type { Person, PersonId } from '../../core/person.ts'
import { enoughForThisWeek, enoughForToday, whoCanBeAsked } from '../../core/safety.ts'
import type { Change } from '../../core/records/op.ts'
import type { Step, StepId } from '../../core/step.ts'
import type { WhyThis } from '../../core/why-this.ts'
import { stepTitle, stepWords } from '../../words/steps.ts'
import type { App } from '../app.ts'
import { draftChanges } from '../asking.ts'
import { startOfDay } from '../local-day.ts'
import { newId } from '../new-id.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { canChoose, choice, loadChoice } from './choice-loaded.ts'
import type { Keeping } from './keeping.ts'

/** A step to take, with whoever it could be asked of. */
export type Offer = {
  readonly step: Step
  readonly kind: 'known' | 'anyone'
  readonly person: Person | undefined
  readonly title: string
  readonly note: string | undefined
  /** Why this one: in a word, while too little is known to choose, or because no ask fits (`self`); else a reason that can be looked up. */
  readonly why: Suggestion['why'] | 'self' | WhyThis
}

/** Where a step goes on: a draft ask that is guessed next, or the choice of a person. */
export type Taken =
  | { readonly to: 'guess'; readonly ask: AskId }
  | { readonly to: 'newAsk'; readonly step: StepId; readonly person: PersonId | undefined }

/** The next small step, and the three other answers to it, all of the same weight. */
export type NextStep = {
  /** What is offered now; `undefined` when not today was said, or nothing fits. */
  readonly offer: ReadonlySignal<Offer | undefined>
  /** What would be offered if they liked. */
  readonly found: ReadonlySignal<Offer | undefined>
  /** What is found is not known yet: the choice is on its way. Some milliseconds. */
  readonly loading: ReadonlySignal<boolean>
  /** Three were asked today, or a week's worth in seven days, and no further one was wished for. */
  readonly enough: ReadonlySignal<'enough' | 'enough-week' | 'none-wished' | undefined>
  /** Enough was asked to choose by: four can be looked at, and guessed. */
  readonly canChoose: ReadonlySignal<boolean>
  /** The last tap found nothing smaller, or no other. */
  readonly end: ReadonlySignal<'smallest' | 'no-other' | undefined>
  readonly smaller: () => void
  /** Of no higher level once `smaller` was wished for, while this screen stands and not today was not said. */
  readonly another: () => void
  readonly notToday: () => Promise<boolean>
  /** This step is never to be suggested again, until they say otherwise in Settings. */
  readonly never: () => Promise<boolean>
  /** Shows one after all. */
  readonly showOne: () => void
  readonly take: () => Promise<Taken | undefined>
}

export function nextStep(app: App, { keep }: Pick<Keeping, 'keep'>): NextStep {
  const chosen = signal<Found | 'nothing' | undefined>(undefined)
  const taps: Taps = { seen: [], gently: false }
  const wanted = signal(false)
  const end = signal<'smallest' | 'no-other' | undefined>(undefined)
  const found = computed(() => offerOf(app, currently(app, chosen.value, taps)))
  const enough = computed(() => (wanted.value ? undefined : enoughNow(app)))
  const offer = computed(() =>
    enough.value !== undefined || (saidNotToday(app) && !wanted.value) ? undefined : found.value,
  )
  if (canChoose(app.notebook.value)) void loadChoice()

  function change(next: Found | undefined, otherwise: 'smallest' | 'no-other'): void {
    const before = found.value?.step.id
    batch(() => {
      end.value = next ? undefined : otherwise
      if (next) chosen.value = next
      if (before !== undefined) taps.seen = [...taps.seen, before]
    })
  }
  async function instead(changes: (step: StepId) => readonly Change[], next?: typeof otherAfter): Promise<boolean> {
    const from = offer.value
    if (!from || !(await keep(changes(from.step.id)))) return false
    batch(() => {
      chosen.value = next && (next(app, from, taps) ?? 'nothing')
      end.value = undefined
    })
    return true
  }
  return {
    offer,
    found,
    loading: computed(() => canChoose(app.notebook.value) && choice.value === 'loading'),
    enough,
    end,
    canChoose: computed(() => canChoose(app.notebook.value)),
    smaller() {
      taps.gently = true
      change(found.value && smallerThan(app, found.value), 'smallest')
    },
    another: () => change(found.value && otherAfter(app, found.value, taps), 'no-other'),
    async notToday() {
      const done = await instead((step) => putAway(step, app.now()))
      if (done) [wanted.value, taps.gently] = [false, false]
      return done
    },
    never: () => instead((step) => neverSuggest(step, true), taps.gently ? gentlyAfter : undefined),
    showOne: () => (wanted.value = true),
    take: oneAtATime(async () => offer.value && takenFrom(app, keep, offer.value)),
  }
}

/** What the taps so far mean for the next: steps that were seen, and whether something gentler was wished for. */
type Taps = { seen: readonly StepId[]; gently: boolean }

/** Another that was not seen yet; once all were, it begins anew. */
function otherAfter(app: App, now: Offer, taps: Taps): Found | undefined {
  const next = otherThan(app, now, taps)
  if (next) return next
  taps.seen = []
  return otherThan(app, now, taps)
}

/** Another, or something that needs nobody: nothing bigger, when something gentler was wished for. */
function gentlyAfter(app: App, now: Offer, taps: Taps): Found | undefined {
  return otherAfter(app, now, taps) ?? aloneNow(app)
}

async function takenFrom(app: App, keep: Keeping['keep'], offer: Offer): Promise<Taken | undefined> {
  const step = offer.step.id
  if (offer.kind === 'known') return { to: 'newAsk', step, person: offer.person?.id }
  const ask = newId<AskId>(app.environment)
  return (await keep(draftChanges(app.notebook.value, ask, { step }, app.now()))) ? { to: 'guess', ask } : undefined
}

/** What was found: by the record, once enough was asked; before, in the plain order. */
type Found = {
  readonly step: Step
  readonly person: Person | undefined
  readonly kind: Offer['kind']
  readonly why: Suggestion['why'] | 'self' | 'chosen'
}

/**
 * What was chosen by an earlier tap. Where another tab or device noted since that this step, or one so big, or this person is not to be
 * suggested: the first, or, after something gentler was wished for, another that is no bigger.
 */
function currently(app: App, chosen: Found | 'nothing' | undefined, taps: Taps): Found | undefined {
  if (chosen === 'nothing') return undefined
  if (!chosen) return firstFound(app)
  if (mayBeOffered(app, chosen)) return chosen
  if (!taps.gently) return firstFound(app)
  return otherThan(app, chosen, taps) ?? otherThan(app, chosen, { ...taps, seen: [] }) ?? aloneNow(app)
}

function mayBeOffered(app: App, { step, person }: Found): boolean {
  return maySuggest(app.notebook.value, app.now())(step) && (!person || mayBeAsked(app, step, person))
}

function mayBeAsked(app: App, step: Step, { id }: Person): boolean {
  return whoCanBeAsked(app.notebook.value, step, app.now()).some(({ person }) => person.id === id)
}

/** The choice by the record, where enough was asked and it is there. */
function byRecord(app: App) {
  return canChoose(app.notebook.value) && choice.value !== 'loading' ? choice.value : undefined
}

/**
 * By the record, or what needs nobody where no ask fits; before three asks somebody known first, as soon as one ask to anyone was made;
 * else the tiniest one to anyone.
 */
function firstFound(app: App): Found | undefined {
  const record = byRecord(app)
  if (record) {
    const [first] = record.nextAsks(app.notebook.value, app.now())
    return chosenFrom(first) ?? aloneNow(app)
  }
  const [known] = nextSteps(app.notebook.value, app.now(), { kind: 'known', limit: 1, notWith: askedToday(app) })
  const [anyone] = nextSteps(app.notebook.value, app.now(), { kind: 'anyone', limit: 1 })
  const somebody = known && known.who.length > 0 && known.why !== 'first'
  return somebody ? plainly(known, 'known') : anyone && plainly(anyone, 'anyone')
}

function chosenFrom(ask: NextAsk | undefined): Found | undefined {
  return ask && { step: ask.step, person: ask.person, kind: ask.person ? 'known' : 'anyone', why: 'chosen' }
}

/** Smaller because they wished it: whatever else the record says of it is not why it is shown. */
function softerFrom(ask: NextAsk | undefined): Found | undefined {
  const found = chosenFrom(ask)
  return found && { ...found, why: 'softer' }
}

/** What needs nobody, by the record. */
function aloneNow(app: App): Found | undefined {
  const step = byRecord(app)?.selfDirected(app.notebook.value, app.now())
  return step && { step, person: undefined, kind: 'anyone', why: 'self' }
}

function plainly({ step, who, why }: Suggestion, kind: Offer['kind']): Found {
  return { step, person: who[0]?.person, kind, why }
}

/** Who was asked today is not proposed again of itself, whatever they said; chosen by hand they can be. */
function askedToday(app: App): ReadonlySet<PersonId> {
  return askedSince(app.notebook.value, startOfDay(app.now()))
}

function smallerThan(app: App, { step, kind }: Offer): Found | undefined {
  const record = byRecord(app)
  if (record) return softerFrom(record.gentlerAsk(app.notebook.value, app.now(), step))
  return inKinds(kind, (one) => smaller(app.notebook.value, app.now(), step, { kind: one, notWith: askedToday(app) }))
}

/**
 * By the record one of the shortlist, then of all that is allowed, `gently` of no higher level; before three asks another in the plain
 * order, where none is of a higher level anyway.
 */
function otherThan(app: App, { step, kind }: Pick<Found, 'step' | 'kind'>, { seen, gently }: Taps): Found | undefined {
  const record = byRecord(app)
  if (record) {
    const without = [step.id, ...seen]
    return chosenFrom(record.otherAsk(app.notebook.value, app.now(), without, gently ? step.level : undefined))
  }
  return inKinds(kind, (one) =>
    another(app.notebook.value, app.now(), step, { kind: one, without: seen, notWith: askedToday(app) }),
  )
}

// First with the same kind of people; then, where nobody more is known, with anyone.
function inKinds(kind: Offer['kind'], find: (kind: Offer['kind']) => Suggestion | undefined): Found | undefined {
  const kinds = kind === 'known' ? (['known', 'anyone'] as const) : (['anyone'] as const)
  for (const one of kinds) {
    const suggestion = find(one)
    if (suggestion && (one === 'anyone' || suggestion.who.length > 0)) return plainly(suggestion, one)
  }
  return undefined
}

function enoughNow(app: App): 'enough' | 'enough-week' | 'none-wished' | undefined {
  if (app.notebook.value.settings.pace === 0) return 'none-wished'
  if (enoughForToday(app.notebook.value, startOfDay(app.now()))) return 'enough'
  return enoughForThisWeek(app.notebook.value, app.now()) ? 'enough-week' : undefined
}

function saidNotToday(app: App): boolean {
  return awayNow(app.notebook.value, app.now()).size > 0
}

function offerOf(app: App, found: Found | undefined): Offer | undefined {
  if (!found) return undefined
  const { step, person, why } = found
  const reason = why === 'chosen' ? byRecord(app)?.whyThis(app.notebook.value, app.now(), found) : why
  return { ...found, why: reason ?? 'next', title: stepTitle(step.id, person?.name), note: stepWords[step.id]?.note }
}

import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { AskId } from '../../core/ask.ts'
import { another, awayNow, nextSteps, putAway, smaller, type Suggestion } from '../../core/ladder.ts'
import { askedSince } from '../../core/outcomes.ts'
import type { Person, PersonId } from '../../core/person.ts'
import { enoughForThisWeek, enoughForToday } from '../../core/safety.ts'
import type { StepId } from '../../core/step.ts'
import { stepTitle, stepWords } from '../../words/steps.ts'
import type { App } from '../app.ts'
import { draftChanges } from '../asking.ts'
import { startOfDay } from '../local-day.ts'
import { newId } from '../new-id.ts'
import type { Keeping } from './keeping.ts'

/** A step to take, with whoever it could be asked of. */
export type Offer = {
  readonly suggestion: Suggestion
  readonly kind: 'known' | 'anyone'
  readonly person: Person | undefined
  readonly title: string
  readonly note: string | undefined
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
  /** Three were asked today, or a week's worth in seven days, and no further one was wished for. */
  readonly enough: ReadonlySignal<'enough' | 'enough-week' | undefined>
  /** The last tap found nothing smaller, or no other. */
  readonly end: ReadonlySignal<'smallest' | 'no-other' | undefined>
  readonly smaller: () => void
  readonly another: () => void
  readonly notToday: () => Promise<boolean>
  /** Shows one after all. */
  readonly showOne: () => void
  readonly take: () => Promise<Taken | undefined>
}

export function nextStep(app: App, { keep }: Pick<Keeping, 'keep'>): NextStep {
  const chosen = signal<Found | undefined>(undefined)
  const seen = signal<readonly StepId[]>([])
  const wanted = signal(false)
  const end = signal<'smallest' | 'no-other' | undefined>(undefined)
  const found = computed(() => offerOf(chosen.value ?? firstFound(app)))
  const enough = computed(() => (wanted.value ? undefined : enoughNow(app)))
  const offer = computed(() =>
    enough.value !== undefined || (saidNotToday(app) && !wanted.value) ? undefined : found.value,
  )

  function change(next: Found | undefined, otherwise: 'smallest' | 'no-other'): void {
    const before = found.value?.suggestion.step.id
    batch(() => {
      end.value = next ? undefined : otherwise
      if (next) chosen.value = next
      if (before !== undefined) seen.value = [...seen.value, before]
    })
  }
  return {
    offer,
    found,
    enough,
    end,
    smaller: () => change(found.value && smallerThan(app, found.value), 'smallest'),
    another() {
      const now = found.value
      if (!now) return
      const next = otherThan(app, now, seen.value)
      if (!next) seen.value = [] // all were seen: it begins anew
      change(next ?? otherThan(app, now, []), 'no-other')
    },
    async notToday() {
      const now = offer.value
      if (!now || !(await keep(putAway(now.suggestion.step.id, app.now())))) return false
      batch(() => {
        chosen.value = undefined
        end.value = undefined
        wanted.value = false
      })
      return true
    },
    showOne: () => (wanted.value = true),
    take: async () => offer.value && takenFrom(app, keep, offer.value),
  }
}

async function takenFrom(app: App, keep: Keeping['keep'], offer: Offer): Promise<Taken | undefined> {
  const step = offer.suggestion.step.id
  if (offer.kind === 'known') return { to: 'newAsk', step, person: offer.person?.id }
  const ask = newId<AskId>(app.environment)
  return (await keep(draftChanges(app.notebook.value, ask, { step }, app.now()))) ? { to: 'guess', ask } : undefined
}

type Found = { readonly suggestion: Suggestion; readonly kind: 'known' | 'anyone' }

/** Somebody known first, as soon as one ask to anyone was made; else the tiniest one to anyone. */
function firstFound(app: App): Found | undefined {
  const [known] = nextSteps(app.notebook.value, app.now(), { kind: 'known', limit: 1, notWith: askedToday(app) })
  const [anyone] = nextSteps(app.notebook.value, app.now(), { kind: 'anyone', limit: 1 })
  const somebody = known && known.who.length > 0 && known.why !== 'first'
  if (somebody) return { suggestion: known, kind: 'known' }
  return anyone && { suggestion: anyone, kind: 'anyone' }
}

/** Who was asked today is not proposed again of itself, whatever they said; chosen by hand they can be. */
function askedToday(app: App): ReadonlySet<PersonId> {
  return askedSince(app.notebook.value, startOfDay(app.now()))
}

function smallerThan(app: App, { suggestion: { step }, kind }: Found): Found | undefined {
  return inKinds(kind, (one) => smaller(app.notebook.value, app.now(), step, { kind: one, notWith: askedToday(app) }))
}

function otherThan(app: App, { suggestion: { step }, kind }: Found, without: readonly StepId[]): Found | undefined {
  return inKinds(kind, (one) =>
    another(app.notebook.value, app.now(), step, { kind: one, without, notWith: askedToday(app) }),
  )
}

// First with the same kind of people; then, where nobody more is known, with anyone.
function inKinds(kind: Found['kind'], find: (kind: Found['kind']) => Suggestion | undefined): Found | undefined {
  const kinds = kind === 'known' ? (['known', 'anyone'] as const) : (['anyone'] as const)
  for (const one of kinds) {
    const suggestion = find(one)
    if (suggestion && (one === 'anyone' || suggestion.who.length > 0)) return { suggestion, kind: one }
  }
  return undefined
}

function enoughNow(app: App): 'enough' | 'enough-week' | undefined {
  if (enoughForToday(app.notebook.value, startOfDay(app.now()))) return 'enough'
  return enoughForThisWeek(app.notebook.value, app.now()) ? 'enough-week' : undefined
}

function saidNotToday(app: App): boolean {
  return awayNow(app.notebook.value, app.now()).size > 0
}

function offerOf(found: Found | undefined): Offer | undefined {
  if (!found) return undefined
  const { step, who } = found.suggestion
  const person = who[0]?.person
  return { ...found, person, title: stepTitle(step.id, person?.name), note: stepWords[step.id]?.note }
}

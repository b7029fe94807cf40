import { computed, type ReadonlySignal } from '@preact/signals-core'
import { asksTo, isGood } from '../../core/outcomes.ts'
import type { Card, Person, PersonId, Tie } from '../../core/person.ts'
import type { Change, Json } from '../../core/records/op.ts'
import {
  asksCloseToFeared,
  type CeilingReason,
  ceiling,
  hasFear,
  isPaused,
  mostOpen,
  openAsks,
  welcomeLevel,
  widen,
  wishesTold,
} from '../../core/safety.ts'
import { hideName } from '../../core/share-live.ts'
import { stepTitle } from '../../words/steps.ts'
import type { App } from '../app.ts'
import { draftOfPerson } from '../draft-names.ts'
import { type Keeping, keeping } from './keeping.ts'

/** The private card of somebody of the circle. */
export type PersonScreen = Pick<Keeping, 'trouble'> & {
  readonly person: ReadonlySignal<Person | undefined>
  /** The name as typed, until it is kept. */
  readonly name: ReadonlySignal<string>
  /**
   * What may be suggested with them, in a word that does not judge. `paused`: two asks to them went badly. `not-now`: they said so.
   * `many-open`: as many asks to them are open as may be.
   */
  readonly standing: ReadonlySignal<Standing | undefined>
  /** Is one more question asked: are they close to somebody who is feared? */
  readonly asksCloseToFeared: ReadonlySignal<boolean>
  /** They carry more than half of what was accepted. */
  readonly carriesMost: ReadonlySignal<boolean>
  /** What they would rather not be asked, as titles. */
  readonly ratherNot: ReadonlySignal<readonly string[]>
  readonly typeName: (name: string) => void
  /** Keeps the typed name; an empty one leaves the old. */
  readonly keepName: () => Promise<boolean>
  readonly setTie: (tie: Tie) => Promise<boolean>
  /** Keeps one answer as it is tapped; `undefined` empties it. */
  readonly answer: <Part extends keyof Card>(part: Part, value: Card[Part] | undefined) => Promise<boolean>
  readonly rest: (resting: boolean) => Promise<boolean>
  /** They are no longer there; `undefined` takes that back. */
  readonly part: (how: Person['parted']) => Promise<boolean>
  /** The person has looked at the pause, and ends it. */
  readonly liftPause: () => Promise<boolean>
  /** Deletes the card for ever. Asks to them stay, without a name. */
  readonly remove: () => Promise<boolean>
}

/** What may be suggested with somebody, and why not more. */
export type Standing = CeilingReason | 'paused' | 'not-now' | 'many-open' | 'resting' | NonNullable<Person['parted']>

/** One person. */
export function personScreen(app: App, id: PersonId): PersonScreen {
  const { trouble, keep } = keeping(app)
  const draft = draftOfPerson(id)
  const person = computed(() => app.notebook.value.people.get(id))
  const set = (fields: { readonly [field: string]: Json }, done: readonly string[] = []): Promise<boolean> =>
    keep([{ kind: 'person', id, set: fields } satisfies Change], done)
  const hidden = (): readonly Change[] => hideName(app.notebook.value, person.value?.name ?? '')
  return {
    trouble,
    person,
    name: computed(() => app.drafts.texts.value.get(draft) ?? person.value?.name ?? ''),
    standing: computed(() => (person.value ? standingOf(app, person.value) : undefined)),
    asksCloseToFeared: computed(
      () => person.value !== undefined && asksCloseToFeared(app.notebook.value, person.value),
    ),
    carriesMost: computed(() => widen(app.notebook.value)?.person === id),
    ratherNot: computed(() =>
      person.value ? wishesTold(app.notebook.value, person.value).map((step) => stepTitle(step)) : [],
    ),
    typeName: (name) => app.drafts.type(draft, name),
    async keepName() {
      const name = app.drafts.texts.value.get(draft)?.trim()
      if (!name) return true
      return keep([...(name === person.value?.name ? [] : hidden()), { kind: 'person', id, set: { name } }], [draft])
    },
    setTie: (tie) => set({ tie }),
    answer: (part, value) => set({ [`card.${part}`]: value ?? null }),
    rest: (resting) => set({ resting }),
    part: (how) => set({ parted: how ?? null }),
    liftPause: () => set({ pauseLifted: app.now() }),
    remove: () => keep([...hidden(), { kind: 'person', id, gone: true }], [draft]),
  }
}

function standingOf(app: App, person: Person): Standing {
  if (person.parted !== undefined) return person.parted
  const asks = asksTo(app.notebook.value, person.id)
  const { reason } = ceiling(person.card, asks.filter(isGood).length, hasFear(app.notebook.value))
  if (reason === 'not-suggested') return reason
  if (person.resting) return 'resting'
  if (isPaused(asks, person)) return 'paused'
  if (reason === 'first-questions') return reason
  if (welcomeLevel(asks, app.now()) === 0) return 'not-now'
  return openAsks(asks, app.now()) >= mostOpen ? 'many-open' : reason
}

import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { inOrder } from '../../core/in-order.ts'
import type { Received } from '../../core/notebook.ts'
import type { Person, PersonId } from '../../core/person.ts'
import { mayStillBeAsked } from '../../core/safety.ts'
import type { App } from '../app.ts'
import { newId } from '../new-id.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { type Keeping, keeping } from './keeping.ts'

/** From whom: somebody of the circle, somebody else who is known, or a stranger. */
export type Giver = PersonId | 'stranger' | 'somebody'

/** Help that was received, with whoever gave it. */
export type ReceivedRow = { readonly received: Received; readonly person: Person | undefined }

/** Noting help in two taps: what, and from whom. It is kept with the second. */
export type ReceiveScreen = Pick<Keeping, 'trouble'> & {
  readonly what: ReadonlySignal<Received['what'] | undefined>
  readonly giver: ReadonlySignal<Giver | undefined>
  /** Who is named as a giver. Nobody who is feared, or no longer there: there is *somebody else* for them. */
  readonly people: ReadonlySignal<readonly Person[]>
  /** What was noted before, newest first. */
  readonly rows: ReadonlySignal<readonly ReceivedRow[]>
  /** What was kept last while this screen is open. */
  readonly kept: ReadonlySignal<ReceivedRow | undefined>
  /** Each gives true when with it the whole was kept. */
  readonly chooseWhat: (what: Received['what'] | undefined) => Promise<boolean | undefined>
  readonly chooseGiver: (giver: Giver | undefined) => Promise<boolean | undefined>
  readonly remove: (id: string) => Promise<boolean>
}

export function receiveScreen(app: App): ReceiveScreen {
  const { trouble, keep } = keeping(app)
  const what = signal<Received['what'] | undefined>(undefined)
  const giver = signal<Giver | undefined>(undefined)
  const last = signal<string | undefined>(undefined)
  const rows = computed(() => rowsOf(app))

  const keepIfWhole = oneAtATime(async () => {
    if (what.value === undefined || giver.value === undefined) return false
    const id = newId(app.environment)
    const set = { at: app.now(), what: what.value, ...fromWhom(app, giver.value) }
    if (!(await keep([{ kind: 'received', id, set }]))) return false
    what.value = undefined
    giver.value = undefined
    last.value = id
    return true
  })
  return {
    trouble,
    what,
    giver,
    people: computed(() =>
      inOrder([...app.notebook.value.people.values()].filter(mayStillBeAsked), ({ added }) => added),
    ),
    rows,
    kept: computed(() => rows.value.find(({ received }) => received.id === last.value)),
    chooseWhat(next) {
      what.value = next
      return keepIfWhole()
    },
    chooseGiver(next) {
      giver.value = next
      return keepIfWhole()
    },
    remove: (id) => keep([{ kind: 'received', id, gone: true }]),
  }
}

function rowsOf(app: App): readonly ReceivedRow[] {
  const { received, people } = app.notebook.value
  return received.toReversed().map((one) => ({ received: one, person: one.person && people.get(one.person) }))
}

function fromWhom(app: App, giver: Giver) {
  if (giver === 'stranger') return { tie: 'stranger' } as const
  const person = giver === 'somebody' ? undefined : app.notebook.value.people.get(giver)
  return person ? { tie: person.tie, person: person.id } : ({ tie: 'acquaintance' } as const)
}

import { computed, type ReadonlySignal } from '@preact/signals-core'
import type { Person } from '../../core/person.ts'
import { type Rehearsal, type RehearsalId, type Rehearsed } from '../../core/practices/rehearsal.ts'
import { type RehearsalGate, rehearsalGate, rehearsalsInOrder } from '../../core/practices/rehearsing.ts'
import type { App } from '../app.ts'
import { newId } from '../new-id.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { type Keeping, keeping } from './keeping.ts'

/** One that was begun, with whoever it is for. */
export type RehearsalRow = { readonly rehearsal: Rehearsal; readonly person: Person | undefined }

/** Something hard to say: the three kinds, and what was begun before. */
export type RehearsalsScreen = Pick<Keeping, 'trouble'> & {
  readonly gate: ReadonlySignal<RehearsalGate>
  readonly rows: ReadonlySignal<readonly RehearsalRow[]>
  /** Begins one, kept from the first tap on. */
  readonly begin: (of: Rehearsed) => Promise<RehearsalId | undefined>
}

export function rehearsalsScreen(app: App): RehearsalsScreen {
  const { trouble, keep } = keeping(app)
  const { notebook } = app
  return {
    trouble,
    gate: computed(() => rehearsalGate(notebook.value, app.now())),
    rows: computed(() =>
      rehearsalsInOrder(notebook.value).map((rehearsal) => ({
        rehearsal,
        person: rehearsal.person && notebook.value.people.get(rehearsal.person),
      })),
    ),
    begin: oneAtATime(async (of) => {
      const id = newId<RehearsalId>(app.environment)
      return (await keep([{ kind: 'rehearsal', id, set: { made: app.now(), of } }])) ? id : undefined
    }),
  }
}

import { computed, type ReadonlySignal } from '@preact/signals-core'
import { inOrder } from '../../core/in-order.ts'
import type { Person } from '../../core/person.ts'
import { hasFear, isUnsafe, waitsForQuestions } from '../../core/safety.ts'
import type { App } from '../app.ts'

/** Somebody in the list. `note`: why they are in no suggestion, if they are not. */
export type ListedPerson = {
  readonly person: Person
  readonly note: 'not-suggested' | 'first-questions' | 'resting' | Person['parted'] | undefined
}

/** The circle, in the order in which people were added. */
export function peopleScreen(app: App): { readonly people: ReadonlySignal<readonly ListedPerson[]> } {
  return {
    people: computed(() =>
      inOrder([...app.notebook.value.people.values()], ({ added }) => added).map((person) => ({
        person,
        note: noteOf(person, hasFear(app.notebook.value)),
      })),
    ),
  }
}

function noteOf({ card, resting, parted }: Person, fear: boolean): ListedPerson['note'] {
  if (parted !== undefined) return parted
  if (isUnsafe(card)) return 'not-suggested'
  if (resting) return 'resting'
  return waitsForQuestions(card, fear) ? 'first-questions' : undefined
}

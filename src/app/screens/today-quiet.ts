import { computed, type ReadonlySignal } from '@preact/signals-core'
import { returningLetter } from '../../core/letter-return.ts'
import type { Letter } from '../../core/practices/letter.ts'
import type { Rehearsal } from '../../core/practices/rehearsal.ts'
import { reviewsDue } from '../../core/practices/reviews.ts'
import type { Rest } from '../../core/practices/rest.ts'
import { restOfToday } from '../../core/practices/resting.ts'
import type { Share } from '../../core/share-door.ts'
import type { App } from '../app.ts'
import { newNote } from './new-note.ts'
import { localTime, startOfDay } from '../local-day.ts'

/** What else stands on Today, one quiet line each, and at most one of each. */
export type QuietRows = {
  /** A thing that was put down and has no answer yet. */
  readonly rest: ReadonlySignal<Rest | undefined>
  /** A letter that may come back, and whose theme was noted today. */
  readonly letter: ReadonlySignal<Letter | undefined>
  /** A note that somebody who was let in left, not looked at yet. */
  readonly note: ReadonlySignal<Share | undefined>
  /** A task that was handed over four weeks ago: one look at it. */
  readonly review: ReadonlySignal<Rehearsal | undefined>
}

export function quietRows(app: App): QuietRows {
  return {
    rest: computed(() => restOfToday(app.notebook.value, startOfDay(app.now()))),
    letter: computed(() => returningLetter(app.notebook.value, localTime(app.now()))),
    note: computed(() => newNote(app)),
    review: computed(() => reviewsDue(app.notebook.value, app.now())[0]),
  }
}

import type { Notebook } from '../../src/core/notebook.ts'
import { type Entry, everythingKept } from '../../src/core/timeline.ts'

/** Everything that was kept, in no order. For a person's page it is too much at once: see `everythingKept`. */
export function everyEntry(notebook: Notebook): readonly Entry[] {
  const { at, entries } = everythingKept(notebook)
  return entries([...at.keys()])
}

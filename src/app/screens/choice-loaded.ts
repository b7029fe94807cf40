import { signal } from '@preact/signals-core'
import type { Notebook } from '../../core/notebook.ts'
import { asksThatCount } from '../../core/outcomes.ts'
import { onceLoaded } from '../once-loaded.ts'

/** Asks after which the next is chosen by the record, and quick guesses are offered. Before, there is little to choose by. */
const enoughToChoose = 3

const loaded = onceLoaded(() => import('./by-record.ts'))

/**
 * The choice by the record: whoever begins does not wait for it. `undefined`: not asked for, or it can't be reached; then the plain order
 * holds.
 */
export const choice = signal<typeof import('./by-record.ts') | 'loading' | undefined>(undefined)

/** Was enough asked, for the next one to be chosen by the record? */
export function canChoose(notebook: Notebook): boolean {
  return asksThatCount(notebook).length >= enoughToChoose
}

/** Loads it, if it is not there. */
export async function loadChoice(): Promise<void> {
  if (choice.value !== undefined) return
  choice.value = 'loading'
  choice.value = await loaded()
}

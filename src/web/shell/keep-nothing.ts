// For a device that others use too: nothing is written to it, and everything goes when the tab is closed.
import { signal } from '@preact/signals'
import type { Environment } from '../../app/environment.ts'

// Of this tab only, and gone with it. It says that nothing is kept, and nothing else.
const mark = 'keep-nothing'
const on = signal(isMarked())

/** Is nothing kept in this tab? */
export function keepsNothing(): boolean {
  return on.value
}

/** From now on nothing is kept in this tab. The page opens anew, with an empty notebook; what is kept on the device stays closed. */
export function keepNothing(): void {
  sessionStorage.setItem(mark, '')
  location.assign('/')
}

/** The page's environment, over a store that goes with the page. */
export async function keepingNothing(environment: Environment): Promise<Environment> {
  return (await import('../memory.ts')).inMemory(environment)
}

function isMarked(): boolean {
  try {
    return sessionStorage.getItem(mark) !== null
  } catch {
    return false // not allowed here: then there is no such tab
  }
}

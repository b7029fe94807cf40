// Leaving fast. The screen is blank before anything else happens; then what was typed is sealed and this page is replaced by a plain
// one. Going back in this tab finds a blank page, and leaves again. It can't clear the browser's history, and says so where it is
// turned on (src/web/screens/leaving.tsx).

import { render } from 'preact'

/** A page that shows the weather, without an account and without our name in it. */
export const weather = 'https://www.yr.no/en'

/** What is done to the page to leave it; the real one is `ofThisPage`. */
export type Exit = {
  readonly blank: () => void
  /** Writes what was typed and is not kept yet. */
  readonly flush: () => Promise<void>
  readonly online: boolean
  readonly replace: (address: string) => void
}

/** How long the blank page may wait for what was typed, in milliseconds. A few words are sealed in less than ten. */
const flushWithin = 200

/** Blanks at once; then, when what was typed is on the disk, goes to `address` (https only), or stays on an empty page without a network. */
export async function leave(address: string, exit: Exit): Promise<void> {
  exit.blank()
  const late = new Promise((resolve) => setTimeout(resolve, flushWithin))
  await Promise.race([exit.flush().catch(() => undefined), late])
  exit.replace(exit.online && address.startsWith('https://') ? address : 'about:blank')
}

/** The page that is open. @param title what the tab is called while it is blank. */
export function ofThisPage(title: string, flush: () => Promise<void>): Exit {
  return {
    blank: () => {
      hush()
      const app = document.getElementById('app') ?? document.body
      document.documentElement.dataset['left'] = ''
      document.title = title
      // What the screen does ends with it, as listening to somebody who speaks. Once it is blank, whatever becomes of that.
      setTimeout(() => {
        render(null, app)
        document.title = title // a screen that ends may have called it by its own name
      })
      document.body.replaceChildren()
      noteThatLeft()
    },
    flush,
    online: navigator.onLine,
    replace: (next) => location.replace(next),
  }
}

// A voice must not go on where nothing is to be seen any more: the other page can take seconds to come.
function hush(): void {
  for (const sound of document.querySelectorAll('audio')) sound.pause()
  if ('speechSynthesis' in globalThis) speechSynthesis.cancel()
}

/**
 * Was this tab left, and came back here by Back, Forward or Reload? Then nothing may be shown: whoever presses Back after somebody left
 * would read what they left. Opening the address anew shows everything again.
 */
export function cameBackAfterLeaving(): boolean {
  const [opened] = performance.getEntriesByType('navigation')
  const byItself = opened instanceof PerformanceNavigationTiming && opened.type === 'navigate'
  try {
    if (byItself) sessionStorage.removeItem(mark)
    return sessionStorage.getItem(mark) !== null
  } catch {
    return false // not allowed here: then only the history is what it is
  }
}

/** In this tab only, and gone with it. */
const mark = 'left'

function noteThatLeft(): void {
  try {
    sessionStorage.setItem(mark, '')
  } catch {
    // Not allowed here.
  }
}

/** How many times, and within how many milliseconds, Shift is pressed to leave. Not Esc: it is pressed for other things. */
export const shiftTimes = 3
/** See `shiftTimes`. */
export const shiftWithin = 1500

/**
 * Counts Shift pressed and let go alone. Shift with a letter is writing, and starts over; with Alt, Control or the key of the system it is
 * for something else.
 *
 * @returns what to do with each key event; it gives how many presses count so far, `shiftTimes` when it is time to leave.
 */
export function shiftCounter(): (event: {
  readonly type: string
  readonly key: string
  readonly timeStamp: number
  readonly altKey?: boolean
  readonly ctrlKey?: boolean
  readonly metaKey?: boolean
}) => number {
  let presses: number[] = []
  let alone = false
  return ({ type, key, timeStamp, altKey, ctrlKey, metaKey }) => {
    if (type === 'keydown' && key !== 'Shift') presses = []
    if (type === 'keydown') alone = key === 'Shift' && !altKey && !ctrlKey && !metaKey
    if (type === 'keyup' && key === 'Shift' && alone) {
      presses = [...presses, timeStamp].filter((press) => timeStamp - press <= shiftWithin)
      alone = false
    }
    const count = presses.length
    if (count >= shiftTimes) presses = []
    return count
  }
}

// Leaving fast. The screen is blank before anything else happens; then this page is replaced by a plain one. It can't clear the
// browser's history, and says so where it is turned on (src/web/screens/leaving.tsx).

/** A page that shows the weather, without an account and without our name in it. */
export const weather = 'https://www.yr.no/en'

/** What is done to the page to leave it; the real one is `ofThisPage`. */
export type Exit = {
  readonly blank: () => void
  readonly online: boolean
  readonly replace: (address: string) => void
}

/** Blanks, then goes to `address` (https only), or stays on an empty page where there is no network. */
export function leave(address: string, exit: Exit): void {
  exit.blank()
  exit.replace(exit.online && address.startsWith('https://') ? address : 'about:blank')
}

/** The page that is open. */
export function ofThisPage(): Exit {
  return {
    blank: () => {
      document.documentElement.dataset['left'] = ''
      document.title = ''
      document.body.replaceChildren()
    },
    online: navigator.onLine,
    replace: (next) => location.replace(next),
  }
}

/** How many times, and within how many milliseconds, Shift is pressed to leave. Not Esc: it is pressed for other things. */
export const shiftTimes = 3
/** See `shiftTimes`. */
export const shiftWithin = 5000

/**
 * Counts Shift pressed and let go alone. Shift with a letter is writing, and starts over.
 *
 * @returns what to do with each key event; it gives how many presses count so far, `shiftTimes` when it is time to leave.
 */
export function shiftCounter(): (event: {
  readonly type: string
  readonly key: string
  readonly timeStamp: number
}) => number {
  let presses: number[] = []
  let alone = false
  return ({ type, key, timeStamp }) => {
    if (type === 'keydown' && key !== 'Shift') presses = []
    if (type === 'keydown') alone = key === 'Shift'
    if (type === 'keyup' && key === 'Shift' && alone) {
      presses = [...presses, timeStamp].filter((press) => timeStamp - press <= shiftWithin)
      alone = false
    }
    const count = presses.length
    if (count >= shiftTimes) presses = []
    return count
  }
}

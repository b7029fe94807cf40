// Opens the person's record once, when the first screen needs it. Help and the lessons need none, and open without it.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { type App, openApp } from '../../app/app.ts'
import type { RecordKey } from '../../app/record-key.ts'
import { mineId } from '../../core/records/op.ts'
import { pageEnvironment } from '../environment.ts'
import { followRecord } from './device-settings.ts'
import { keepingNothing, keepsNothing } from './keep-nothing.ts'
import { askToStay } from './stay.ts'

/**
 * `opening`, the open program, or why there is none. `not-secure`: this address gives the browser nothing to seal with. `locked`: somebody
 * has to open it. `keyless`: the browser lost the key to what is here. `broke`: a bug, or a part that could not be loaded.
 */
export type Program =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly app: App }
  | { readonly state: 'not-secure' | 'unavailable' | 'full' | 'locked' | 'keyless' | 'broke' }

const program = signal<Program>({ state: 'opening' })
// Without slots there is no lock, and nothing of it is loaded. A tab that makes the first one tells the others.
const tabs = new BroadcastChannel('lock')
const locking = () => import('./locking.ts')
let begun = false
let letGo: (() => void) | undefined

/** The program as it stands. Call `openProgram` to begin. */
export const theProgram: ReadonlySignal<Program> = program

/** Opens the record if that was not begun yet. */
export function openProgram(): void {
  if (!begun) openAgain()
}

/** Tries again after `unavailable`, `full` or `broke`. */
export function openAgain(): void {
  begun = true
  program.value = { state: 'opening' }
  void openWith()
}

/** Takes the program away: nothing of the record stands on the page any more. Gives it, for what is still to be sealed. */
export function takeAway(): App | undefined {
  const { value } = program
  if (value.state !== 'open') return undefined
  program.value = { state: 'locked' }
  letGo?.()
  return value.app
}

/** Opens it, with the key that somebody unlocked or by itself; done once it is open, or it is said why it is not. */
export async function openWith(key?: RecordKey): Promise<void> {
  if (!globalThis.isSecureContext || globalThis.crypto?.subtle === undefined) {
    program.value = { state: 'not-secure' }
    return
  }
  try {
    const environment = keepsNothing() ? await keepingNothing(pageEnvironment()) : pageEnvironment()
    const opened = await openApp(environment, key, () => takeAway()?.stop())
    program.value = opened.ok ? { state: 'open', app: opened.value } : { state: opened.error }
    if (opened.ok) attend(opened.value)
  } catch (error) {
    program.value = { state: 'broke' } // it says so, and can be tried again
    console.error(error)
  }
}

/** Drafts are written when the page is hidden; the settings of the record hold for the whole page. */
function attend(app: App): void {
  const gone = new AbortController()
  const until = { signal: gone.signal }
  const waking = effect(() => {
    if (app.notebook.value.settings.box) void import('./woken.ts').then(({ woken }) => woken(app))
  })
  addEventListener('pagehide', () => void app.drafts.flush(), until)
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden') return void app.drafts.flush()
      void app.drafts.look()
      void app.links.look()
    },
    until,
  )
  if (app.notebook.value.asks.size === 0 && !keepsNothing()) askToStayOnce(app)
  const unfollow = followRecord({
    settings: computed(() => app.notebook.value.settings),
    change: (change) => void app.change([{ kind: 'settings', id: mineId, set: change }]),
  })
  // What is only in this tab would be lost if it were locked.
  if (!keepsNothing()) followLocking(app, until)
  letGo = () => {
    gone.abort()
    waking()
    unfollow()
  }
}

function followLocking(app: App, until: { readonly signal: AbortSignal }): void {
  if (app.vault?.key()?.root) void locking().then(({ watchLock }) => watchLock())
  else tabs.addEventListener('message', ({ data }) => void locking().then((lock) => lock.heard(data)), until)
}

/** With the first ask there is something to lose: the browser is asked to keep it. Once, so that no browser asks back twice. */
function askToStayOnce(app: App): void {
  let asked = false
  effect(() => {
    if (asked || app.notebook.value.asks.size === 0) return
    asked = true
    void askToStay()
  })
}

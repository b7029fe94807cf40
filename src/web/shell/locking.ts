// Locks the notebook: by a tap, or once nobody has looked at any tab of it for as long as was said. The page is emptied first, then what was
// typed is sealed. Loaded only where there is a lock.
import { effect, signal } from '@preact/signals'
import type { App } from '../../app/app.ts'
import type { LockAfter } from '../../app/lock-after.ts'
import { waysIn } from '../../app/unlock.ts'
import { shut } from '../../app/vault.ts'
import { pageEnvironment } from '../environment.ts'
import { say } from '../ui/status.tsx'
import { openAgain, takeAway, theProgram } from './program.ts'

/** What tabs tell one another. `anew`: the lock was changed. `here`, `away`: somebody looks at that tab, or no more. */
type News = 'lock' | 'anew' | 'here' | 'away'

const tabs = new BroadcastChannel('lock')
/** When it is locked by itself, as this page knows. */
const after = signal<LockAfter>('off')
let watching = false
let awaySince: number | undefined
let timer: ReturnType<typeof setTimeout> | undefined

/** The lock was changed here: this tab follows it, and every other one that is open. */
export function followLock(): void {
  tabs.postMessage('anew')
  watchLock()
}

/** From now on, while the notebook is open here, the clock runs when nobody looks. */
export function watchLock(): void {
  void waysIn(pageEnvironment().store).then((ways) => {
    if (ways.ok) after.value = ways.value.lock
    // It was opened, or this was found out, when nobody looked any more.
    if (document.hidden && awaySince === undefined) startClock()
  })
  if (watching) return
  watching = true
  document.addEventListener('visibilitychange', () => (document.hidden ? leftHere() : cameBack()))
  addEventListener('pagehide', () => tabs.postMessage('away'))
  tabs.addEventListener('message', ({ data }: MessageEvent<News>) => heard(data))
  effect(() => {
    if (theProgram.value.state !== 'open') stopClock()
  })
}

/** Locks every tab of the notebook, now. */
export function lockNow(): void {
  tabs.postMessage('lock')
  void lockHere()
}

/** Until what could not be kept is tried again, in milliseconds. */
const tryAgain = 5_000

async function lockHere(): Promise<void> {
  const app = takeAway()
  if (!app) return
  say('')
  while (!(await isShut(app))) {
    // Another tab took the lock away, and this one did not know of it yet.
    if (!(await hasLock())) openAgain()
    if (theProgram.value.state !== 'locked') break
    await new Promise((resolve) => setTimeout(resolve, tryAgain))
  }
  handOver(app)
  app.stop()
}

/** A full disk, or a part of the program that can't be loaded, must cost no word that was typed, nor leave it open. */
async function isShut(app: App): Promise<boolean> {
  try {
    return (await shut(app)).ok && app.drafts.failed.value === undefined
  } catch {
    return false
  }
}

/** What could not be written before it was opened again goes on being typed there. */
function handOver({ drafts }: App): void {
  const { value } = theProgram
  if (value.state !== 'open' || drafts.failed.value === undefined) return
  for (const [name, text] of drafts.texts.value)
    if (value.app.drafts.texts.value.get(name) !== text) value.app.drafts.type(name, text)
}

async function hasLock(): Promise<boolean> {
  const ways = await waysIn(pageEnvironment().store)
  return !ways.ok || ways.value.passphrase || ways.value.passkey
}

/** Does what another tab said. */
export function heard(news: News): void {
  if (news === 'lock') void lockHere()
  else if (news === 'anew') watchLock()
  else if (news === 'here') stopClock()
  else if (document.hidden) startClock()
  else tabs.postMessage('here') // somebody looks at this one, and did so all the time
}

function leftHere(): void {
  tabs.postMessage('away')
  startClock()
}

// A page that was put to sleep had no timers: how long it was is looked at before anything else.
function cameBack(): void {
  const { value } = after
  if (awaySince !== undefined && value !== 'off' && Date.now() - awaySince >= value * 60_000) return lockNow()
  stopClock()
  tabs.postMessage('here')
  watchLock()
}

function startClock(): void {
  stopClock()
  const { value } = after
  if (value === 'off' || theProgram.value.state !== 'open') return
  awaySince = Date.now()
  if (value === 0) lockNow()
  else timer = setTimeout(lockNow, value * 60_000)
}

function stopClock(): void {
  clearTimeout(timer)
  awaySince = undefined
}

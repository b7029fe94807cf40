// Locks the notebook: by a tap, or once nobody has looked at any tab of it for as long as was said. The page is emptied first, then what was
// typed is sealed. Loaded only where there is a lock.
import { effect, signal } from '@preact/signals'
import type { App } from '../../app/app.ts'
import type { Drafts } from '../../app/drafts.ts'
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
/** False while a lock holds on this page alone: the browser could not write it down, nor what was typed. It is tried again. */
export const isLockNoted = signal(true)
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
  if (!document.hidden) tabs.postMessage('here')
  void learnLock().then(() => {
    // It was opened, or this was found out, when nobody looked any more.
    if (document.hidden && awaySince === undefined) leftHere()
  })
}

/** Learns when it is locked by itself. This alone starts no clock: somebody may be looking at another tab. */
async function learnLock(): Promise<void> {
  watch()
  const ways = await waysIn(pageEnvironment().store)
  if (ways.ok) after.value = ways.value.lock
}

function watch(): void {
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
  const opened = openedNext()
  void opened.then((next) => goOn(app.drafts, next.drafts))
  let next: App | undefined
  while (!next && !(await isShut(app))) {
    if (await hasLock()) isLockNoted.value = false
    // Another tab took the lock away, and this one did not know of it yet.
    else if (theProgram.value.state === 'locked') openAgain()
    // Once it is being opened, nothing is written over what may be typed there.
    do next = await Promise.race([opened, pause()])
    while (!next && theProgram.value.state !== 'locked')
  }
  isLockNoted.value = true
  app.stop()
}

/** Once it is open again. */
function openedNext(): Promise<App> {
  return new Promise((resolve) => {
    const stop = theProgram.subscribe((now) => {
      if (now.state !== 'open') return
      resolve(now.app)
      stop()
    })
  })
}

function pause(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), tryAgain))
}

/** A full disk, or a part of the program that can't be loaded, must cost no word that was typed, nor leave it open. */
async function isShut(app: App): Promise<boolean> {
  try {
    return (await shut(app)).ok && app.drafts.failed.value === undefined
  } catch {
    return false
  }
}

/** What could not be written before it was opened again goes on being typed there. What was written meanwhile is read once more. */
function goOn(before: Drafts, next: Drafts): void {
  for (const [name, text] of before.texts.value) if (before.unwritten.has(name)) next.type(name, text)
  void next.look()
}

async function hasLock(): Promise<boolean> {
  const ways = await waysIn(pageEnvironment().store)
  return !ways.ok || ways.value.passphrase || ways.value.passkey
}

/** Does what another tab said. */
export function heard(news: News): void {
  if (news === 'lock') void lockHere()
  else if (news === 'anew') void learnLock()
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

// Tells those who wait at a log that it changed. Carries no data: whoever is woken reads again.

import type { Limits } from './limits.ts'
import { roomFor } from './shares.ts'
import type { From } from './shares.ts'

/** One wait at one log. */
export type Watch = {
  /** Waits for the next change since the last call, at most `ms` milliseconds. */
  next(ms: number): Promise<'changed' | 'nothing' | 'over'>
  /** Always called when done. */
  stop(): void
}

/** One who listens at several logs. */
export type Listening = {
  /** Logs whose changes may not be heard: too many listen there, or word can get lost. They are to be looked at now and then. */
  readonly unheard: readonly number[]
  /** Always called when done, once. */
  stop(): void
}

/** The number of a log that changed, or what else there is to hear. */
export type Told = number | 'any' | 'over'

/** Who waits where. */
export type Hub = {
  /**
   * Listens at several logs, and counts as one. `told` hears which changed, `any` when changes may have been missed, and `over` when the
   * server stops. `undefined` if too many wait already.
   */
  listen(logs: readonly number[], from: From, told: (what: Told) => void): Listening | undefined
  /** Begins to watch, before the first read so that no change falls between. `undefined` if too many do already. */
  watch(n: number, from: From): Watch | undefined
  /** Call after a change is on disk. */
  changed(n: number): void
  /** Call when changes may have been missed. */
  anyChanged(): void
  /** Ends every wait, for a stop of the server. */
  endAll(): void
}

type Waiter = { changed: boolean; wake: () => void }

/** An empty hub. Where word of a change can get lost, `lookAgain` says after how many milliseconds a waiter is told to look in any case. */
export function hub(
  limits: Pick<Limits, 'live' | 'livePerLog' | 'toldPerLog' | 'livePerNeighbourhood'>,
  lookAgain: () => number = () => Number.POSITIVE_INFINITY,
): Hub {
  // Apart, and room for many devices more than anybody has: else whoever holds a link would see by the places left whether the one who
  // asked is there.
  const [watching, heardAt] = [placesOf(limits.livePerLog), placesOf(limits.toldPerLog)]
  const room = roomFor(limits.live, limits.livePerNeighbourhood)
  const listening = new Set<(what: Told) => void>()
  let over = false
  return {
    listen: (logs, from, told) => {
      if (over || !room.fits(from, 1)) return undefined
      room.take(from, 1)
      listening.add(told)
      const waiters = logs.map((n) => ({ n, waiter: { changed: false, wake: () => told(n) } }))
      const heard = waiters.filter(({ n, waiter }) => heardAt.join(n, waiter)).slice()
      return {
        unheard: Number.isFinite(lookAgain()) ? logs : logs.filter((n) => !heard.some((one) => one.n === n)),
        stop: () => {
          room.giveBack(from, 1)
          listening.delete(told)
          for (const { n, waiter } of heard) heardAt.leave(n, waiter)
        },
      }
    },
    watch: (n, from) => {
      const waiter: Waiter = { changed: false, wake: () => {} }
      if (over || !room.fits(from, 1) || !watching.join(n, waiter)) return undefined
      room.take(from, 1)
      return {
        next: (ms) => nextChange(waiter, ms, lookAgain(), () => over),
        stop: () => {
          if (!watching.leave(n, waiter)) return
          waiter.wake()
          room.giveBack(from, 1)
        },
      }
    },
    changed: (n) => [watching, heardAt].forEach((places) => tell(places.at(n))),
    anyChanged: () => {
      tell(watching.everywhere())
      tellEach(listening, 'any')
    },
    endAll: () => {
      over = true
      for (const waiter of watching.everywhere()) waiter.wake()
      tellEach(listening, 'over')
    },
  }
}

const nobody: readonly Waiter[] = []

/** Who waits at which log. */
function placesOf(mostPerLog: number) {
  const byLog = new Map<number, Set<Waiter>>()
  return {
    /** False if too many wait there. */
    join: (n: number, waiter: Waiter): boolean => {
      const here = byLog.get(n) ?? new Set()
      if (here.size >= mostPerLog) return false
      byLog.set(n, here.add(waiter))
      return true
    },
    /** False if it was not there. */
    leave: (n: number, waiter: Waiter): boolean => {
      const here = byLog.get(n)
      const was = here?.delete(waiter) ?? false
      if (here?.size === 0) byLog.delete(n)
      return was
    },
    at: (n: number): readonly Waiter[] => {
      const here = byLog.get(n)
      return here ? [...here] : nobody
    },
    everywhere: (): readonly Waiter[] => [...byLog.values()].flatMap((here) => [...here]),
  }
}

function tell(waiters: Iterable<Waiter>): void {
  for (const waiter of waiters) {
    waiter.changed = true
    waiter.wake()
  }
}

/** Each once, however many logs it listens at. */
function tellEach(listening: Iterable<(what: Told) => void>, what: Told): void {
  for (const told of listening) told(what)
}

/** Waits `ms` milliseconds at most; after `again` of them it counts as changed. */
async function nextChange(waiter: Waiter, ms: number, again: number, isOver: () => boolean) {
  const woken = await waitFor(waiter, isOver() ? 0 : Math.min(ms, again))
  const changed = waiter.changed || (!woken && again < ms && !isOver())
  waiter.changed = false
  if (changed) return 'changed'
  return isOver() ? 'over' : 'nothing'
}

/** Whether it was woken before the time was over. */
async function waitFor(waiter: Waiter, ms: number): Promise<boolean> {
  if (waiter.changed || ms <= 0) return waiter.changed
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms)
    waiter.wake = () => {
      clearTimeout(timer)
      resolve(true)
    }
  })
}

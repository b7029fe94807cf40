import { fail, ok } from '../lib/result.ts'
import { eraOf, inEra } from './eras.ts'
import { leavesWay } from './leaves-way.ts'
import type { Door, DoorChange, Store } from './store.ts'

/** The ways in of a store that is only in memory. */
export type MemoryDoor = Pick<Store, 'door' | 'changeDoor'> & {
  /** Was that era's key erased, or all of it sealed anew? */
  readonly isOver: (by: CryptoKey | undefined) => boolean
  /** Other ways in, and another era. `false` where there was no door yet. */
  readonly anew: (change: DoorChange) => boolean
  readonly erase: () => void
}

/** A fresh one. */
export function memoryDoor(): MemoryDoor {
  let era = newEra()
  let door: Promise<Pick<Door, 'handle' | 'slots'>> | undefined
  const isOver = (by: CryptoKey | undefined): boolean => by !== undefined && eraOf(by) !== era
  return {
    isOver,
    door: async (make) => {
      door ??= make().then((handle) => ({ handle, slots: new Map() }))
      const now = await door
      if (now.handle) inEra(now.handle, era)
      return ok({ ...now, era, rowsGone: false })
    },
    changeDoor: async (change, by) => {
      if (isOver(by) || !door) return fail('unavailable')
      const before = await door
      if (!leavesWay([...before.slots.keys()], change)) return fail('unavailable')
      door = Promise.resolve(changed(before, change))
      return ok(undefined)
    },
    anew(change) {
      if (!door) return false
      door = Promise.resolve(changed({ handle: undefined, slots: new Map() }, change))
      era = newEra()
      return true
    },
    erase() {
      door = undefined
      era = newEra()
    },
  }
}

function newEra(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('.')
}

function changed(door: Pick<Door, 'handle' | 'slots'>, { put = {}, remove = [], ...rest }: DoorChange) {
  const slots = new Map([...door.slots, ...Object.entries(put)])
  for (const name of remove) slots.delete(name)
  return { handle: 'handle' in rest ? rest.handle : door.handle, slots }
}

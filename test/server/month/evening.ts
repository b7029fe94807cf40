// In the evening of each day all rest, and everything is compared: model, server, and every device.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { newDevice } from './device.ts'
import { awake, living } from './household.ts'
import type { Household } from './household.ts'
import { isThere } from './model.ts'
import type { ModelLog } from './model.ts'
import type { World } from './world.ts'

/** What was compared. */
export type Compared = { logs: number; copies: number; gone: number; readonly wrong: string[] }

/** Compares one household on this day. Devices that are away hold the beginning of each log. */
export async function compare(home: Household, today: number, counted: Compared): Promise<void> {
  for (const device of home.devices) await device.quiet()
  const stranger = newDevice(home.world, home.dice, 'fresh')
  for (const log of living(home)) {
    const found = await stranger.catchUp(log.caller)
    if (!found) {
      if (isThere(log, home.world.now())) counted.wrong.push('a log is missing')
      continue
    }
    counted.logs++
    if (!stranger.held(log.caller).equals(log.bytes)) counted.wrong.push('the server has something else')
    await compareCopies(home, log, today, counted)
  }
}

async function compareCopies(home: Household, log: ModelLog, today: number, counted: Compared): Promise<void> {
  for (const device of home.devices) {
    const isAwake = awake(home, today).includes(device)
    if (isAwake && !(await device.catchUp(log.caller))) continue // it expires at this moment
    const held = device.held(log.caller)
    const right = isAwake ? held.equals(log.bytes) : log.bytes.subarray(0, held.length).equals(held)
    if (!right) counted.wrong.push(`${device.name} holds something else`)
    counted.copies++
  }
}

/** Those that are gone answer so, devices forget them, and within a minute nothing of them is in the files. Gives what is left to look for. */
export async function lookForGone(
  homes: readonly Household[],
  sought: Set<ModelLog>,
  counted: Compared,
): Promise<void> {
  for (const home of homes) {
    const now = home.world.now()
    for (const log of home.logs.filter((one) => !isThere(one, now)).filter((one) => !sought.has(one))) {
      sought.add(log)
      const stranger = newDevice(home.world, home.dice, 'fresh')
      if (await stranger.catchUp(log.caller)) counted.wrong.push('a log that is gone was found')
      for (const device of home.devices) await device.forget(log.caller)
      counted.gone++
    }
  }
}

/** How many of the logs have bytes in the files, after a minute of waiting at most. */
export async function leftInFiles({ folder }: World, logs: readonly ModelLog[]): Promise<number> {
  const left = () => {
    const files = ['tendril.db', 'tendril.db-wal'].map((name) => join(folder, name)).filter((file) => existsSync(file))
    const bytes = files.map((file) => readFileSync(file))
    return logs.filter(({ needles }) => needles.some((needle) => bytes.some((file) => file.includes(needle)))).length
  }
  const until = performance.now() + 60_000
  for (;;) {
    const count = left()
    if (count === 0 || performance.now() > until) return count
    await pause(250)
  }
}

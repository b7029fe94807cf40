// A household lives for a day: makes logs, writes, reads, closes, deletes, tries what is not allowed; devices come and go.

import { setTimeout as pause } from 'node:timers/promises'

import { day, hour, later } from '../../../src/lib/time.ts'
import { aFrame, newCaller, post, put, remove } from '../fixture.ts'
import type { Dice } from '../dice.ts'
import { newDevice } from './device.ts'
import type { Device } from './device.ts'
import { answerToAppend, isThere, newLog, noteAppend } from './model.ts'
import type { ModelLog } from './model.ts'
import { insist } from './world.ts'
import type { Answer, World } from './world.ts'

/** What it has. */
export type Household = {
  readonly world: World
  readonly dice: Dice
  readonly devices: readonly Device[]
  /** All logs it ever made. */
  readonly logs: ModelLog[]
}

/** Moves in, with one log that outlives the month. */
export async function moveIn(world: World, dice: Dice): Promise<Household> {
  const devices = ['phone', 'laptop', 'tablet'].map((name) => newDevice(world, dice, name))
  const home: Household = { world, dice, devices, logs: [] }
  await make(home, 'l', 400 * day)
  return home
}

/** Lives until the world's clock says so, on this day of the month. */
export async function liveUntil(home: Household, until: number, today: number): Promise<void> {
  while (Date.now() < until) {
    await act(home, today)
    await pause(home.dice.below(160))
  }
}

/** The devices that are at home. */
export function awake({ devices }: Household, today: number): readonly Device[] {
  return devices.filter(({ away }) => away <= today)
}

/** The logs that must be there now. */
export function living({ logs, world }: Household): readonly ModelLog[] {
  const now = world.now()
  return logs.filter((log) => isThere(log, now))
}

async function act(home: Household, today: number): Promise<void> {
  const { dice, world } = home
  const log = dice.oneOf(living(home))
  const device = dice.oneOf(awake(home, today))
  const what = dice.below(100)
  if (what < 8) await make(home, dice.oneOf(['s', 's', 'm', 'l']), hour + dice.below(8 * day))
  else if (what < 55) await append(home, log, device)
  else if (what < 70) await catchUp(home, log, device)
  else if (what < 80) await device.toggle(log.caller)
  else if (what < 83 && log !== home.logs[0]) await close(home, log)
  else if (what < 88 && log !== home.logs[0]) await deleteLog(home, log)
  else if (what < 90 && device !== home.devices[0]) await leave(device, today + 1 + dice.below(6))
  else if (what < 95) await tryGone(home)
  else expect(await insist(world, dice, (url) => post(url, newCaller(), aFrame())), [404], 'an unknown log')
}

/** It may have expired meanwhile: then, and only then, may it be gone. */
function expected(log: ModelLog, { world }: Household, status: number): readonly number[] {
  return isThere(log, world.now()) ? [status] : [status, 404]
}

function expect({ status }: Answer, allowed: readonly number[], what: string): void {
  if (!allowed.includes(status)) throw new Error(`${what}: answered ${status}, not ${allowed.join(' or ')}`)
}

async function make(home: Household, kind: ModelLog['class'], life: number): Promise<void> {
  const { world, dice, logs } = home
  const first = frames(dice)
  const log = newLog(kind, later(world.now(), life), first)
  const until = { 'tendril-class': kind, 'stream-expires-at': new Date(log.expires).toISOString() }
  const answer = await insist(world, dice, (url) => put(url, log.caller, first, until))
  // So slow that it expired on the way: nobody has it.
  if (isThere(log, world.now())) expect(answer, answer.asked > 1 ? [200, 201] : [201], 'a new log')
  if (answer.status < 300) logs.push(log)
}

async function append(home: Household, log: ModelLog, device: Device): Promise<void> {
  const { world, dice } = home
  const body = frames(dice)
  const number = String(log.next.get(device.name) ?? 0)
  const producer = { 'producer-id': device.name, 'producer-epoch': '0', 'producer-seq': number }
  const wanted = answerToAppend(log, body.length)
  const answer = await insist(world, dice, (url) => post(url, log.caller, body, producer))
  const repeated = wanted === 200 && answer.asked > 1 && answer.status === 204
  if (!repeated) expect(answer, expected(log, home, wanted), 'an append')
  if (answer.status < 300) noteAppend(log, device.name, body)
}

/** One to three, mostly small; a class `s` holds few. */
function frames(dice: Dice): Uint8Array<ArrayBuffer> {
  const sizes = [512, 512, 512, 2048, 2048, 8192] as const
  const count = dice.oneOf([1, 1, 1, 2, 3])
  return new Uint8Array(Buffer.concat(Array.from({ length: count }, () => aFrame(dice.oneOf(sizes)))))
}

async function catchUp(home: Household, log: ModelLog, device: Device): Promise<void> {
  const found = await device.catchUp(log.caller)
  if (!found && isThere(log, home.world.now())) throw new Error('a log that is there was not found')
  const held = device.held(log.caller)
  if (found && !held.equals(log.bytes)) throw new Error(`a device read something else: ${difference(held, log.bytes)}`)
}

/** Where a copy leaves what it should be, and how long both are. */
export function difference(held: Buffer, wanted: Buffer): string {
  const from = held.findIndex((byte, i) => byte !== wanted[i])
  return `${held.length} bytes in place of ${wanted.length}, other from ${from < 0 ? 'where the shorter ends' : from}`
}

async function close(home: Household, log: ModelLog): Promise<void> {
  const owner = { ...log.caller, use: log.caller.admin }
  const send = (url: string) => post(url, owner, new Uint8Array(0), { 'stream-closed': 'true' })
  const answer = await insist(home.world, home.dice, send)
  expect(answer, expected(log, home, 204), 'a close')
  if (answer.status === 204) log.closed = true
}

async function deleteLog(home: Household, log: ModelLog): Promise<void> {
  const answer = await insist(home.world, home.dice, (url) => remove(url, log.caller))
  expect(answer, answer.asked > 1 ? [204, 404] : expected(log, home, 204), 'a deletion')
  log.deleted = true
}

/** A device goes away, and comes back on that day. */
async function leave(device: Device, back: number): Promise<void> {
  await device.quiet()
  device.away = back
}

/** What is gone stays gone, for reading and for writing. */
async function tryGone(home: Household): Promise<void> {
  const { world, dice, logs } = home
  const gone = logs.filter((log) => !isThere(log, world.now()))
  if (gone.length === 0) return
  const { caller } = dice.oneOf(gone)
  expect(await insist(world, dice, (url) => post(url, caller, aFrame())), [404], 'a log that is gone')
}

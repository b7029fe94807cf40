// What a server could do beyond one log (that is src/seal/own-log.test.ts): shorten what was read, and bring back a log and a keyring that were
// replaced. Then the check against each is switched off in a copy, and must be missed.
import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { fakeServer, type FakeLog, type FakeServer } from '../../sync/testing.ts'
import * as real from './testing.ts'

const long = process.env['LONG'] !== undefined
type Room = Pick<typeof real, 'firstDevice' | 'pairedDevice' | 'write'>
type Plan = { readonly before: number; readonly later: number; readonly cut: number; readonly move: boolean }

const plans: fc.Arbitrary<Plan> = fc.record({
  before: fc.integer({ min: 1, max: 4 }),
  later: fc.integer({ min: 0, max: 3 }),
  cut: fc.nat(100),
  move: fc.boolean(),
})

/** Two devices, and some writing of both. */
async function begun({ firstDevice, pairedDevice, write }: Room, { before }: Plan) {
  const server = fakeServer()
  const one = await firstDevice(server.fetch)
  const two = await pairedDevice(one, server.fetch)
  for (let i = 0; i < before; i++) {
    const who = i % 2 === 0 ? one : two
    await write(who, `ask-${i}`, `words ${i}`)
    real.must(await who.round())
  }
  real.must(await one.round())
  real.must(await two.round())
  return { server, one, two }
}

/** The server goes back behind what was read; `undefined` if it noticed. */
async function shorten(room: Room, plan: Plan): Promise<string | undefined> {
  const { server, one, two } = await begun(room, plan)
  const log = mainLog(server)
  const least = 2 // the opening and the snapshot
  log.appends.length = least + Math.floor((plan.cut / 101) * (log.appends.length - least))
  for (let i = 0; i < plan.later; i++) await room.write(two, `later-${i}`, 'later')
  const trouble = await one.round()
  if (trouble === 'rollback' || one.work.state.healed?.code === 'rollback') return undefined
  return `went on with ${trouble ?? 'no word'}`
}

/** The server brings an old log back, and what the keyring said of it; `undefined` if nobody went back to it. */
async function bringBack(room: Room, plan: Plan): Promise<string | undefined> {
  const { server, one, two } = await begun(room, plan)
  const old = copied(server)
  await one.work.record.change([{ kind: 'ask', id: 'ask-0', gone: true }])
  real.must(await one.round({ move: true }))
  real.must(await two.round())
  const { epoch } = two.work.state
  for (const [id, log] of server.logs) if (plan.move || log.class === 'l') server.logs.delete(id)
  for (const [id, log] of old) server.logs.set(id, log)
  const trouble = await two.round({ look: true })
  const went = two.work.state.epoch < epoch || two.work.record.notebook.value.asks.has('ask-0' as never)
  return went ? `went back, with ${trouble ?? 'no word'}` : undefined
}

function mainLog({ logs }: FakeServer): FakeLog {
  return [...logs.values()].find((log) => log.class === 'l') ?? assert.fail('no log')
}

function copied({ logs }: FakeServer): Map<string, FakeLog> {
  return new Map([...logs].map(([id, log]) => [id, { ...log, appends: [...log.appends] }]))
}

const deeds = { rollback: shorten, 'old epoch': bringBack } as const
const runs = long ? 150 : 8

for (const [name, deed] of Object.entries(deeds)) {
  test(`evil server, ${name}: a named alarm, or nothing of it taken in`, async (t) => {
    const check = fc.asyncProperty(plans, async (plan) => assert.equal(await deed(real, plan), undefined))
    await fc.assert(check, { numRuns: runs })
    t.diagnostic(`evil server, ${name}: 0 silent of ${runs}`)
  })
}

const bugs = {
  rollback: [
    [
      'log.ts',
      "if (next < position) return fail('rollback')",
      'if (next < position) return ok({ stretch: { ...stretch, frames: new Uint8Array(0) }, records: [] })',
    ],
    [
      'log.ts',
      "(await readLog(server, useBearer)).ok ? 'rollback' : 'offline'",
      "(await readLog(server, useBearer)).ok ? 'offline' : 'offline'",
    ],
  ],
  'old epoch': [['round.ts', 'compareEpochs(pointer, {', 'compareEpochs({ ...pointer, epoch: 1e9 }, {']],
} as const

const folders: string[] = []
after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))))

test('a seeded bug of each is found by the same judge', async (t) => {
  let found = 0
  for (const [name, edits] of Object.entries(bugs)) {
    const room = await withBug(edits)
    const deed = Object.entries(deeds).find(([one]) => one === name)?.[1] ?? assert.fail()
    let fault: string | undefined
    for (const plan of fc.sample(plans, { numRuns: 30, seed: 4 })) fault ??= await deed(room, plan)
    assert.ok(fault, name)
    found += 1
  }
  t.diagnostic(`seeded bugs beyond one log that were found: ${found} of ${Object.keys(bugs).length}`)
})

/** Our devices from a copy of the source in which something was replaced. */
async function withBug(edits: readonly (readonly [file: string, was: string, is: string])[]): Promise<Room> {
  const root = join(import.meta.dirname, '..', '..', '..')
  const folder = mkdtempSync(join(tmpdir(), 'tendril-bug-'))
  folders.push(folder)
  for (const room of ['lib', 'protocol', 'seal', 'core', 'store', 'sync', 'app', 'words']) {
    cpSync(join(root, 'src', room), join(folder, 'src', room), { recursive: true })
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const [file, was, is] of edits) {
    const path = join(folder, 'src', 'app', 'sync', file)
    const source = readFileSync(path, 'utf8')
    assert.ok(source.includes(was), `${file} has no ${was}`)
    writeFileSync(path, source.replace(was, is))
  }
  const room: Room = await import(pathToFileURL(join(folder, 'src', 'app', 'sync', 'testing.ts')).href)
  return room
}

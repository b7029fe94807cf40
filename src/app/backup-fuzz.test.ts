// Files that were mutated in every way we could think of, opened as a person would: none crashes, none is taken in part, none takes long.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { exported } from '../core/records/exported.ts'
import { fold } from '../core/records/fold.ts'
import { compact } from '../core/records/compact.ts'
import { bringing } from '../core/records/bringing.ts'
import type { Op } from '../core/records/op.ts'
import { parseOp } from '../core/records/parse.ts'
import { instant } from '../lib/time.ts'
import { utf8 } from '../seal/utf8.ts'
import { memoryStore } from '../store/memory.ts'
import { makeBackup, readBackup } from './backup-file.ts'
import { openRecord } from './record.ts'
import { testEnvironment } from './testing.ts'

type File = Uint8Array<ArrayBuffer>
/** From 0 up to `below`, by the seed. */
type Draw = (below: number) => number

const files = process.env['LONG'] ? 20_000 : 800
/** Much more than any of them takes on a slow machine, much less than what a hostile one would like. */
const longest = 5_000
const mostMemory = 900_000_000
const passphrase = 'plum ladder tin rain'

/** A small generator (mulberry32), so that a seed repeats a run. */
function drawing(seed: number): Draw {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

const flips = (file: File, draw: Draw): File => {
  const bad = file.slice()
  for (let i = 0; i <= draw(4); i++) bad[draw(bad.length)] = draw(256)
  return bad
}
const cut = (file: File, draw: Draw): File => file.slice(0, draw(file.length))
const middleOut = (file: File, draw: Draw): File => {
  const from = draw(file.length)
  return joined(file.subarray(0, from), file.subarray(from + 1 + draw(500)))
}
const twice = (file: File, draw: Draw): File => {
  const from = draw(file.length)
  return joined(file.subarray(0, from), file.subarray(Math.max(0, from - draw(500))))
}
const swapped = (file: File, draw: Draw): File => {
  const texts = [
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    'null',
    '1e999',
    '-0',
    '"__proto__":1,',
    '\\u0000',
    '\\ud800',
    '{"v":1}',
    '9'.repeat(400),
  ]
  const from = draw(file.length)
  return joined(file.subarray(0, from), utf8(texts[draw(texts.length)] ?? ''), file.subarray(from + draw(3)))
}
const nested = (file: File, draw: Draw): File => {
  const from = draw(file.length)
  const depth = 10 ** (1 + draw(6))
  const [open, close] = draw(2) === 0 ? ['[', ']'] : ['{"a":', '}']
  return joined(file.subarray(0, from), utf8(`${open.repeat(depth)}1${close.repeat(depth)}`), file.subarray(from))
}
const huge = (file: File, draw: Draw): File => {
  const from = draw(file.length)
  return joined(file.subarray(0, from), new Uint8Array(draw(3_000_000)).fill(97), file.subarray(from))
}
const ways = [flips, flips, cut, middleOut, twice, swapped, swapped, swapped]
const heavyWays = [nested, huge]

/** Every kind of record, with every field. */
function exampleOps(): readonly Op[] {
  const folder = join(import.meta.dirname, '../core/records/examples')
  const stored = readdirSync(folder).map((file): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8')))
  return stored.flat().map((one) => parseOp(one) ?? assert.fail())
}

function joined(...parts: readonly Uint8Array[]): File {
  return new Uint8Array(Buffer.concat(parts))
}

test('no mutated file crashes, is taken in part, or takes long', async (t) => {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
  const draw = drawing(seed)
  const document = exported(fold(exampleOps()), { made: instant(1_795_651_200_000), unreadable: 0, purpose: 'backup' })
  const sounds = [{ id: 's', type: 'audio/webm', bytes: utf8('not a sound') }]
  const open = utf8(JSON.stringify({ ...document, sounds: [{ id: 's', type: 'audio/webm', data: 'bm90IGEgc291bmQ' }] }))
  const sealed = await makeBackup({ document, sounds, sealedFor: { passphrase } }, 1)
  const environment = testEnvironment(memoryStore())
  const record = await openRecord(environment)
  assert.ok(record.ok)
  const { copies } = record.value
  const start = process.memoryUsage().rss
  const counts = { taken: 0, refused: 0, slowest: 0, memory: 0 }
  for (let i = 0; i < files; i++) {
    const way = i % 50 === 0 ? heavyWays[draw(heavyWays.length)] : ways[draw(ways.length)]
    const file = way?.(draw(3) === 0 ? sealed : open, draw) ?? assert.fail()
    const began = performance.now()
    const read = await readBackup(file, { passphrase })
    if (read.ok) {
      counts.taken++
      await takenWhole(read.value.ops, read.value.sounds)
    } else counts.refused++
    counts.slowest = Math.max(counts.slowest, performance.now() - began)
    counts.memory = Math.max(counts.memory, process.memoryUsage().rss - start)
    assert.ok(counts.slowest < longest, `${counts.slowest} ms for file ${i} of seed ${seed}`)
  }
  assert.ok(counts.memory < mostMemory, `${counts.memory} bytes of seed ${seed}`)
  assert.ok(counts.taken > 0 && counts.refused > files / 2)
  t.diagnostic(
    `mutated import files: 0 crashes and 0 partial imports of ${files} (${counts.refused} refused by name, ${counts.taken} still whole), ` +
      `slowest ${Math.round(counts.slowest)} ms, at most ${Math.round(counts.memory / 1e6)} MB more, seed ${seed}`,
  )

  /** All of it is there afterwards, as the preview said. */
  async function takenWhole(...[ops, brought]: Parameters<typeof copies.bring>): Promise<void> {
    const { after } = await copies.preview(ops)
    const done = await copies.bring(ops, brought)
    assert.ok(done.ok)
    const left = bringing((await copies.preview([])).after, ops)
    assert.deepEqual(left.ops, [], `partial import, seed ${seed}`)
    assert.equal(compact(left.after).length, compact(after).length)
  }
})

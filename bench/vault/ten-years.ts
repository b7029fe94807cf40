// Ten years of a busy person, made up: 30,000 records, six of ten check-ins, three asks, one a letter; about 17 MB of JSON.
// The same seed makes the same years.

import type { Change, Op } from '../../src/core/records/op.ts'
import { parseDevice, parseStamp } from '../../src/core/records/stamp.ts'
import { instant, type Instant } from '../../src/lib/time.ts'

/** How many records. */
export const records = 30_000
/** When the ten years end: now, for whoever opens them. */
export const end: Instant = instant(Date.UTC(2026, 10, 23, 9))
const years = 10 * 365 * 86_400_000
const device = parseDevice('benchmark1') ?? 'never'
const people = 12

const words =
  'the a of to and I was not asked mum sister help tired fine alone work dinner call kind again week evening could would'.split(
    ' ',
  )

/** All operations, in their order. */
export function tenYears(seed = 1): readonly Op[] {
  const random = generator(seed)
  const text = (least: number, most: number): string =>
    Array.from(
      { length: least + Math.floor(random() * (most - least)) },
      () => words[Math.floor(random() * words.length)],
    ).join(' ')
  const ops: Op[] = []
  const write = (at: number, change: Change): void => {
    const stamp = parseStamp(
      `${Math.floor(at).toString(16).padStart(12, '0')}-${(ops.length % 65_536).toString(16).padStart(4, '0')}-${device}`,
    )
    if (stamp) ops.push({ v: 1, at: stamp, ...change })
  }
  const start = end - years
  for (let n = 0; n < people; n++)
    write(start, {
      kind: 'person',
      id: `p${n}`,
      set: { added: start, name: `Friend ${n}`, tie: 'friend', 'card.afraid': 'no', 'card.saidNo': 'fine' },
    })
  for (let n = 0; n < records; n++) {
    const at = Math.floor(start + (years * n) / records)
    write(at, made(random(), n, at, text))
  }
  return ops
}

function made(dice: number, n: number, at: number, text: (least: number, most: number) => string): Change {
  if (dice < 0.6) {
    const set = {
      at,
      said: 'fine',
      doors: ['heavy'],
      feelings: ['sad', 'tired'],
      need: 'a-pause',
      alsoTrue: text(40, 90),
    }
    return { kind: 'check-in', id: `check-in-${n}`, set }
  }
  if (dice < 0.9) {
    const seal = { at, guess: { chance: n % 4 === 0 ? 0.9 : 0.3, felt: 'bit-much', hard: 'hard', fears: ['bother'] } }
    const told = { says: dice < 0.8 ? 'yes' : 'no', at: at + 3_600_000, line: text(4, 12) }
    const after = {
      'after.came': 'yes',
      'after.hard': 'a-little',
      'after.fearHappened': 'no',
      finished: at + 7_200_000,
    }
    const set = {
      made: at,
      step: 'HOM1a',
      person: `p${n % people}`,
      tie: 'friend',
      channel: n % 2 === 0 ? 'by-voice' : 'in-person',
      words: text(20, 60),
      asked: at,
      seal,
      told,
      ...after,
    }
    return { kind: 'ask', id: `ask-${n}`, set }
  }
  return {
    kind: 'letter',
    id: `letter-${n}`,
    set: { made: at, rung: 'R1', voice: 'elder', text: text(150, 350), closed: at },
  }
}

/** Numbers from 0 to below 1, the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

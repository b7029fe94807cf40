// Ten years of a busy person, made up: 30,000 records, six of ten check-ins, three asks, one a letter; a third of the answers came
// through a link. Besides them a look at the costs and help received every week, and twelve beliefs, each rated every month. About 20 MB
// of JSON. Ids are in no order, as those of the app are. The same seed makes the same years.

import { costs } from '../../src/core/practices/reflection.ts'
import type { Change, Op } from '../../src/core/records/op.ts'
import { parseDevice, parseStamp } from '../../src/core/records/stamp.ts'
import { day, instant, type Instant } from '../../src/lib/time.ts'

/** How many records. */
export const records = 30_000
/** When the ten years end: the last midnight of the world's clock, so that they can be opened without setting one; a set clock is slower. */
export const end: Instant = instant(Date.now() - (Date.now() % day))
const years = 10 * 365 * day
const device = parseDevice('benchmark1') ?? 'never'
const people = 12
const beliefs = 12

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
    for (const change of made({ dice: random(), id: idOf(random), n, at }, text)) write(at, change)
  }
  for (let at = start; at < end; at += 7 * day)
    for (const change of everyWeek(at, random(), idOf(random))) write(at, change)
  for (const change of believed(start)) write(start, change)
  return ops
}

type Thing = { readonly dice: number; readonly id: string; readonly n: number; readonly at: number }

function made({ dice, id, n, at }: Thing, text: (least: number, most: number) => string): readonly Change[] {
  if (dice < 0.6) {
    const set = {
      at,
      said: 'fine',
      doors: ['heavy'],
      feelings: ['sad', 'tired'],
      need: 'a-pause',
      alsoTrue: text(40, 90),
    }
    return [{ kind: 'check-in', id, set }]
  }
  if (dice < 0.9) {
    const seal = { at, guess: { chance: n % 4 === 0 ? 0.9 : 0.3, felt: 'bit-much', hard: 'hard', fears: ['bother'] } }
    const [says, answered, line] = [dice < 0.8 ? 'yes' : 'no', at + 3_600_000, text(4, 12)]
    const byLink = n % 3 === 0
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
      ...(byLink ? { opened: answered, seen: 1 } : { told: { says, at: answered, line } }),
      ...after,
    }
    const sent = { link: `link-${n}`, place: 1, purpose: 'ask', reply: { a: says, t: line, f: 'fine' } }
    const reply: Change = { kind: 'reply', id: `link-${n}.1`, set: { ask: id, at: answered, ...sent } }
    return [{ kind: 'ask', id, set }, ...(byLink ? [reply] : [])]
  }
  const set = { made: at, rung: 'R1', voice: 'elder', text: text(150, 350), closed: at }
  return [{ kind: 'letter', id, set }]
}

/** A look at the costs, and help that was received. */
function everyWeek(at: number, dice: number, id: string): readonly Change[] {
  const said = Object.fromEntries(costs.map((cost) => [`marks.${cost}`, dice < 0.5 ? 'often' : 'a-little']))
  return [
    { kind: 'reflection', id: `look-${id}`, set: { at, of: 'costs', ...said } },
    { kind: 'received', id: `received-${id}`, set: { at, what: 'a-hand', tie: 'friend', person: 'p0' } },
  ]
}

/** Beliefs that all asks bear on, rated until the end. */
function believed(start: number): readonly Change[] {
  const months = Array.from({ length: 120 }, (_, month) => month)
  return Array.from({ length: beliefs }, (_, n) => {
    const rated = months.map((m) => [`rated.${m}`, { at: start + m * 30 * day, of: 'sentence', value: 10 * (m % 11) }])
    const belief = { made: start + n, kind: 'burden', tests: ['bother'], wasTrueThere: false }
    return { kind: 'belief', id: `belief-${n}`, set: { ...belief, ...Object.fromEntries(rated) } }
  })
}

function idOf(random: () => number): string {
  return Array.from({ length: 22 }, () => Math.floor(random() * 36).toString(36)).join('')
}

/** Numbers from 0 to below 1, the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

// Cases of single records and of logs. Every record that should fail is sealed correctly but for the one thing that its case names.

import { concat } from '../../src/lib/bytes.ts'
import type { Bytes } from '../../src/lib/bytes.ts'
import { recordOverhead, recordSizes } from '../../src/protocol/frame.ts'
import { deriveUse, firstHead } from '../../src/seal/keys.ts'
import type { UseKeys } from '../../src/seal/keys.ts'
import { placeBytes, sealPadded, sealRecord } from '../../src/seal/record.ts'
import { count, hex, turned, unhex } from './case.ts'
import type { Case } from './case.ts'
import { ask, diary } from './frozen.ts'
import { LogMaker } from './log-maker.ts'

/** All cases of records and logs. */
export async function recordCases(): Promise<readonly Case[]> {
  return [...(await single()), ...(await linkedLogs()), ...(await ownLogs())]
}

async function single(): Promise<readonly Case[]> {
  const use = unhex(diary.W)
  const keys = await deriveUse(use)
  const head = (await firstHead(keys.id)).subarray(0, 16)
  const place = { writer: count(0xd0, 8), seq: 0, at: 0, head }
  const sealed = await sealRecord(keys, { place, type: 16, body: count(0, 100) }, 512, count(1, 24))
  const plain = concat(placeBytes(place), [16, 0, 100], count(0, 100), new Uint8Array(320))
  const padded = (change: (plaintext: Bytes) => void) => {
    const plaintext = concat(plain)
    change(plaintext)
    return sealPadded(keys, plaintext, count(1, 24))
  }
  const otherLog = await deriveUse(unhex(ask.W))
  const moved = await sealRecord(
    { ...otherLog, content: keys.content },
    { place, type: 16, body: count(0, 100) },
    512,
    count(1, 24),
  )
  const rows: readonly (readonly [string, string, Uint8Array, string])[] = [
    ['frame-short', 'a byte short', sealed.subarray(0, -1), 'frame'],
    ['frame-long', 'a byte long', concat(sealed, [0]), 'frame'],
    ['frame-none', 'no bytes', new Uint8Array(0), 'frame'],
    ['version-0', 'version 0', turned(sealed, 0, 1), 'version'],
    ['version-2', 'version 2', turned(sealed, 0, 3), 'version'],
    ['commit-salt', 'a bit of the salt', turned(sealed, 1), 'commit'],
    ['commit-salt-end', 'the last bit of the salt', turned(sealed, 24), 'commit'],
    ['commit-start', 'a bit of the commitment', turned(sealed, 25), 'commit'],
    ['commit-end', 'its last bit', turned(sealed, 40), 'commit'],
    ['commit-other-log', 'a record of another log', unhex(ask.record), 'commit'],
    ['commit-other-id', 'the right content key, but the id of another log', moved, 'commit'],
    ['seal-start', 'a bit of the ciphertext', turned(sealed, 41), 'seal'],
    ['seal-tag', 'a bit of the tag', turned(sealed, -1), 'seal'],
    ['seal-zeros', 'a bit where zeros are sealed', turned(sealed, 400, 128), 'seal'],
    ['pad-last', 'the last zero is none', await padded((bytes) => bytes.set([1], bytes.length - 1)), 'pad'],
    ['pad-first', 'the first zero is none', await padded((bytes) => bytes.set([128], 135)), 'pad'],
    [
      'pad-short-body',
      'the body is said to be shorter than it is',
      await padded((bytes) => bytes.set([0, 99], 33)),
      'pad',
    ],
    [
      'pad-long-body',
      'the body is said to be longer than the record',
      await padded((bytes) => bytes.set([1, 165], 33)),
      'pad',
    ],
    ['pad-huge-body', 'the largest length there is', await padded((bytes) => bytes.set([255, 255], 33)), 'pad'],
  ]
  const bad = rows.map(([name, note, record, error]) => ({
    name: `record-${name}`,
    kind: 'record',
    note,
    given: { use: hex(use), record: hex(record) },
    expect: { error },
  }))
  return [...bad, ...(await sizes(use, keys))]
}

async function sizes(use: Bytes, keys: UseKeys): Promise<readonly Case[]> {
  const place = { writer: count(0xd0, 8), seq: 4_294_967_295, at: 4_294_967_295, head: count(0, 16) }
  const rows = [
    ...recordSizes.slice(0, 3).map((size) => [`full-${size}`, size, size - recordOverhead] as const),
    ['empty', 512, 0] as const,
  ]
  return Promise.all(
    rows.map(async ([name, size, length]) => {
      const body = new Uint8Array(length).fill(0xa5)
      return {
        name: `record-${name}`,
        kind: 'record',
        note: `a body of ${length} bytes in a record of ${size}; numbers at their largest`,
        given: { use: hex(use), record: hex(await sealRecord(keys, { place, type: 255, body }, size, count(2, 24))) },
        expect: { place: hex(placeBytes(place)), type: 255, body: hex(body) },
      }
    }),
  )
}

type LogStory = (log: LogMaker) => Promise<readonly (readonly [number, string])[]>

async function linkedLogs(): Promise<readonly Case[]> {
  const stories: readonly (readonly [string, string, LogStory])[] = [
    [
      'three-writers',
      'three writers, one of them twice',
      async (log) => {
        await log.write(10, 0)
        await log.write(20, 0)
        await log.write(10, 1)
        await log.write(30, 0)
        return []
      },
    ],
    [
      'concurrent',
      'two who had read the same: not a fork',
      async (log) => {
        const first = await log.seal(log.place(10, 0), 16)
        const second = await log.seal(log.place(20, 0), 17)
        await log.add(first, second)
        return []
      },
    ],
    [
      'replay',
      'a copy is dropped without a word, and the head goes over it',
      async (log) => {
        const record = await log.write(10, 0)
        await log.write(20, 0)
        await log.add(record)
        await log.write(20, 1)
        return []
      },
    ],
    [
      'fork-head',
      'the writer saw another history of the same length',
      async (log) => {
        await log.write(10, 0)
        await log.add(await log.seal({ ...log.place(20, 0), head: count(0, 16) }, 16))
        return [[1, 'fork']]
      },
    ],
    [
      'fork-ahead',
      'the writer had read more than there is',
      async (log) => {
        await log.write(10, 0)
        await log.add(await log.seal({ ...log.place(20, 0), at: 2 }, 16))
        return [[1, 'fork']]
      },
    ],
    [
      'fork-dropped',
      'a record that a later writer had seen is missing',
      async (log) => {
        await log.write(10, 0)
        const other = await LogMaker.open(log.use, 512, 0x90)
        await other.add(...log.records)
        await other.write(20, 0)
        await log.add(await other.seal(other.place(30, 0), 16))
        return [[1, 'fork']]
      },
    ],
    [
      'fork-swapped',
      'two records in the other order',
      async (log) => {
        const other = await LogMaker.open(log.use, 512, 0x90)
        await log.add(...[await other.write(10, 0), await other.write(20, 0)].reverse())
        return [[0, 'fork']]
      },
    ],
    [
      'gap',
      'a number is missing',
      async (log) => {
        await log.write(10, 0)
        await log.add(await log.seal(log.place(10, 2), 16))
        return [[1, 'gap']]
      },
    ],
    [
      'gap-first',
      'a writer that begins with 1',
      async (log) => {
        await log.write(10, 0)
        await log.add(await log.seal(log.place(20, 1), 16))
        return [[1, 'gap']]
      },
    ],
    [
      'clone',
      'a number twice, with other bytes',
      async (log) => {
        await log.write(10, 0)
        await log.add(await log.seal(log.place(10, 0), 17))
        return [[1, 'clone']]
      },
    ],
    [
      'fork-before-clone',
      'of two faults the first in the order is named',
      async (log) => {
        await log.write(10, 0)
        await log.add(await log.seal({ ...log.place(10, 0), head: count(0, 16) }, 17))
        return [[1, 'fork']]
      },
    ],
    [
      'no-jam',
      'what a vandal adds is stepped over, what comes after counts',
      async (log) => {
        await log.write(10, 0)
        await log.add(new Uint8Array(512).fill(1), new Uint8Array(2048))
        await log.write(10, 1)
        return [
          [1, 'commit'],
          [2, 'version'],
        ]
      },
    ],
    [
      'unknown-type',
      'a kind that nobody knows is accepted into the chain',
      async (log) => {
        await log.write(10, 0, 250)
        await log.write(10, 1)
        return []
      },
    ],
  ]
  return Promise.all(
    stories.map(async ([name, note, tell]) => {
      const log = await LogMaker.open(unhex(diary.W), 512, 0x40)
      const problems = await tell(log)
      return {
        name: `linked-log-${name}`,
        kind: 'linked-log',
        note,
        given: { use: hex(log.use), log: hex(log.bytes()) },
        expect: { accepted: await acceptedOf(name, log, problems), problems, head: log.head() },
      }
    }),
  )
}

// What is left when the faulty ones and the copies are taken out.
async function acceptedOf(name: string, log: LogMaker, problems: readonly (readonly [number, string])[]) {
  const types: Readonly<Record<string, readonly number[]>> = { concurrent: [16, 17], 'unknown-type': [250, 16] }
  const left = log.records
    .map((_, n) => n)
    .filter((n) => !problems.some(([bad]) => bad === n) && !(name === 'replay' && n === 2))
  return left.map((n) => [n, types[name]?.[n] ?? 16])
}

async function ownLogs(): Promise<readonly Case[]> {
  const stories: readonly (readonly [string, string, (log: LogMaker) => Promise<readonly [number, string] | null>])[] =
    [
      [
        'replay',
        'a copy does not stop an own log',
        async (log) => {
          await log.add(await log.write(10, 0))
          return null
        },
      ],
      [
        'stops',
        'the first fault stops it, and nothing after it is read',
        async (log) => {
          await log.write(10, 0)
          await log.add(turned(await log.seal(log.place(20, 0), 16), -1))
          await log.write(30, 0)
          return [1, 'seal']
        },
      ],
      [
        'clone-restored',
        'a device restored from an old image goes on with numbers that it used already',
        async (log) => {
          await log.write(10, 0)
          const image = log.place(10, 1)
          await log.write(10, 1)
          await log.add(await log.seal(image, 17))
          return [2, 'clone']
        },
      ],
    ]
  return Promise.all(
    stories.map(async ([name, note, tell]) => {
      const log = await LogMaker.open(unhex(diary.W), 512, 0x60)
      const problem = await tell(log)
      const read = problem ? problem[0] : log.records.length
      const accepted = Array.from({ length: name === 'replay' ? 1 : read }, (_, n) => [n, 16])
      const head = hex(log.heads[read] ?? new Uint8Array(0))
      return {
        name: `own-log-${name}`,
        kind: 'own-log',
        note,
        given: { use: hex(log.use), log: hex(log.bytes()) },
        expect: { accepted, problem, head },
      }
    }),
  )
}

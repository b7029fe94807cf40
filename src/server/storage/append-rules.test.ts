import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { instant } from '../../lib/time.ts'
import { logLimits } from '../../protocol/limits.ts'
import { judgeAppend, outcomeOf } from './append-rules.ts'
import type { AppendOutcome, AppendWish, Producer, ProducerState } from './append-rules.ts'
import type { LogHead } from './log.ts'

const type = 'application/vnd.tendril.frames'
const hash = new Uint8Array(32)
const fixed = { n: 1, id: new Uint8Array(16), adminHash: hash, useHash: hash, type, class: 's' as const }
const open: LogHead = {
  ...fixed,
  closed: false,
  expires: instant(1),
  expiresAsked: undefined,
  tail: 0,
  count: 0,
  sequence: '',
}
const wish: AppendWish = {
  body: new Uint8Array(516),
  close: false,
  unfit: undefined,
  sequence: undefined,
  producer: undefined,
}

test('the checks come in the order of the protocol', () => {
  const last = { epoch: 3, sequence: 5 }
  const worst: AppendWish = {
    ...wish,
    unfit: 'conflict',
    producer: { id: 'a', epoch: 2, sequence: 0 },
    sequence: '',
  }
  const log: LogHead = { ...open, closed: true, count: 16, sequence: 'z' }
  assert.equal(judgeAppend(log, last, worst), 'stale')
  const inTurn = { ...worst, producer: { id: 'a', epoch: 3, sequence: 9 } }
  assert.equal(judgeAppend(log, last, inTurn), 'closed')
  const opened = { ...log, closed: false }
  assert.equal(judgeAppend(opened, last, inTurn), 'conflict')
  assert.equal(judgeAppend(opened, last, { ...inTurn, unfit: 'frame' }), 'frame')
  assert.equal(judgeAppend(opened, last, { ...inTurn, unfit: undefined }), 'gap')
  const next = { ...inTurn, unfit: undefined, producer: { id: 'a', epoch: 3, sequence: 6 } }
  assert.equal(judgeAppend(opened, last, next), 'conflict')
  assert.equal(judgeAppend({ ...opened, sequence: '' }, last, { ...next, sequence: 'a' }), 'full')
  assert.equal(judgeAppend(open, last, { ...next, sequence: 'a' }), 'write')
})

test('an empty body is for closing only, and a full log can still be closed', () => {
  const empty = { ...wish, body: new Uint8Array(0) }
  assert.equal(judgeAppend(open, undefined, empty), 'bad-request')
  assert.equal(judgeAppend({ ...open, count: 16 }, undefined, { ...empty, close: true, unfit: 'conflict' }), 'write')
  assert.equal(judgeAppend({ ...open, closed: true }, undefined, { ...empty, close: true }), 'repeated')
  assert.equal(judgeAppend(open, undefined, { ...wish, unfit: 'bad-request' }), 'bad-request')
})

test('closing without bytes counts as no append, and leaves the last `Stream-Seq` where none is given', () => {
  const log: LogHead = { ...open, tail: 516, count: 1, sequence: 'b' }
  const closing = { ...wish, body: new Uint8Array(0), close: true }
  const { count, sequence, closed } = outcomeOf(log, undefined, closing)
  assert.deepEqual([count, sequence, closed], [1, 'b', true])
  assert.equal(outcomeOf(log, undefined, { ...wish, sequence: 'c' }).sequence, 'c')
})

test('a log never holds more than its class allows, whatever comes', () => {
  const appends = fc.array(fc.constantFrom(516, 2052, 8196, 32_772), { maxLength: 40 })
  fc.assert(
    fc.property(appends, (sizes) => {
      let log = open
      const held: number[] = []
      for (const size of sizes) {
        const one = { ...wish, body: new Uint8Array(size) }
        const { verdict, tail, count } = outcomeOf(log, undefined, one)
        log = { ...log, tail, count }
        if (verdict === 'write') held.push(size)
        assert.deepEqual([tail, count], [held.reduce((sum, each) => sum + each, 0), held.length])
        assert.ok(tail <= logLimits.s.bytes && count <= logLimits.s.appends)
      }
    }),
  )
})

test('of all that a producer sends, each number counts once and in order, however often and oddly it retries', () => {
  const sends = fc.array(fc.record({ epoch: fc.nat(2), sequence: fc.nat(4) }), { maxLength: 60 })
  fc.assert(
    fc.property(sends, (all) => {
      let last: ProducerState | undefined
      const counted: string[] = []
      for (const { epoch, sequence } of all) {
        const producer: Producer = { id: 'a', epoch, sequence }
        const before: ProducerState | undefined = last
        const outcome: AppendOutcome = outcomeOf(open, last, { ...wish, producer })
        last = outcome.producer
        if (outcome.verdict !== 'write') {
          assert.equal(last, before)
          continue
        }
        assert.ok(sequence === 0 || (before?.epoch === epoch && before.sequence === sequence - 1))
        counted.push(`${epoch} ${sequence}`)
      }
      assert.equal(new Set(counted).size, counted.length)
    }),
  )
})

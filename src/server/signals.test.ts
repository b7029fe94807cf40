import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { Pending } from './signals.ts'
import type { Stand } from './signals.ts'

test('whatever happens and whenever it is read, a device hears the last of each log, and never more than one thing of it at once', () => {
  const stand = fc.oneof(
    fc.record({ tail: fc.integer({ min: 0, max: 3 }), closed: fc.boolean() }),
    fc.constant<Stand>('gone'),
  )
  const deeds = fc.array(fc.oneof(fc.tuple(fc.nat(2), stand), fc.constant('read' as const)), {
    maxLength: 40,
    size: 'max',
  })
  fc.assert(
    fc.property(deeds, (all) => {
      const say = new Pending([0, 0, 0])
      const heard: string[] = ['', '', '']
      const last: Stand[] = [0, 1, 2].map(() => ({ tail: 0, closed: false }))
      const read = () => {
        const events = say.take().split('\n\n').slice(0, -1)
        const lines = events.map((event) => Number(/data:(\d+)/.exec(event)?.[1]))
        assert.equal(new Set(lines).size, lines.length)
        for (const [i, event] of events.entries()) heard[lines[i] ?? 0] = event
      }
      for (const deed of all) {
        if (deed === 'read') read()
        else if (last[deed[0]] !== 'gone') {
          say.note(deed[0], deed[1])
          last[deed[0]] = deed[1]
        }
      }
      read()
      assert.equal(say.take(), '')
      for (const [line, end] of last.entries()) {
        const text = heard[line] ?? ''
        if (end === 'gone') assert.equal(text, `event: gone\ndata:${line}`)
        else assert.ok(text === '' ? end.tail === 0 && !end.closed : text.endsWith(` 000000000000000${end.tail}`))
      }
      assert.equal(
        say.allGone(),
        last.every((end) => end === 'gone'),
      )
    }),
    { numRuns: 1000 },
  )
})

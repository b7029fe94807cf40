import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import { someAtATime } from './some-at-a-time.ts'

test('a list comes a page at a time, in its order, until all of it is shown; nothing is worked out before it is shown', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 40 }), (page, size) => {
      const all = Array.from({ length: size }, (_, i) => i)
      const workedOut = new Set<number>()
      const { rows, more, showMore, fromTheStart } = someAtATime(
        page,
        () => all,
        (one) => {
          workedOut.add(one)
          return one
        },
      )
      for (let shown = page; ; shown += page) {
        assert.deepEqual(rows.value, all.slice(0, shown))
        assert.equal(workedOut.size, rows.value.length)
        assert.equal(more.value, shown < size)
        if (!more.value) break
        showMore()
      }
      fromTheStart()
      assert.deepEqual(rows.value, all.slice(0, page))
    }),
  )
})

import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { day, later } from '../../lib/time.ts'
import { inMemoryApp } from '../in-memory.ts'
import { testEnvironment } from '../testing.ts'
import { saidScreen } from './look.ts'

test('what people said stands twenty at a time, the newest first', async () => {
  const app = inMemoryApp(testEnvironment(), [])
  const at = later(app.now(), -day)
  const ids = Array.from({ length: 45 }, (_, i) => `ask-${String(i).padStart(2, '0')}`)
  const told = (i: number) => ({ says: 'yes', at: at + i })
  const done = await app.change(
    ids.flatMap((ask, i) => [
      { kind: 'ask', id: ask, set: { made: at, asked: at, tie: 'friend', channel: 'by-voice', told: told(i) } },
      {
        kind: 'reply',
        id: `l${ask}.1`,
        set: { ask, link: `l${ask}`, place: 1, purpose: 'after', at, reply: { f: 'good' } },
      },
    ]),
  )
  assert.ok(done.ok)
  const { rows, more, showMore } = saidScreen(app)
  assert.deepEqual([rows.value.length, rows.value[0]?.said.ask, more.value], [20, 'ask-44', true])
  showMore()
  showMore()
  assert.deepEqual([rows.value.length, rows.value.at(-1)?.said.ask, more.value], [45, 'ask-00', false])
})

import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fold } from '../records/fold.ts'
import { forgetOrigin } from './origin.ts'
import { instant } from '../../lib/time.ts'
import { parseDevice } from '../records/stamp.ts'
import { parseOp } from '../records/parse.ts'
import { stamped } from '../records/op.ts'

test('the whole page can be emptied, and begun anew', () => {
  const files = ['origin.v1.json', 'origin.v1-2.json'].flatMap((file): readonly unknown[] =>
    JSON.parse(readFileSync(new URL(`../records/examples/${file}`, import.meta.url), 'utf8')),
  )
  const full = fold(files.map((json) => parseOp(json) ?? assert.fail()))
  assert.equal(Object.keys(full.notebook.origin).length, 11)
  const device = parseDevice('device01') ?? assert.fail()
  const emptied = fold(stamped(forgetOrigin(), full.last, 1_700_000_000_000, device), full)
  assert.deepEqual(emptied.notebook.origin, {})
  const at = instant(1_700_000_100_000)
  const again = fold(
    stamped([{ kind: 'origin', id: 'mine', set: { at, thanked: at } }], emptied.last, at, device),
    emptied,
  )
  assert.deepEqual(again.notebook.origin, { at, thanked: at })
})

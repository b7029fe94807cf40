import { strict as assert } from 'node:assert'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { exported } from '../../core/records/exported.ts'
import { blank, fold } from '../../core/records/fold.ts'
import type { Op } from '../../core/records/op.ts'
import { parseOp } from '../../core/records/parse.ts'
import { notForgotten } from '../../core/share-state.ts'
import { instant } from '../../lib/time.ts'
import { readableCopy } from './readable.ts'

const made = instant(Date.UTC(2026, 10, 26, 12))
const folder = join(import.meta.dirname, '../../core/records/examples')

function pageOf(ops: readonly Op[], unreadable = 0): string {
  const folded = fold(ops)
  return readableCopy(folded.notebook, exported(folded, { made, unreadable, purpose: 'copy' }))
}

function exampleOps(file: string): readonly Op[] {
  const stored: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  return [stored].flat().map((one) => parseOp(one) ?? assert.fail(file))
}

/** Every sentence that a record holds: texts with a space in them. */
function sentencesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesIn) : []
}

test('every sentence of every example ever kept can be read in it', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  let read = 0
  for (const file of files) {
    const folded = fold(exampleOps(file)).notebook
    const shares = new Map(notForgotten(folded.shares).map((share) => [share.id, share]))
    const notebook = { ...folded, shares }
    const page = pageOf(exampleOps(file))
    const maps = Object.entries(notebook).filter(([name]) => name !== 'links' && name !== 'slots')
    const all = maps.flatMap(([, part]) => sentencesIn(part instanceof Map ? [...part.values()] : part))
    for (const sentence of all) assert.ok(page.includes(sentence.replaceAll("'", '&#39;')), `${file}: ${sentence}`)
    read += all.length
  }
  assert.ok(read > 25, `only ${read} sentences`)
})

test('what was written is text in it, never markup', () => {
  const words = '<script>alert(1)</script> & "quotes"'
  const page = pageOf([
    parseOp({ v: 1, at: '018bcfe56800-0000-device01', kind: 'ask', id: 'a', set: { made: 1, words } }) ?? assert.fail(),
  ])
  assert.ok(!page.includes('<script'))
  assert.ok(page.includes('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;'))
})

test('a door is in it with what was left on it; one that is to go, and that the server may still hold, is not', () => {
  const note = { n: 1, at: 1_795_600_000_000, text: 'See you on Friday.' }
  const set = { made: 1_795_600_000_000, until: 1_797_600_000_000, label: 'Dr. Winter', 'notes.AAAAAAAAAAAAAAAA': note }
  for (const forget of [false, true]) {
    const kept = { ...set, ...(forget && { forget }) }
    const op = parseOp({ v: 1, at: '018bcfe56800-0000-device01', kind: 'share', id: 's', set: kept }) ?? assert.fail()
    const folded = fold([op])
    const copy = exported(folded, { made, unreadable: 0, purpose: 'copy' })
    assert.equal(copy.records?.shares.length, forget ? 0 : 1)
    const page = readableCopy(folded.notebook, { ...copy, ops: [] })
    assert.deepEqual([page.includes('Dr. Winter'), page.includes('See you on Friday.')], [!forget, !forget])
  }
})

test('it says when it is not whole, and when it is empty', () => {
  assert.match(pageOf([], 1), /not whole\. One part/)
  assert.match(
    readableCopy(blank.notebook, exported(blank, { made, unreadable: 0, purpose: 'copy' })),
    /Nothing is written/,
  )
})

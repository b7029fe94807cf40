import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comingBackWords, todayWords } from './today.ts'

test('where a link was promised by voice and may never have been made, it is not said that one closed', () => {
  assert.equal(todayWords.rows.closed('Mara', 'by-voice'), 'No link to Mara is open')
  assert.equal(comingBackWords.closedOn('Mara', 'by-voice', '3 May'), 'No link to Mara is open. That’s all we know.')
  assert.equal(todayWords.rows.closed('Mara', 'in-writing'), 'The link to Mara closed')
  assert.equal(
    comingBackWords.closedOn('Mara', 'in-writing', '3 May'),
    'The link to Mara closed on 3 May. That’s all we know.',
  )
})

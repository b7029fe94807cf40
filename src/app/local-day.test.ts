import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instant } from '../lib/time.ts'
import { todayWords } from '../words/screens/today.ts'
import { partOfDay } from './local-day.ts'

test('the hours after midnight are called early, for the night of that day is still to come', () => {
  const said = (hour: number, minute = 0): string =>
    todayWords.when('Saturday', partOfDay(instant(new Date(2026, 10, 28, hour, minute).getTime())))
  assert.deepEqual([said(0), said(4), said(4, 59)], ['Early Saturday', 'Early Saturday', 'Early Saturday'])
  assert.deepEqual([said(5), said(12), said(18)], ['Saturday morning', 'Saturday afternoon', 'Saturday evening'])
  assert.deepEqual([said(22, 59), said(23)], ['Saturday evening', 'Saturday night'])
})

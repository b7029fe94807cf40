import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leave, shiftCounter } from './leave.ts'

function pressed(keys: readonly (readonly [key: string, at: number])[]): number[] {
  const count = shiftCounter()
  return keys.map(([key, timeStamp]) => {
    count({ type: 'keydown', key, timeStamp })
    return count({ type: 'keyup', key, timeStamp })
  })
}

test('Shift three times within five seconds leaves', () => {
  assert.deepEqual(
    pressed([
      ['Shift', 0],
      ['Shift', 2000],
      ['Shift', 4900],
    ]),
    [1, 2, 3],
  )
})

test('three presses over a longer time do not leave', () => {
  assert.deepEqual(
    pressed([
      ['Shift', 0],
      ['Shift', 3000],
      ['Shift', 6000],
    ]),
    [1, 2, 2],
  )
})

test('writing capital letters does not leave', () => {
  const count = shiftCounter()
  for (let at = 0; at < 5; at++) {
    count({ type: 'keydown', key: 'Shift', timeStamp: at })
    count({ type: 'keydown', key: 'A', timeStamp: at })
    count({ type: 'keyup', key: 'A', timeStamp: at })
    assert.equal(count({ type: 'keyup', key: 'Shift', timeStamp: at }), 0)
  }
})

test('a letter between starts the count over', () => {
  assert.deepEqual(
    pressed([
      ['Shift', 0],
      ['a', 1],
      ['Shift', 2],
      ['Shift', 3],
    ]),
    [1, 0, 1, 2],
  )
})

test('the page is blank before it goes anywhere, and goes nowhere odd', () => {
  const done: string[] = []
  const exit = { blank: () => done.push('blank'), replace: (address: string) => done.push(address), online: true }
  leave('https://weather.example/', exit)
  leave('javascript:alert(1)', exit)
  leave('https://weather.example/', { ...exit, online: false })
  assert.deepEqual(done, ['blank', 'https://weather.example/', 'blank', 'about:blank', 'blank', 'about:blank'])
})

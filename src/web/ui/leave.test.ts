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

test('Shift three times within a second and a half leaves', () => {
  assert.deepEqual(
    pressed([
      ['Shift', 0],
      ['Shift', 700],
      ['Shift', 1400],
    ]),
    [1, 2, 3],
  )
})

test('three presses over a longer time do not leave', () => {
  assert.deepEqual(
    pressed([
      ['Shift', 0],
      ['Shift', 1000],
      ['Shift', 2000],
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

test('with Alt, Control or the key of the system Shift is for something else, and does not count', () => {
  for (const held of ['altKey', 'ctrlKey', 'metaKey']) {
    const count = shiftCounter()
    for (let at = 0; at < 5; at++) {
      count({ type: 'keydown', key: 'Shift', timeStamp: at, [held]: true })
      assert.equal(count({ type: 'keyup', key: 'Shift', timeStamp: at, [held]: true }), 0)
    }
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

function exitInto(done: string[], flush: () => Promise<void>, online = true) {
  return {
    blank: () => void done.push('blank'),
    flush: async () => {
      await flush()
      done.push('flushed')
    },
    replace: (address: string) => void done.push(address),
    online,
  }
}

test('the page is blank before it goes anywhere, what was typed is kept, and it goes nowhere odd', async () => {
  for (const [address, online, goes] of [
    ['https://weather.example/', true, 'https://weather.example/'],
    ['javascript:alert(1)', true, 'about:blank'],
    ['https://weather.example/', false, 'about:blank'],
  ] as const) {
    const done: string[] = []
    const left = leave(
      address,
      exitInto(done, async () => {}, online),
    )
    assert.deepEqual(done, ['blank'])
    await left
    assert.deepEqual(done, ['blank', 'flushed', goes])
  }
})

test('a disk that fails or never answers holds nobody up', async () => {
  for (const flush of [() => Promise.reject(new Error('full')), () => new Promise<void>(() => {})]) {
    const done: string[] = []
    await leave('https://weather.example/', exitInto(done, flush))
    assert.deepEqual(done, ['blank', 'https://weather.example/'])
  }
})

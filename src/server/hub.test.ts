import assert from 'node:assert/strict'
import { test } from 'node:test'

import { hub } from './hub.ts'
import { usualLimits } from './limits.ts'
import { tellingOthers } from './pokes.ts'

const roomy = { live: 9, livePerLog: 9, toldPerLog: 9, livePerNeighbourhood: 9 }

test('whoever waits is told of the change, also of one between two waits', async () => {
  const here = hub(roomy)
  const watch = here.watch(1, undefined) ?? assert.fail()
  const waiting = watch.next(5_000)
  here.changed(1)
  assert.equal(await waiting, 'changed')
  here.changed(1)
  assert.equal(await watch.next(5_000), 'changed')
  here.changed(2)
  assert.equal(await watch.next(5), 'nothing')
  watch.stop()
})

test('where word can get lost, a waiter looks again before its time is over', async () => {
  const watch = hub(roomy, () => 5).watch(1, undefined) ?? assert.fail()
  assert.equal(await watch.next(60_000), 'changed')
  assert.equal(await watch.next(1), 'nothing')
})

test('a change is told to other processes once, and theirs is not sent back', async () => {
  const sent: number[] = []
  let tell: (which: number | 'any') => void = () => assert.fail()
  const pokes = {
    send: (n: number) => sent.push(n),
    hear: (listener: typeof tell) => {
      tell = listener
    },
    stop: async () => {},
  }
  const shared = tellingOthers(hub(roomy), pokes)
  const [one, two] = [shared.watch(1, undefined) ?? assert.fail(), shared.watch(2, undefined) ?? assert.fail()]
  shared.changed(1)
  tell(2)
  assert.deepEqual([await one.next(0), await two.next(0), sent], ['changed', 'changed', [1]])
  tell('any')
  assert.deepEqual([await one.next(0), await two.next(0), sent], ['changed', 'changed', [1]])
})

test('when changes may have been missed, who listens at many logs is told once', () => {
  const heard: unknown[] = []
  const here = hub(roomy)
  const listening = here.listen([1, 2, 3], undefined, (what) => heard.push(what)) ?? assert.fail()
  here.anyChanged()
  here.changed(2)
  here.endAll()
  assert.deepEqual(heard, ['any', 2, 'over'])
  listening.stop()
})

test('whoever holds a link can’t tell by the places at its log whether the one who asked is there', () => {
  const usual = { ...usualLimits, live: 999 }
  const seen = [false, true].map((isThere) => {
    const here = hub(usual)
    if (isThere) here.listen([1], 'home', () => {})
    const watches = Array.from({ length: usual.livePerLog + 1 }, () => here.watch(1, 'elsewhere') !== undefined)
    const streams = Array.from({ length: 32 }, () => here.listen([1], 'elsewhere', () => {})?.unheard)
    return { watches, streams }
  })
  assert.deepEqual(seen[0], seen[1])
})

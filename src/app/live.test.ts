import assert from 'node:assert/strict'
import { test } from 'node:test'
import { device, log, settled } from '../../test/app/live-world.ts'
import { hour, minute } from '../lib/time.ts'
import { liveOf } from './live.ts'

const second = 1000
const tail = (line: number, offset: number): string => `event: tail\ndata:${line} ${at(offset)}\n\n`
const at = (offset: number): string => String(offset).padStart(16, '0')

test('all that is waited for is in one stream, and each change is read by whom it concerns', async (t) => {
  const { asked, tab } = device(t)
  const { environment, pass } = tab()
  const [a, b, c] = [log('a', 1), log('b', 3), log('c', 2)]
  liveOf(environment).join().expect([a, b])
  liveOf(environment).join().expect([c])
  await pass(second)
  assert.deepEqual(
    asked.map(({ lines }) => lines),
    [['b -1', 'c -1', 'a -1']],
  )
  asked[0]?.say(`:\n\n${tail(1, 516)}event: gone\ndata:2\n\n`)
  await settled()
  assert.deepEqual([a.reads, b.reads, c.reads], [[undefined], [], [at(516)]])
})

test('another set of logs has another stream, once for several changes; the same set keeps its own', async (t) => {
  const { asked, open, tab } = device(t)
  const { environment, pass } = tab()
  const place = liveOf(environment).join()
  place.expect([log('a')])
  await pass(hour)
  place.expect([log('a')])
  await pass(second)
  assert.equal(asked.length, 1)
  place.expect([log('a'), log('b')])
  place.expect([log('a'), log('b'), log('c')])
  await pass(second)
  assert.deepEqual(
    open().map(({ lines }) => lines.length),
    [3],
  )
  assert.equal(asked.length, 2)
  place.leave()
  await settled()
  assert.equal(open().length, 0)
})

test('of more logs than a stream may name the newest are in it, and the others are looked at', async (t) => {
  const { asked, tab } = device(t)
  const { environment, pass } = tab()
  const logs = Array.from({ length: 70 }, (_, i) => log(`log${i}`, i))
  liveOf(environment).join().expect(logs)
  await pass(second)
  assert.equal(asked[0]?.lines.length, 64)
  assert.ok(asked[0].lines.includes('log69 -1'))
  await pass(3 * minute)
  const looked = logs.filter(({ reads }) => reads.length > 0).map(({ rank }) => rank)
  assert.deepEqual(looked, [0, 1, 2, 3, 4, 5])
})

test('a server that has no such stream, or is too busy, is looked at now and then, and left alone as long as it asks', async (t) => {
  let requests = 0
  const { tab } = device(t, () => {
    requests += 1
    return new Response('{"error":"busy"}', { status: 503, headers: { 'retry-after': '600' } })
  })
  const { environment, pass, setSeen, comesOnline } = tab()
  const one = log('a')
  const place = liveOf(environment).join()
  place.expect([one])
  await pass(20 * second)
  assert.deepEqual(one.reads, [undefined])
  place.expect([one, log('b')])
  await pass(9 * minute)
  for (const seen of [false, true]) await setSeen(seen)
  await comesOnline()
  assert.equal(requests, 1)
  assert.ok(one.reads.length >= 4)
  await pass(6 * minute)
  assert.equal(requests, 2)
})

test('after a server went away and came back within ten seconds, the stream is there within four more', async (t) => {
  let isAway = false
  const { asked, open, tab } = device(t, () => (isAway ? new Response(null, { status: 502 }) : undefined))
  const { environment, pass } = tab()
  const one = log('a')
  liveOf(environment).join().expect([one])
  for (let times = 0; times < 20; times++) {
    await pass(minute)
    assert.equal(open().length, 1)
    isAway = true
    asked.at(-1)?.end()
    await pass(10 * second)
    isAway = false
    await pass(4 * second)
    assert.equal(open().length, 1)
  }
})

test('a stream that ends at once each time is asked for more and more seldom', async (t) => {
  let requests = 0
  const { tab } = device(t, () => {
    requests += 1
    return new Response('', { headers: { 'content-type': 'text/event-stream' } })
  })
  const { environment, pass } = tab()
  liveOf(environment)
    .join()
    .expect([log('a')])
  await pass(hour)
  assert.ok(requests < 200, `${requests} in an hour`)
})

test('two tabs have one stream, that of the one who was looked at last; when it goes the other goes on', async (t) => {
  const { open, tab } = device(t)
  const [first, second_] = [tab(), tab()]
  const names = (): readonly string[] => open().map(({ lines }) => lines.join())
  liveOf(first.environment)
    .join()
    .expect([log('first')])
  await first.pass(second)
  const place = liveOf(second_.environment).join()
  place.expect([log('second')])
  await second_.pass(second)
  assert.deepEqual(names(), ['second -1'])
  await second_.setSeen(false)
  await first.setSeen(true)
  assert.deepEqual(names(), ['first -1'])
  await first.setSeen(false)
  await second_.setSeen(true)
  assert.deepEqual(names(), ['second -1'])
  await first.pass(second)
  place.leave()
  await settled()
  assert.deepEqual(names(), ['first -1'])
})

test('out of sight for some minutes there is no stream, and in sight again there is, at once', async (t) => {
  const { asked, open, tab } = device(t)
  const { environment, pass, setSeen } = tab()
  liveOf(environment)
    .join()
    .expect([log('a')])
  await pass(second)
  await setSeen(false)
  await pass(4 * minute)
  assert.equal(open().length, 1)
  await pass(2 * minute)
  assert.equal(open().length, 0)
  await pass(hour)
  assert.equal(asked.length, 1)
  await setSeen(true)
  assert.equal(open().length, 1)
})

test('a tab that was opened out of sight takes the seat from nobody', async (t) => {
  const { open, tab } = device(t)
  const [shown, behind] = [tab(), tab(false)]
  liveOf(shown.environment)
    .join()
    .expect([log('shown')])
  await shown.pass(second)
  liveOf(behind.environment)
    .join()
    .expect([log('behind')])
  await behind.pass(second)
  assert.deepEqual(
    open().map(({ lines }) => lines.join()),
    ['shown -1'],
  )
})

test('where a browser gives no seat, and says so at once, it is not asked without end', async (t) => {
  const { tab } = device(t)
  let asked = 0
  const seat = async (): Promise<void> => {
    asked += 1
    if (asked > 10_000) await new Promise(() => {})
  }
  const { environment, pass } = tab(true, seat)
  liveOf(environment)
    .join()
    .expect([log('a')])
  await pass(minute)
  assert.ok(asked > 1 && asked < 100, `${asked} times in a minute`)
})

test('with the connection back the stream begins anew: the one that is there may be dead', async (t) => {
  const { asked, open, tab } = device(t)
  const { environment, pass, comesOnline } = tab()
  liveOf(environment)
    .join()
    .expect([log('a')])
  await pass(second)
  await comesOnline()
  assert.deepEqual([asked.length, open().length], [2, 1])
})

test('a server that tells the same without end makes nobody read more than once a second', async (t) => {
  const { asked, tab } = device(t)
  const { environment, pass } = tab()
  const one = log('a')
  liveOf(environment).join().expect([one])
  await pass(second)
  for (let times = 0; times < 500; times++) asked[0]?.say(tail(0, times))
  await settled()
  await pass(second)
  await pass(hour)
  assert.deepEqual(one.reads, [at(0), at(499)])
})

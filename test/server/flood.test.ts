// Many strangers at once, each from an address of their own: those who are there already must hardly notice.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

import { aFrame, get, newCaller, post, put } from './fixture.ts'
import { startProgram } from './program.ts'

const megabytes = 16
/**
 * What is promised of others' waits while it lasts, and until all is as before, in milliseconds. The short run allows for other work on
 * the machine.
 */
const promised = process.env['LONG'] ? { others: 500, recovery: 5000 } : { others: 2500, recovery: 5000 }
/** The strangers have it, too: work for each log would slow them down. */
const invitation = 'of-the-whole-flood'
const invited = { 'tendril-pass': `invite:${invitation}` }
/**
 * How long it lasts at least, how many requests of strangers are answered by then, and how many of them hear that there is no room: fewer
 * would be no flood.
 */
const bounds = process.env['LONG']
  ? { lasts: 20_000, answered: 2000, noSpace: 100 }
  : { lasts: 2000, answered: 200, noSpace: 0 }

test('a flood of new logs and wrong keys leaves those who are there served, the disk within its cap, and is over when it ends', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-flood-'))
  const program = await startProgram({
    TENDRIL_DATA: folder,
    TENDRIL_MAX_MB: String(megabytes),
    TENDRIL_PROXY_HOPS: '1',
    TENDRIL_INVITE: invitation,
  })
  t.after(async () => {
    await program.kill()
    rmSync(folder, { recursive: true })
  })
  const caller = newCaller()
  await put(program.url, caller, aFrame(), { ...invited, 'tendril-class': 'm' })
  const state = { answered: 0, noSpace: 0, over: false }
  const start = performance.now()
  const flood = Array.from({ length: 48 }, (_, i) => stranger(program.url, i, state))
  const times: number[] = []
  while (performance.now() < start + bounds.lasts || state.answered < bounds.answered) {
    times.push(...(await lookAndWrite(program.url)))
    // No oftener, or they too would be asked to wait: 120 writes, and one more each second.
    await pause(200)
  }
  const seconds = Math.round((performance.now() - start) / 1000)
  state.over = true
  await Promise.all(flood)
  const p99 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0
  const size = statSync(join(folder, 'tendril.db')).size / 1024 ** 2
  await pause(promised.recovery / 2)
  const recovered = Math.max(...(await lookAndWrite(program.url)))
  t.diagnostic(
    `flood: ${state.answered} requests of strangers in ${seconds} s, ${state.noSpace} told that there is no room, others' p99 ${Math.round(p99)} ms of ${times.length}, database ${size.toFixed(1)} of ${megabytes} MiB, ${Math.round(recovered)} ms again ${promised.recovery / 2000} s later`,
  )
  assert.ok(p99 < promised.others, `others waited ${Math.round(p99)} ms`)
  assert.ok(size <= megabytes)
  assert.ok(state.noSpace >= bounds.noSpace, `only ${state.noSpace} were told that there is no room`)
  assert.ok(recovered < promised.recovery / 2)

  /** Somebody who was there before, from their own place: both must go well. */
  async function lookAndWrite(url: string): Promise<readonly number[]> {
    const home = { 'x-forwarded-for': '192.0.2.7' }
    const began = performance.now()
    assert.equal((await get(url, caller, '?offset=now', home)).status, 200)
    const between = performance.now()
    assert.equal((await post(url, caller, aFrame(512), home)).status, 204)
    return [between - began, performance.now() - between]
  }
})

/** Makes logs and guesses keys, each time from another neighbourhood, and counts the answers. */
async function stranger(
  url: string,
  number: number,
  state: { answered: number; noSpace: number; over: boolean },
): Promise<void> {
  for (let count = 0; !state.over; count++) {
    const from = { 'x-forwarded-for': `10.${number}.${count % 256}.1` }
    const reply =
      count % 3 === 0
        ? await get(url, newCaller(), '', from)
        : await put(url, newCaller(), aFrame(8192), { ...invited, ...from })
    await reply.arrayBuffer()
    state.answered++
    if (reply.status === 507) state.noSpace++
  }
}

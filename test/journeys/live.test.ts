// What comes is on the screen by itself, over one stream of the device: for several open asks, in two tabs, after the server was away, and
// after the connection was.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { BrowserContext, Request } from 'playwright-core'
import { arrivalWords } from '../../src/words/screens/arrival.ts'
import { asksWords } from '../../src/words/screens/asks.ts'
import { waitingWords } from '../../src/words/screens/waiting.ts'
import { go, patience, person, reads, stands, tap } from './asker.ts'
import { asks, friendAnswers, knows, opensAnswer } from './asking.ts'
import { openBrowser } from './browser.ts'
import { startHouse } from './friend.ts'

const browser = await openBrowser()
after(() => browser.close())

test('answers to several asks arrive by themselves over one stream, in both tabs of a device', async () => {
  const house = await startHouse()
  const sam = await person(browser, house)
  const streams = watchStreams(sam.context)
  const names = ['Mara', 'Robin', 'Jo'] as const
  const links = new Map<string, string>()
  for (const name of names) {
    await knows(sam, name)
    links.set(name, await asks(sam, name))
  }
  const other = await sam.context.newPage()
  await other.goto(`${house.url}/ask`)
  for (const name of names) await reads(other, new RegExp(name))
  await soon(() => streams.lines() === '3')
  // Jo's page is open in one tab, the list in the other.
  await friendAnswers(browser, house, links.get('Jo') ?? '', { says: 'yes', line: 'Gladly, sloeberry.' })
  await reads(sam.page, waitingWords.arrived.open)
  await other.getByRole('region', { name: asksWords.groups['to-open'] }).getByText('Jo', { exact: true }).waitFor()
  await friendAnswers(browser, house, links.get('Mara') ?? '', { says: 'no' })
  await other.getByRole('region', { name: asksWords.groups['to-open'] }).getByText('Mara', { exact: true }).waitFor()
  assert.equal(streams.lines(), '3', 'one stream for both tabs')
  // The tab that has the stream goes; the other one goes on.
  await other.close()
  await soon(() => streams.lines() === '3')
  await friendAnswers(browser, house, links.get('Robin') ?? '', { says: 'part', line: 'Half of it, sloeberry.' })
  await go(sam, '/ask')
  await tap(sam.page, /Robin/)
  await stands(sam.page, arrivalWords.title.part)
  assert.equal(streams.ofOneLog(), 0)
  assert.deepEqual(sam.faults, [])
  await sam.context.close()
  await house.stop()
})

test('a server that starts anew, and a connection that was lost, are heard again by themselves', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-live-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const house = await startHouse({ folder })
  const sam = await person(browser, house)
  const streams = watchStreams(sam.context)
  await knows(sam, 'Mara')
  const link = await asks(sam, 'Mara')
  await soon(() => streams.lines() === '1')
  await house.stop()
  await soon(() => streams.lines() === '')
  const next = await startHouse({ folder, environment: { TENDRIL_PORT: new URL(house.url).port } })
  await soon(() => streams.lines() === '1')
  await friendAnswers(browser, next, link, { says: 'yes' })
  await opensAnswer(sam, 'yes')
  await sam.context.setOffline(true)
  await friendAnswers(browser, next, link, { says: 'no', line: 'I can’t, sloeberry.' })
  await sam.context.setOffline(false)
  await reads(sam.page, arrivalWords.changed('Mara'))
  assert.deepEqual(sam.faults, [])
  await sam.context.close()
  await next.stop()
})

/** The streams of a device, whatever tab they are of. */
function watchStreams(context: BrowserContext) {
  const open = new Set<Request>()
  let ofOneLog = 0
  const over = (request: Request): void => void open.delete(request)
  context.on('request', (request) => {
    if (new URL(request.url()).searchParams.has('live')) ofOneLog += 1
  })
  context.on('response', (response) => {
    const request = response.request()
    if (response.ok() && new URL(request.url()).pathname === '/v1/live') open.add(request)
  })
  context.on('requestfinished', over)
  context.on('requestfailed', over)
  return {
    /** How many logs each names that the server answers. */
    lines: () => {
      const there = [...open].filter((request) => !request.frame().page().isClosed())
      return there.map((request) => request.postData()?.split('\n').length).join(' ')
    },
    /** How many requests waited for one log. */
    ofOneLog: () => ofOneLog,
  }
}

async function soon(holds: () => boolean): Promise<void> {
  for (const end = performance.now() + patience; !holds();) {
    assert.ok(performance.now() < end, 'it did not come about')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

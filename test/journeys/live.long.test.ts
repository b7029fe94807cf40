// What comes is on the screen by itself, over one stream of the device, whatever happens to tabs, server and connection.

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
import { asks, friendAnswers, knows } from './asking.ts'
import { startHouse } from './friend.ts'
import { sharedBrowser } from './house-and-browser.ts'
import { leaves } from './profiles.ts'

const browser = await sharedBrowser()

test('answers to several asks arrive by themselves over one stream: in two tabs, from a server that started anew, and after the connection was lost', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-live-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const house = await startHouse({ folder })
  const sam = await person(browser, house)
  const streams = watchStreams(sam.context)
  const links = new Map<string, string>()
  for (const name of ['Mara', 'Robin', 'Jo']) {
    await knows(sam, name)
    links.set(name, await asks(sam, name))
  }
  const other = await sam.context.newPage()
  await other.goto(`${house.url}/ask`)
  const toOpen = other.getByRole('region', { name: asksWords.groups['to-open'] })
  await soon(() => streams.lines() === '3' && streams.tab() === other) // the one that was looked at last
  // Jo's page is open in one tab, the list in the other.
  await friendAnswers(browser, house, links.get('Jo') ?? '', { says: 'yes' })
  await reads(sam.page, waitingWords.arrived.open)
  await toOpen.getByText('Jo', { exact: true }).waitFor()
  assert.equal(streams.lines(), '3', 'one stream for both tabs')

  await house.stop()
  await soon(() => streams.lines() === '')
  const next = await startHouse({ folder, environment: { TENDRIL_PORT: new URL(house.url).port } })
  await friendAnswers(browser, next, links.get('Mara') ?? '', { says: 'no' })
  await toOpen.getByText('Mara', { exact: true }).waitFor()
  assert.equal(streams.lines(), '3')

  await other.close() // it had the stream: the other one goes on
  await soon(() => streams.lines() === '3')
  await sam.context.setOffline(true)
  await friendAnswers(browser, next, links.get('Robin') ?? '', { says: 'part' })
  await sam.context.setOffline(false)
  await go(sam, '/ask')
  await tap(sam.page, /Robin/)
  await stands(sam.page, arrivalWords.title.part)
  assert.equal(streams.ofOneLog(), 0)
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
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
  const there = (): readonly Request[] => [...open].filter((request) => !request.frame().page().isClosed())
  return {
    /** How many logs each names that the server answers. */
    lines: () =>
      there()
        .map((request) => request.postData()?.split('\n').length)
        .join(' '),
    /** Which tab has one. */
    tab: () => there()[0]?.frame().page(),
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

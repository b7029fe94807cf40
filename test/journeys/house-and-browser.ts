// What most journeys need: a server with the built pages, and a browser.

import { after } from 'node:test'
import type { Browser } from 'playwright-core'
import type { Fixture, Wishes } from '../server/fixture.ts'
import { openBrowser } from './browser.ts'
import { startHouse } from './friend.ts'

let shared: Promise<Browser> | undefined
/** What is to be ended after the last test of the process, whatever else fails at its end: what stays keeps the run from ending. */
const ends: (() => Promise<void>)[] = []

after(async () => {
  const ended = await Promise.allSettled(ends.map((end) => end()))
  for (const one of ended) if (one.status === 'rejected') throw one.reason
})

/** A server of this file's own, and the shared browser. `wishes` are the server's. Both end after the last test of the process. */
export async function houseAndBrowser(
  wishes: Wishes = {},
): Promise<{ readonly house: Fixture; readonly browser: Browser }> {
  const house = await startHouse(wishes)
  ends.push(() => house.stop())
  return { house, browser: await sharedBrowser() }
}

/** The browser of all files of this process: each person in it has a profile apart. No file closes it. */
export async function sharedBrowser(): Promise<Browser> {
  if (!shared) {
    shared = openBrowser()
    ends.push(async () => (await shared)?.close())
  }
  return shared
}

// What most journeys need: a server with the built pages, and a browser.

import { after, beforeEach } from 'node:test'
import type { Browser } from 'playwright-core'
import { begin, type Fixture, type Wishes } from '../server/fixture.ts'
import { openBrowser } from './browser.ts'
import { allWentWell } from './faults.ts'
import { startHouse } from './friend.ts'

let browserOfAll: Promise<Browser> | undefined
let houseOfAll: Promise<Fixture> | undefined
/** What is to be ended after the last test of the process, whatever else fails at its end: what stays keeps the run from ending. */
const ends: (() => Promise<void>)[] = []

after(async () => {
  const ended = await Promise.allSettled(ends.map((end) => end()))
  for (const one of ended) if (one.status === 'rejected') throw one.reason
  allWentWell()
})

beforeEach(async () => {
  if (houseOfAll) (await houseOfAll).setClock(begin)
})

/** The server and the browser that all files of this process share; before each test the server's clock stands at `begin`. */
export async function houseAndBrowser(): Promise<HouseAndBrowser> {
  houseOfAll ??= ownHouse()
  return { house: await houseOfAll, browser: await sharedBrowser() }
}

/** The shared browser, and a server of this file's own. */
export async function ownHouseAndBrowser(wishes: Wishes): Promise<HouseAndBrowser> {
  return { house: await ownHouse(wishes), browser: await sharedBrowser() }
}

type HouseAndBrowser = { readonly house: Fixture; readonly browser: Browser }

async function ownHouse(wishes: Wishes = {}): Promise<Fixture> {
  const house = await startHouse(wishes)
  ends.push(() => house.stop())
  return house
}

/** The browser of all files of this process: each person in it has a profile apart. No file closes it. */
export async function sharedBrowser(): Promise<Browser> {
  if (!browserOfAll) {
    browserOfAll = openBrowser()
    ends.push(async () => (await browserOfAll)?.close())
  }
  return browserOfAll
}

// What most journeys need: a server with the built pages, and a browser.

import { after } from 'node:test'
import type { Browser } from 'playwright-core'
import type { Fixture, Wishes } from '../server/fixture.ts'
import { openBrowser } from './browser.ts'
import { startHouse } from './friend.ts'

/** The browsers of this process, by their arguments. */
const browsers = new Map<string, Promise<Browser>>()

/**
 * Both, for all tests of one file. The server is this file's own; the browser is that of all files of the process that give it the same
 * arguments, so a file never closes it: each person in it has a profile apart. They end after the last test of the process, also when
 * one failed. `more` adds arguments to the browser's, `wishes` are the server's.
 */
export async function houseAndBrowser(
  more: readonly string[] = [],
  wishes: Wishes = {},
): Promise<{ readonly house: Fixture; readonly browser: Browser }> {
  const house = await startHouse(wishes)
  after(() => house.stop())
  return { house, browser: await browserWith(more) }
}

function browserWith(more: readonly string[]): Promise<Browser> {
  const open = browsers.get(more.join(' '))
  if (open) return open
  const browser = openBrowser(more)
  browsers.set(more.join(' '), browser)
  after(async () => (await browser).close())
  return browser
}

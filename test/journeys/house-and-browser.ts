// What most journeys need: a server with the built pages, and a browser.

import { after } from 'node:test'
import type { Browser } from 'playwright-core'
import type { Fixture, Wishes } from '../server/fixture.ts'
import { openBrowser } from './browser.ts'
import { startHouse } from './friend.ts'

/**
 * Both, for all tests of one file. They end after the last of them, also when one failed. `more` adds arguments to the browser's, `wishes`
 * are the server's.
 */
export async function houseAndBrowser(
  more: readonly string[] = [],
  wishes: Wishes = {},
): Promise<{ readonly house: Fixture; readonly browser: Browser }> {
  const house = await startHouse(wishes)
  const browser = await openBrowser(more)
  after(async () => {
    await browser.close()
    await house.stop()
  })
  return { house, browser }
}

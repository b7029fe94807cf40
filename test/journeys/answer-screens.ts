// Draws docs/screens/friend-*.png again: the states of the friend's page as a phone shows them. Run by hand after a change of its looks.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser } from './browser.ts'
import * as words from '../../src/words/screens/answer.ts'
import { ask, startHouse, visit } from './friend.ts'

const folder = process.argv[2] ?? join(import.meta.dirname, '../../docs/screens')
mkdirSync(folder, { recursive: true })
const house = await startHouse()
const browser = await openBrowser()
for (const colorScheme of ['light', 'dark'] as const) {
  const look = { colorScheme, reducedMotion: 'reduce', viewport: { width: 360, height: 740 } } as const
  const draw = async (page: Page, state: string) => {
    const name = `friend-${state}${colorScheme === 'dark' ? '-dark' : ''}.png`
    await page.screenshot({ path: join(folder, name) })
  }
  const { page } = await visit(browser, (await ask(house)).link, look)
  await page.getByRole('radio', { name: 'Yes' }).waitFor()
  await draw(page, 'ask')
  await page.getByRole('radio', { name: 'Yes' }).check()
  await page.getByLabel('A line, if you like').fill('Of course. I was going anyway.')
  await page.getByRole('radio', { name: 'glad' }).check()
  await page.getByRole('radio', { name: 'Smaller things' }).check()
  await draw(page, 'chosen')
  await page.route('**/v1/log', (route) => route.abort())
  await page.getByRole('button', { name: 'Send to Sam' }).click()
  await page.getByText('It may not have arrived.').waitFor()
  await draw(page, 'offline')
  await page.unroute('**/v1/log')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('Sent to Sam.').waitFor()
  await draw(page, 'sent')
  await page.getByRole('button', { name: 'Take it back' }).click()
  await page.getByText('Taken back.').waitFor()
  await draw(page, 'taken-back')
  const unsigned = await visit(browser, (await ask(house, { by: '' })).link, look)
  await unsigned.page.getByText('Block', { exact: true }).click()
  await unsigned.page.getByRole('button', { name: words.blockSend }).scrollIntoViewIfNeeded()
  await draw(unsigned.page, 'block')
  const closing = await ask(house)
  const closed = await visit(browser, closing.link, look)
  await closed.page.getByRole('radio', { name: 'Not this time' }).check()
  await closing.close()
  await closed.page.getByRole('button', { name: 'Send to Sam' }).click()
  await closed.page.getByRole('button', { name: 'Copy my answer' }).waitFor()
  await draw(closed.page, 'closed-meanwhile')
  const late = await visit(browser, closing.link, look)
  await late.page.getByText(words.closed).waitFor()
  await draw(late.page, 'closed')
  const insecure = await visit(browser, closing.link.replace('127.0.0.1', 'tendril.test'), look)
  await insecure.page.getByText(words.insecure[0]).waitFor()
  await draw(insecure.page, 'not-secure')
  const thanks = await visit(
    browser,
    (await ask(house, { k: 'after', w: 'For the oat milk, on Thursday.' })).link,
    look,
  )
  await thanks.page.getByText('Thank you.').waitFor()
  await draw(thanks.page, 'after')
  const cut = await visit(browser, `${house.url}/a#1cut`, look)
  await cut.page.getByText('This link is not whole.').waitFor()
  await draw(cut.page, 'cut')
}
await browser.close()
await house.stop()

// Sharing the record with another device, for journeys: the words that one shows, and the other typing them.

import { devicesWords as words } from '../../src/words/screens/devices.ts'
import { go, type Person, reads, stands, tap, write } from './asker.ts'

/** The twelve words on the screen, in one line. */
export async function wordsShown({ page }: Person): Promise<string> {
  await page.locator('ol li').nth(11).waitFor()
  return (await page.locator('ol li').allTextContents()).join(' ')
}

/** Shares the record, and gives the words for the other device. */
export async function shares(who: Person): Promise<string> {
  await go(who, '/settings/devices')
  await tap(who.page, /^(Share it with another device|Add a device)$/)
  await stands(who.page, words.pairing.title)
  const shown = await wordsShown(who)
  await tap(who.page, words.pairing.done)
  return shown
}

/** Brings the record to another device with words: tapped first is `by`. */
export async function comes(who: Person, by: string, typed: string): Promise<void> {
  await go(who, '/settings/devices')
  await tap(who.page, by)
  await write(who.page, words.come.label, typed)
  await tap(who.page, words.come.go)
  await who.page.getByLabel(words.come.label).waitFor({ state: 'detached' })
  await go(who, '/settings/devices')
  await reads(who.page, words.list.title)
}

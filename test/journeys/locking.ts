// The lock, in journeys: setting a passphrase, opening by it, and looking that a locked page holds no word.

import type { Page } from 'playwright-core'
import { lockedWords, lockWords } from '../../src/words/screens/lock.ts'
import { called, go, reads, stands, tap, write } from './asker.ts'

/** Sets a passphrase that is hard to guess; from then on it is asked for at every opening. */
export async function setsPassphrase(page: Page, passphrase: string): Promise<void> {
  await go({ page }, '/settings/lock')
  await tap(page, lockWords.passphrase.make)
  await write(page, lockWords.passphrase.label, passphrase)
  await reads(page, lockWords.passphrase.hard.hard)
  await write(page, lockWords.passphrase.again, passphrase)
  await tap(page, lockWords.passphrase.keep)
  await called(page, lockWords.now).waitFor()
}

/** Types a passphrase where it is locked. */
export async function triesPassphrase(page: Page, passphrase: string): Promise<void> {
  await write(page, lockedWords.passphrase, passphrase)
  await tap(page, lockedWords.open)
}

/** Opens what is locked, and waits until it is open. */
export async function unlocks(page: Page, passphrase: string): Promise<void> {
  await stands(page, lockedWords.title)
  await triesPassphrase(page, passphrase)
  await page.getByRole('heading', { level: 1, name: lockedWords.title }).waitFor({ state: 'detached' })
}

/** The needles that stand in the page, its title or its address. */
export async function wordsFound(page: Page, needles: readonly string[]): Promise<readonly string[]> {
  const all = await page.evaluate(() => document.documentElement.outerHTML + document.title + location.href)
  return needles.filter((needle) => all.includes(needle))
}

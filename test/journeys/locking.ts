// A lock for journeys that are about something else: setting a passphrase, and opening by it.

import type { Page } from 'playwright-core'
import { lockedWords, lockWords } from '../../src/words/screens/lock.ts'
import { called, go, stands, tap, write } from './asker.ts'

/** Sets a passphrase; from then on it is asked for at every opening. */
export async function setsPassphrase(page: Page, passphrase: string): Promise<void> {
  await go({ page }, '/settings/lock')
  await tap(page, lockWords.passphrase.make)
  await write(page, lockWords.passphrase.label, passphrase)
  await write(page, lockWords.passphrase.again, passphrase)
  await tap(page, lockWords.passphrase.keep)
  await called(page, lockWords.now).waitFor()
}

/** Opens what is locked, and waits until it is open. */
export async function unlocks(page: Page, passphrase: string): Promise<void> {
  await stands(page, lockedWords.title)
  await write(page, lockedWords.passphrase, passphrase)
  await tap(page, lockedWords.open)
  await page.getByRole('heading', { level: 1, name: lockedWords.title }).waitFor({ state: 'detached' })
}

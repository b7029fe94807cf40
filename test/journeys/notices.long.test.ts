// A notice when an answer came, from the switch to the lock screen. No push company can be reached from here: the browser's own subscribing is
// replaced by one at a push service of the test's, and a push is handed to the browser's real service worker.

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Page } from 'playwright-core'
import { later } from '../../src/lib/time.ts'
import { usualLimits } from '../../src/server/limits.ts'
import { noticeWords as words } from '../../src/words/screens/notice.ts'
import { keptWords, settingsWords } from '../../src/words/screens/settings.ts'
import { begin } from '../server/fixture.ts'
import { newBrowser, openMessage, startPushService } from '../server/push-service.ts'
import { atTheApp, go, reads, stands, tap, withWorker } from './asker.ts'
import { asks, friendAnswers, knows, opensAnswer } from './asking.ts'
import { ownHouseAndBrowser } from './house-and-browser.ts'
import { inLongRun } from './lengths.ts'

const company = await startPushService()
after(() => company.stop())
const { house, browser } = await ownHouseAndBrowser({ pushService: company.origin, limits: { pushEvery: 50 } })

/** A browser that can be woken at the test's push company, and whose owner says yes. */
async function sam() {
  const keys = newBrowser()
  const context = await browser.newContext(withWorker)
  const given = { endpoint: `${company.origin}/sam`, p256dh: [...keys.pair.getPublicKey()], auth: [...keys.auth] }
  await context.addInitScript(replaceSubscribing, given)
  const person = await atTheApp(context, house)
  await person.page.evaluate(() => navigator.serviceWorker.ready)
  return { keys, ...person }
}

function replaceSubscribing(given: { endpoint: string; p256dh: number[]; auth: number[] }): void {
  const bytes = { p256dh: new Uint8Array(given.p256dh).buffer, auth: new Uint8Array(given.auth).buffer }
  const mark = 'the test’s subscription'
  const made = {
    endpoint: given.endpoint,
    getKey: (name: 'p256dh' | 'auth') => bytes[name],
    unsubscribe: async () => {
      localStorage.removeItem(mark)
      return true
    },
  } as unknown as PushSubscription
  Notification.requestPermission = async () => 'granted'
  PushManager.prototype.getSubscription = async () => (localStorage.getItem(mark) === null ? null : made)
  PushManager.prototype.subscribe = async (options) => {
    if (!options?.userVisibleOnly) throw new Error('not asked for as it should be')
    localStorage.setItem(mark, '')
    return made
  }
}

const toggle = (page: Page) => page.getByRole('switch', { name: words.toggle })

/** From now on, what the worker wants shown is noted: this browser without a screen shows nothing. */
async function noteShown(page: Page): Promise<() => Promise<unknown>> {
  const [worker] = page.context().serviceWorkers()
  assert.ok(worker)
  await worker.evaluate(() => {
    const shown: unknown[] = []
    Reflect.set(globalThis, 'shown', shown)
    ServiceWorkerRegistration.prototype.showNotification = async (...said) => void shown.push(said)
  })
  return () => worker.evaluate(() => Reflect.get(globalThis, 'shown') as unknown)
}

async function becomes(what: () => Promise<unknown>, expected: unknown): Promise<void> {
  for (const until = Date.now() + 10_000; !isDeepStrictEqual(await what(), expected) && Date.now() < until;)
    await pause(50)
  assert.deepEqual(await what(), expected)
}

/** Hands a push to the page's service worker, as a push company would through the browser. */
async function deliver(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const found = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations
      if (first) resolve(first.registrationId)
    })
  })
  await session.send('ServiceWorker.enable')
  const registrationId = await found
  await session.send('ServiceWorker.deliverPushMessage', { origin: house.url, registrationId, data: '\u0001' })
}

inLongRun('the switch stands off, and says what is shown and who learns what before anything is asked', async () => {
  const person = await sam()
  const { page, context, faults } = person
  await go(person, '/settings')
  await stands(page, settingsWords.title)
  await tap(page, words.row)
  await stands(page, words.title)
  await toggle(page).waitFor()
  assert.equal(await toggle(page).isChecked(), false)
  await reads(page, words.notice)
  await reads(page, words.learns.company)
  assert.equal(await page.evaluate(() => localStorage.getItem('the test’s subscription')), null)
  await toggle(page).click()
  await reads(page, words.isOn)
  await page.reload()
  await toggle(page).waitFor()
  assert.equal(await toggle(page).isChecked(), true)
  await toggle(page).click()
  await reads(page, words.isOff)
  await page.reload()
  await toggle(page).waitFor()
  assert.equal(await toggle(page).isChecked(), false)
  assert.deepEqual(faults, [])
  await context.close()
})

test('an answer wakes the browser within ten minutes, and what stands on the lock screen is one quiet sentence', async () => {
  const person = await sam()
  const { page, keys } = person
  await go(person, '/settings/notice')
  await toggle(page).click()
  await reads(page, words.isOn)
  await knows(person, 'Mara')
  const link = await asks(person, 'Mara')
  assert.deepEqual(await friendAnswers(browser, house, link, { says: 'yes', line: 'Of course, I bring it.' }), [])
  await opensAnswer(person, 'yes')
  assert.equal(company.pushes.length, 0)
  house.setClock(later(begin, usualLimits.pushWait))
  await becomes(async () => company.pushes.length, 1)
  assert.deepEqual([...openMessage(company.pushes[0]?.body ?? [], keys.pair, keys.auth)], [1])
  const shown = await noteShown(page)
  const once = [words.notice, { tag: 'one', silent: true }]
  await deliver(page)
  await becomes(shown, [once])
  await deliver(page)
  await becomes(shown, [once, once])
  await go(person, '/settings/kept')
  await reads(page, keptWords.server.woken)
  assert.deepEqual(person.faults, [])
  await person.context.close()
})

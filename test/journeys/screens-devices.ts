// Draws the other devices: before, with a picture and words for another, coming by them, shared, and Today a day later.
// Run by hand after a change of looks: node test/journeys/screens-devices.ts [folder]

import { join } from 'node:path'
import { toBase64url } from '../../src/lib/base64url.ts'
import { day, later } from '../../src/lib/time.ts'
import { readWords } from '../../src/seal/words.ts'
import { firstWords } from '../../src/words/screens/first.ts'
import { devicesWords as words } from '../../src/words/screens/devices.ts'
import { joinWords } from '../../src/words/screens/join.ts'
import { todayWords } from '../../src/words/screens/today.ts'
import { begin } from '../server/fixture.ts'
import { atTheApp, go, opens, person, phone, reads, setClock, stands, tap } from './asker.ts'
import { knows } from './asking.ts'
import { openBrowser } from './browser.ts'
import { drawing, look } from './drawing.ts'
import { startHouse } from './friend.ts'

const draw = drawing(process.argv[2] ?? join(import.meta.dirname, '../../docs/screens'))
const publicUrl = 'https://tendril.example'
const house = await startHouse({ environment: { TENDRIL_PUBLIC_URL: publicUrl } })
/** The same without a public address. */
const onlyHere = await startHouse()
const browser = await openBrowser()
try {
  const one = await person(browser, house, look)
  await go(one, '/settings/devices')
  await draw(one.page, 'devices-off', { dark: true, large: true })
  await tap(one.page, words.off.on)
  await stands(one.page, words.pairing.title)
  await one.page.getByRole('img', { name: words.pairing.picture }).waitFor()
  await draw(one.page, 'devices-pairing', { dark: true, wide: true, large: true })
  const shown = (await one.page.locator('ol li').allTextContents()).join(' ')
  const secret = readWords(shown)
  const key = secret.ok ? toBase64url(secret.value) : ''
  const two = await atTheApp(await browser.newContext({ ...phone, ...look }), house, `/d#1${key}`)
  await stands(two.page, joinWords.title)
  await draw(two.page, 'devices-join', { dark: true, large: true })
  const three = await person(browser, house, look)
  await knows(three, 'Robin')
  await three.page.goto(`${house.url}/d#1${key}`)
  await reads(three.page, joinWords.notes.what)
  await draw(three.page, 'devices-join-notes', { wide: true })
  await tap(two.page, joinWords.go)
  await two.page.waitForURL(`${house.url}/`)
  await stands(one.page, words.pairing.came.title)
  await draw(one.page, 'devices-came')
  await tap(three.page, joinWords.goBoth)
  await reads(three.page, words.faults.gone)
  await draw(three.page, 'devices-join-gone')
  await two.page.goto(`${house.url}/d`)
  await stands(two.page, joinWords.shared.title)
  await draw(two.page, 'devices-join-shared')
  await tap(one.page, words.pairing.done)
  await reads(one.page, words.list.end)
  await draw(one.page, 'devices', { dark: true, wide: true, calm: true, large: true })
  await go(one, '/settings/kept')
  await draw(one.page, 'kept-shared', { large: true })
  await knows(one, 'Mara')
  await setClock(one, later(begin, day))
  await opens(one, '/')
  await reads(one.page, todayWords.ways.deviceNote)
  await draw(one.page, 'today-device-added', { dark: true, large: true })
  const alone = await person(browser, onlyHere, look)
  await go(alone, '/settings/devices')
  await tap(alone.page, words.off.on)
  await reads(alone.page, words.pairing.onlyHere.what)
  await draw(alone.page, 'devices-pairing-only-here')
  await onHomeScreen()
} finally {
  await browser.close()
  await house.stop()
  await onlyHere.stop()
}

async function onHomeScreen(): Promise<void> {
  const context = await browser.newContext({ ...phone, ...look })
  await context.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: true }))
  const { page } = await atTheApp(context, house)
  await reads(page, firstWords.inBrowser)
  await draw(page, 'first-home-screen', { large: true })
  await tap(page, firstWords.bringBack)
  await stands(page, joinWords.title)
  await draw(page, 'devices-join-home-screen', { dark: true, wide: true, large: true })
}

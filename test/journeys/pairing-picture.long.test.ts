// The picture for another device, however the screen looks that it is read from.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { person, tooWide } from './asker.ts'
import { axe } from './friend.ts'
import { ownHouseAndBrowser } from './house-and-browser.ts'
import { adds, pictured, publicUrl } from './pairs.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await ownHouseAndBrowser({ environment: { TENDRIL_PUBLIC_URL: publicUrl } })

test('the picture can be read in the dark, in forced colours and with large text', async () => {
  const one = await person(browser, house, { viewport: { width: 360, height: 780 } })
  await adds(one)
  const path = await pictured(one)
  assert.deepEqual(await axe(one.page), [])
  for (const looks of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    await one.page.emulateMedia(looks)
    assert.equal(await pictured(one), path)
  }
  await one.page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  assert.equal(await pictured(one), path)
  assert.equal(await tooWide(one.page), '')
  assert.deepEqual(one.faults, [])
  await leaves(one.context)
})

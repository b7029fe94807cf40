// The picture that one device shows to another, and what a camera reads in it.

import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import decode from 'qr/decode.js'
import { devicesWords as words } from '../../src/words/screens/devices.ts'
import { go, patience, type Person, tap } from './asker.ts'

/** The public address of the server that shows it. */
export const publicUrl = 'https://tendril.example'

/** Shares the record, and stands before the picture and the words. */
export async function adds(who: Person): Promise<void> {
  await go(who, '/settings/devices')
  await tap(who.page, /^(Share it with another device|Add a device)$/)
  // What a new place for a record costs is worked out here, and is luck: now and then it takes long, above all beside others who work.
  await who.page.getByRole('heading', { level: 1, name: words.pairing.title }).waitFor({ timeout: 6 * patience })
  await who.page.locator('ol li').nth(11).waitFor()
}

/** What a camera reads that is held to the screen: the dots as they are drawn. */
async function photographed(page: Page): Promise<string> {
  const picture = await page.getByRole('img', { name: words.pairing.picture }).screenshot()
  const dots = await page.context().newPage()
  const { width, height, grey } = await dots.evaluate(async (png) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob())
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
    context?.drawImage(image, 0, 0)
    const read = context?.getImageData(0, 0, image.width, image.height)
    const light = [...(read?.data ?? [])]
      .filter((_, i) => i % 4 === 1)
      .map((one) => String.fromCharCode(one))
      .join('')
    return { width: image.width, height: image.height, grey: btoa(light) }
  }, picture.toString('base64'))
  await dots.close()
  const data = [...Buffer.from(grey, 'base64')].flatMap((light) => [light, light, light, 255])
  return decode({ width, height, data: Uint8Array.from(data) })
}

/** The address in the picture, as it is on the way through the proxy that stands in front. */
export async function pictured({ page }: Person): Promise<string> {
  const address = await photographed(page)
  assert.match(address, /^https:\/\/tendril\.example\/d#1[A-Za-z0-9_-]{22}$/)
  return address.slice(publicUrl.length)
}

// Draws a screen as a phone shows it, and as wished besides. For the journeys that draw docs/screens.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const size = { width: 360, height: 780 }
const wideSize = { width: 1280, height: 860 }

/** A phone, for the screens that are drawn. */
export const look = { viewport: size }

/** How else a screen is drawn: `calm` in low stimulation, `large` with text twice as large. */
export type Also = { readonly dark?: true; readonly wide?: true; readonly calm?: true; readonly large?: true }

/** Draws one state: as high as it is, light, and as wished besides. */
export type Draw = (page: Page, name: string, also?: Also) => Promise<void>

/** @param folder where the pictures go; it is made if it is not there. */
export function drawing(folder: string): Draw {
  mkdirSync(folder, { recursive: true })
  return async (page, name, also = {}) => {
    const take = (more: string) => page.screenshot({ path: join(folder, `${name}${more}.png`) })
    await settle(page)
    await take('')
    if (also.dark) {
      await page.emulateMedia({ colorScheme: 'dark' })
      await take('-dark')
      await page.emulateMedia({ colorScheme: 'light' })
    }
    if (also.calm) {
      await page.evaluate(() => document.documentElement.setAttribute('data-calm', ''))
      await settle(page)
      await take('-calm')
      await page.evaluate(() => document.documentElement.removeAttribute('data-calm'))
    }
    if (also.large) {
      await largeText(page, '200%')
      await take('-large')
      await largeText(page, '')
    }
    if (also.wide) {
      await page.setViewportSize(wideSize)
      await page.waitForTimeout(100)
      await take('-wide')
    }
    await page.setViewportSize(size)
  }
}

/** Chrome asks its container queries anew only when a width changes, not when the text grows. */
async function largeText(page: Page, fontSize: string): Promise<void> {
  await page.evaluate((to) => (document.documentElement.style.fontSize = to), fontSize)
  await page.setViewportSize({ ...size, width: size.width + 1 })
  await settle(page)
}

/** Makes the window as high as the page, so that what is fixed to its foot stands where it belongs, and takes the pointer away. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0)
  await page.evaluate(async () => {
    // As wide as the sans of most phones; what a Linux without fonts has in its place is much wider.
    document.documentElement.style.setProperty('--font-ui', '"Noto Sans", Roboto, "Liberation Sans", sans-serif')
    await document.fonts.ready
  })
  for (const wait of [150, 150]) {
    const high = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width: size.width, height: Math.max(size.height, high) })
    await page.waitForTimeout(wait) // what the server says of itself comes a moment later
  }
}

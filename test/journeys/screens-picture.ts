// Draws the picture over a made-up year, from the gallery: light, dark, in forced colours, and as it comes out on paper.
// Run by hand after a change of looks: node test/journeys/screens-picture.ts [folder]

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveGallery } from '../../scripts/site/gallery.ts'
import { seasonWords } from '../../src/words/screens/season.ts'
import { choose } from './asker.ts'
import { openBrowser } from './browser.ts'

const folder = process.argv[2] ?? join(import.meta.dirname, '../../docs/screens')
mkdirSync(folder, { recursive: true })
const gallery = await serveGallery()
const browser = await openBrowser()
const page = await browser.newPage()
try {
  await draw('garden-wide', 'garden', { width: 1280, height: 700 })
  await draw('garden-wide-dark', 'garden', { width: 1280, height: 700 }, { colorScheme: 'dark' })
  await draw('garden-wide-forced', 'garden', { width: 1280, height: 700 }, { forcedColors: 'active' })
  await draw('garden', 'garden', { width: 360, height: 780 })
  await draw('season', 'season', { width: 360, height: 1198 })
  await draw('season-dark', 'season', { width: 360, height: 1198 }, { colorScheme: 'dark' })
  await draw('season-explore', 'season', { width: 360, height: 780 }, { before: explore })
  await draw('season-printed', 'season', { width: 478, height: 711 }, { media: 'print' })
} finally {
  await browser.close()
  gallery.close()
}

type Media = NonNullable<Parameters<typeof page.emulateMedia>[0]>

async function draw(
  name: string,
  scene: string,
  size: { readonly width: number; readonly height: number },
  how: Media & { readonly before?: () => Promise<void> } = {},
): Promise<void> {
  const { before, ...media } = how
  await page.setViewportSize(size)
  await page.emulateMedia({
    colorScheme: 'light',
    forcedColors: 'none',
    media: 'screen',
    reducedMotion: 'reduce',
    ...media,
  })
  await page.goto(`${gallery.origin}/?scene=${scene}&stay`)
  await page.evaluate(async () => {
    document.documentElement.style.setProperty('--font-ui', '"Noto Sans", Roboto, "Liberation Sans", sans-serif')
    await document.fonts.ready
  })
  await before?.()
  writeFileSync(join(folder, `${name}.png`), await page.screenshot())
}

async function explore(): Promise<void> {
  await choose(page, seasonWords.views.explore)
  await page.getByRole('option').last().focus()
  for (let i = 0; i < 9; i++) await page.keyboard.press('ArrowDown')
}

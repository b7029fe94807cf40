// Photographs every part and page of the gallery and runs axe over each: light, dark, large text, narrow, wide, low stimulation,
// right to left, forced colours. Pictures land in .cache/gallery. Names of ways or scenes choose some; `--serve` only serves.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../test/journeys/browser.ts'
import { serveGallery } from './site/gallery.ts'

/** One way in which somebody may see a page. */
export type Way = {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly query?: string
  readonly large?: boolean
  readonly forced?: boolean
}

const pictures = join(import.meta.dirname, '../.cache/gallery')
/** The ways that are tried. */
export const ways: readonly Way[] = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'dark', width: 390, height: 844, query: '&theme=dark' },
  { name: 'narrow', width: 320, height: 640 },
  { name: 'large', width: 390, height: 844, large: true },
  { name: 'wide', width: 1280, height: 800 },
  { name: 'calm', width: 390, height: 844, query: '&calm' },
  { name: 'rtl', width: 390, height: 844, query: '&dir=rtl' },
  { name: 'forced', width: 390, height: 844, forced: true },
]

if (import.meta.main) {
  if (process.argv.includes('--serve')) console.log((await serveGallery(4190)).origin)
  else await photographAll(process.argv.slice(2))
}

/** The names of all scenes. */
export async function sceneNames(browser: Browser, origin: string): Promise<readonly string[]> {
  const page = await browser.newPage()
  await page.goto(origin)
  const names = await page.locator('li').allTextContents()
  await page.close()
  return names
}

/** Opens one scene in one way, finished and still. */
export async function openScene(browser: Browser, origin: string, scene: string, way: Way): Promise<Page> {
  const { width, height, query = '', large = false, forced = false } = way
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1.5 })
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: forced ? 'active' : 'none' })
  await page.goto(`${origin}/?scene=${scene}${query}`)
  if (large) await page.addStyleTag({ content: 'html { font-size: 200% }' })
  await page.evaluate(() => document.fonts.ready)
  return page
}

/** What axe finds on a page, and whether it scrolls sideways: one line each. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await axe.run(document)
    const sideways = document.documentElement.scrollWidth - innerWidth
    const found = violations.map(
      ({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
        `${id}: ${nodes.map(({ html }) => html.slice(0, 140)).join(' | ')}`,
    )
    return sideways > 0 ? [...found, `scrolls sideways by ${sideways}`] : found
  })
}

async function photographAll(wanted: readonly string[]): Promise<void> {
  const gallery = await serveGallery()
  const browser = await openBrowser()
  const all = await sceneNames(browser, gallery.origin)
  const chosen = <T>(list: readonly T[], name: (one: T) => string): readonly T[] => {
    const some = list.filter((one) => wanted.includes(name(one)))
    return some.length > 0 ? some : list
  }
  let faults = 0
  for (const way of chosen(ways, (one) => one.name)) {
    for (const scene of chosen(all, (one) => one)) {
      const page = await openScene(browser, gallery.origin, scene, way)
      const found = await faultsOf(page)
      for (const each of found) console.log(`${way.name} ${scene}: ${each}`)
      faults += found.length
      const file = join(pictures, way.name, `${scene}.png`)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, await page.screenshot({ fullPage: true }))
      await page.close()
    }
  }
  await browser.close()
  gallery.close()
  console.log(faults === 0 ? 'No faults.' : `${faults} faults.`)
  process.exitCode = faults === 0 ? 0 : 1
}

// Draws the PNG pictures of the other names (src/web/public/notes-192.png …) from their SVG. Run by hand after a change of one:
// node scripts/draw-icons.ts. The square ones fill their ground, since home screens cut their own corners.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openBrowser } from '../test/journeys/browser.ts'

const folder = join(import.meta.dirname, '../src/web/public')
const names = ['notes', 'weather', 'garden'] as const
const sizes = [
  { size: 180, square: true },
  { size: 192, square: false },
  { size: 512, square: true },
] as const

const browser = await openBrowser()
for (const name of names) {
  const svg = await readFile(join(folder, `${name}.svg`), 'utf8')
  for (const { size, square } of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    await page.setContent(
      `<style>body{margin:0}svg{display:block}</style>${square ? svg.replace(' rx="11"', '') : svg}`,
    )
    await writeFile(join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }))
    await page.close()
  }
}
await browser.close()

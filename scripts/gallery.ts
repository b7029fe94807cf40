// Photographs every part and page of the gallery and runs axe over each: light, dark, large text, narrow, wide, low stimulation,
// right to left. Pictures land in .cache/gallery. `--serve` only serves it. Never part of the site.
import { createServer } from 'node:http'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import axe from 'axe-core'
import { type Browser, chromium } from 'playwright-core'
import { buildInMemory, contentOf, shared } from './site/vite.ts'

type Way = {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly query?: string
  readonly large?: boolean
  readonly forced?: boolean
}

const root = join(import.meta.dirname, '..')
const pictures = join(root, '.cache/gallery')
const ways: readonly Way[] = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'dark', width: 390, height: 844, query: '&theme=dark' },
  { name: 'narrow', width: 320, height: 640 },
  { name: 'large', width: 390, height: 844, large: true },
  { name: 'wide', width: 1280, height: 800 },
  { name: 'calm', width: 390, height: 844, query: '&calm' },
  { name: 'rtl', width: 390, height: 844, query: '&dir=rtl' },
  { name: 'forced', width: 390, height: 844, forced: true },
]
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const files = new Map(
  (await buildInMemory(shared(join(root, 'src/web/gallery')))).map((file) => [`/${file.fileName}`, contentOf(file)]),
)
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://x')
  const content = files.get(pathname === '/' ? '/index.html' : pathname)
  response
    .writeHead(content === undefined ? 404 : 200, {
      'content-type': types[extname(pathname) || '.html'] ?? 'text/plain',
    })
    .end(content)
}).listen(process.argv.includes('--serve') ? 4190 : 0, '127.0.0.1')
await new Promise((listening) => server.once('listening', listening))
const address = server.address()
const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
if (process.argv.includes('--serve')) console.log(origin)
else await photographAll()

async function photographAll(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const page = await browser.newPage()
  await page.goto(origin)
  const names = await page.locator('li').allTextContents()
  await page.close()
  let violations = 0
  for (const way of ways) {
    if (wanted.length > 0 && !wanted.includes(way.name) && !names.some((name) => wanted.includes(name))) continue
    for (const name of names) {
      if (names.some((each) => wanted.includes(each)) && !wanted.includes(name)) continue
      if (ways.some((each) => wanted.includes(each.name)) && !wanted.includes(way.name)) continue
      violations += await photograph(browser, way, name)
    }
  }
  await browser.close()
  server.closeAllConnections()
  server.close()
  console.log(violations === 0 ? 'No violations.' : `${violations} violations.`)
  process.exitCode = violations === 0 ? 0 : 1
}

async function photograph(browser: Browser, way: Way, name: string): Promise<number> {
  const page = await browser.newPage({
    viewport: { width: way.width, height: way.height },
    deviceScaleFactor: 1.5,
    reducedMotion: 'reduce',
  })
  if (way.forced === true) await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  page.on('pageerror', (error) => console.log(name, error.message))
  await page.goto(`${origin}/?scene=${name}${way.query ?? ''}`)
  if (way.large === true) await page.addStyleTag({ content: 'html { font-size: 200% }' })
  await page.evaluate(() => document.fonts.ready)
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    // @ts-expect-error axe was put into the page the line before
    const result = await axe.run(document, { rules: { 'landmark-unique': { enabled: true } } })
    const wide =
      document.documentElement.scrollWidth > innerWidth
        ? [`scrolls sideways by ${document.documentElement.scrollWidth - innerWidth}`]
        : []
    return [
      ...result.violations.map(
        (each: { id: string; nodes: { html: string }[] }) =>
          `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 140)).join(' | ')}`,
      ),
      ...wide,
    ]
  })
  for (const each of found) console.log(`${way.name} ${name}: ${each}`)
  const file = join(pictures, way.name, `${name}.png`)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, await page.screenshot({ fullPage: true }))
  await page.close()
  return found.length
}

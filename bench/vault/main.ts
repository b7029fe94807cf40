// `npm run bench:vault`: how much script it takes to open ten years, to write one thing into them, and to look through all of them.
// Ratios within one run can be trusted; milliseconds depend on the machine. `--json` prints figures only.

import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { built } from '../../scripts/built.ts'
import { buildInMemory, contentOf, shared } from '../../scripts/site/vite.ts'
import { openBrowser } from '../../test/journeys/browser.ts'
import { startHouse } from '../../test/journeys/friend.ts'
import { timeline, visits } from './looking-back.ts'
import { median } from './median.ts'
import { spentMs } from './spent.ts'
import { records } from './ten-years.ts'

const root = join(import.meta.dirname, '../..')
const json = process.argv.includes('--json')
const openings = 5
const writes = 40

built()
const house = await startHouse()
const browser = await openBrowser()
const context = await browser.newContext({
  viewport: { width: 390, height: 844 },
  reducedMotion: 'reduce',
  serviceWorkers: 'block',
})
const script = await bundled()

const page = await pageAt('/help')
const bytes = await page.evaluate('bench.fill()')
const loads = (await page.evaluate('bench.compare(5)')) as { own: number; yjs: number }
const writeScriptMs = await writing()
const openScriptMs = await opening(1)
const openScriptMsThrottled4x = await opening(4)
const visitsScriptMsThrottled4x = await visits(context, pageAt)
const timelineMsThrottled4x = await timeline(context, pageAt)
const figures = {
  records,
  bytes,
  openScriptMs: rounded(openScriptMs),
  openScriptMsThrottled4x: rounded(openScriptMsThrottled4x),
  writeScriptMs: rounded(writeScriptMs),
  visitsScriptMsThrottled4x,
  timelineMsThrottled4x,
  ownLoadMs: rounded(loads.own),
  yjsLoadMs: rounded(loads.yjs),
}
console.log(json ? JSON.stringify(figures) : figures)
await browser.close()
await house.stop()
process.exit(0)

async function pageAt(path: string): Promise<Page> {
  const opened = await context.newPage()
  await opened.goto(house.url + path)
  await opened.evaluate(script)
  return opened
}

/** Script until Today can be used, the median of some openings; the throttled ones are slower by that much. */
async function opening(throttle: number): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < openings; n++) {
    const fresh = await context.newPage()
    const cdp = await context.newCDPSession(fresh)
    await cdp.send('Performance.enable')
    if (throttle > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle })
    await fresh.goto(house.url)
    await fresh.getByRole('main').getByRole('button').or(fresh.getByRole('main').getByRole('link')).first().waitFor()
    times.push(await spentMs(cdp, 'ScriptDuration'))
    await fresh.close()
  }
  return median(times)
}

/** All work of the main thread for one written thing, layout included; the mean of some. */
async function writing(): Promise<number> {
  const writer = await pageAt('/help')
  const cdp = await context.newCDPSession(writer)
  await cdp.send('Performance.enable')
  const told: number[] = []
  await writer.exposeFunction('tell', async () => void told.push(await spentMs(cdp, 'TaskDuration')))
  await writer.evaluate(`bench.write(${writes})`)
  await writer.close()
  const [before = 0, after = 0] = told
  return (after - before) / writes
}

async function bundled(): Promise<string> {
  const config = shared(root)
  const files = await buildInMemory({
    ...config,
    build: {
      ...config.build,
      rolldownOptions: {
        input: join(import.meta.dirname, 'in-page.ts'),
        output: { format: 'iife', entryFileNames: 'bench.js' },
      },
    },
  })
  return files.map((file) => String(contentOf(file))).join('\n')
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10
}

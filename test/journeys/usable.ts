// What stands in somebody's way on one screen: axe in light, dark and forced colours, 320 pixels, text twice as large, targets to hit.

import type { Page } from 'playwright-core'
import { shellWords } from '../../src/words/shell.ts'
import { go, tooWide } from './asker.ts'
import { axe } from './friend.ts'
import { isLong } from './lengths.ts'

/** Everything that is wrong with one screen. `media`: which of `modes` it is looked at in; all, if not said. */
export async function faultsAt(page: Page, path: string, media: readonly Mode[] = modes): Promise<readonly string[]> {
  await page.setViewportSize({ width: 390, height: 844 })
  await go({ page }, path)
  const wrong: string[] = []
  const headings = await page.getByRole('heading', { level: 1 }).count()
  if (headings !== 1) wrong.push(`${headings} headings`)
  const help = page
    .getByRole('banner')
    .getByRole('link', { name: /\/help/.test(path) ? shellWords.back : shellWords.helpNow })
  if ((await help.count()) !== 1) wrong.push('no way to help')
  for (const mode of media) {
    await page.emulateMedia(mode)
    const what = mode === modes.at(-1) ? 'all' : 'colours'
    for (const fault of await axe(page, what)) wrong.push(`${mode.colorScheme}, forced ${mode.forcedColors}: ${fault}`)
  }
  await page.setViewportSize({ width: 320, height: 640 })
  for (const size of ['100%', '200%'] as const) {
    await page.evaluate((fontSize) => (document.documentElement.style.fontSize = fontSize), size)
    const wide = await tooWide(page)
    for (const fault of [...(await cut(page)), ...(wide ? [wide] : [])])
      wrong.push(`320 pixels, text at ${size}: ${fault}`)
  }
  await page.evaluate(() => (document.documentElement.style.fontSize = ''))
  return wrong.map((fault) => `${path}: ${fault}`)
}

type Mode = (typeof modes)[number]
const modes = [
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
  { colorScheme: 'light', forcedColors: 'none' },
] as const

/** In which a full screen is looked at each time: the other two are other colours on the same page, and wait for a long run. */
export const usualModes = isLong ? modes : modes.slice(-1)

/** Which controls are cut, leave the window, or can be hit in less than 44 by 44 pixels. */
function cut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const targets = document.querySelectorAll<HTMLElement>(
      'button, a[href], select, summary, textarea, input[type=text], label:has(input)',
    )
    return [...targets].filter((one) => !one.closest('.unseen') && one.checkVisibility()).flatMap(faultsOf)

    function faultsOf(target: HTMLElement): readonly string[] {
      const { left, right } = target.getBoundingClientRect()
      const { display, overflowX } = getComputedStyle(target)
      const isLabel = target.tagName === 'LABEL'
      const inText = target.tagName === 'A' && display === 'inline'
      const faults = [
        !inText && isSmall(target) && 'is small',
        (left < -0.5 || right > innerWidth + 0.5) && 'leaves the window',
        target.scrollWidth > target.clientWidth + 1 && !inText && !isLabel && overflowX !== 'auto' && 'is cut',
      ]
      return faults.flatMap((fault) =>
        fault ? [`${target.tagName} ${target.textContent?.trim().slice(0, 40)} ${fault}`] : [],
      )
    }

    /** Some are drawn smaller than what can be hit: then its edges decide, 21 pixels from the middle. */
    function isSmall(target: HTMLElement): boolean {
      const { width, height } = target.getBoundingClientRect()
      if (width >= 43.9 && height >= 43.9) return false
      target.scrollIntoView({ block: 'center' })
      const box = target.getBoundingClientRect()
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
      const hits = (dx: number, dy: number) => target.contains(document.elementFromPoint(x + dx, y + dy))
      return !(hits(0, -21) && hits(0, 21) && (box.width >= 43.9 || (hits(-21, 0) && hits(21, 0))))
    }
  })
}

// The parts of the screens by keyboard and by touch. axe alone is not enough: it has given full marks to what no keyboard could leave.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { faultsOf, openScene, sceneNames, ways } from '../../scripts/gallery.ts'
import { serveGallery } from '../../scripts/site/gallery.ts'
import { sharedBrowser } from './house-and-browser.ts'

const gallery = await serveGallery()
const browser = await sharedBrowser()
after(() => gallery.close())

async function scene(name: string, way = 'phone'): Promise<Page> {
  const found = ways.find((each) => each.name === way)
  assert.ok(found)
  return openScene(browser, gallery.origin, name, found)
}

/** Which of the radio buttons is chosen; −1 for none. */
function chosen(radios: Locator): Promise<number> {
  return radios.evaluateAll((all) => all.findIndex((each) => each instanceof HTMLInputElement && each.checked))
}

test('a scale starts empty, follows the arrows, and can be emptied again', async () => {
  const page = await scene('guess')
  const steps = page.getByRole('radiogroup', { name: 'Chance of a yes?' }).getByRole('radio')
  await steps.first().focus()
  assert.equal(await chosen(steps), -1)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  assert.equal(await chosen(steps), 2)
  await page.getByText('not likely').first().waitFor()
  await page.keyboard.press('Delete')
  assert.equal(await chosen(steps), -1)
  await page.close()
})

test('a tap chooses a step of a scale, and a second tap on it takes it back', async () => {
  const page = await scene('guess')
  const steps = page.getByRole('radiogroup', { name: 'How hard for me?' }).getByRole('radio')
  await steps.nth(4).click()
  assert.equal(await chosen(steps), 4)
  await steps.nth(3).click()
  assert.equal(await chosen(steps), 3)
  await steps.nth(3).click()
  assert.equal(await chosen(steps), -1)
  await steps.nth(2).dblclick()
  assert.equal(await chosen(steps), 2, 'a double click is one tap')
  await page.close()
})

test('each step of a scale says its word and its number', async () => {
  const page = await scene('guess')
  assert.equal(await page.getByRole('radio', { name: 'half and half 5 in 10' }).count(), 1)
  await page.close()
})

test('several chips can be chosen where several are meant, and one where one is, which a second tap takes back', async () => {
  const several = await scene('guess')
  const chips = several.getByRole('group', { name: 'What I fear' }).getByRole('checkbox')
  await chips.nth(0).check()
  await chips.nth(1).check()
  assert.equal(await several.getByRole('checkbox', { checked: true }).count(), 2)
  await several.close()
  const one = await scene('after')
  const answers = one.getByRole('group', { name: 'Did the help come?' }).getByRole('radio')
  await answers.nth(0).focus()
  await one.keyboard.press('ArrowRight')
  assert.equal(await chosen(answers), 1)
  await answers.nth(1).click()
  assert.equal(await chosen(answers), -1)
  await answers.nth(2).dblclick()
  assert.equal(await chosen(answers), 2)
  await one.close()
})

test('Tab leads out first, then past the bar, then through the page in reading order', async () => {
  const page = await scene('word')
  const order: string[] = []
  for (let i = 0; i < 8; i++) {
    await page.keyboard.press('Tab')
    order.push(
      await page.evaluate(() => {
        const here = document.activeElement
        return here?.getAttribute('aria-label') ?? (here?.textContent || here?.tagName) ?? ''
      }),
    )
  }
  assert.deepEqual(order, [
    'Leave',
    'Go to the page',
    'Back',
    'Leave',
    'Help now',
    order[5],
    'INPUT',
    'Next: your guess',
  ])
  await page.close()
})

test('what can be tapped is at least 44 px high', async () => {
  for (const name of ['first', 'right', 'today', 'word', 'guess', 'yes', 'after', 'help', 'settle', 'leaving']) {
    const page = await scene(name)
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button, a[class], input, select, textarea, summary')]
        .filter((each) => !each.classList.contains('unseen'))
        .map((each) => (each instanceof HTMLInputElement ? (each.closest('label') ?? each) : each))
        // The Leave button is drawn lower than what can be hit: a pseudo-element reaches beyond it.
        .filter((each) => getComputedStyle(each, '::after').position !== 'absolute')
        .filter((each) => each.getBoundingClientRect().height < 43.5)
        .map((each) => each.outerHTML.slice(0, 100)),
    )
    assert.deepEqual(small, [], name)
    await page.close()
  }
})

/**
 * The scenes that hold every part: access.test.ts looks at each screen of the app itself. LONG=1 npm run journeys takes all scenes on a
 * phone.
 */
const telling = ['parts', 'guess-set', 'yes', 'help']
/** The ways in which no screen of the app is tried by access.test.ts. LONG=1 npm run journeys takes all. */
const asked = process.env['LONG'] ? ways : ways.filter(({ name }) => ['calm', 'rtl'].includes(name))

for (const { name: way } of asked) {
  test(`axe finds no fault, and nothing scrolls sideways: ${way}`, async () => {
    const names = way === 'phone' ? await sceneNames(browser, gallery.origin) : telling
    for (const name of names) {
      const page = await scene(name, way)
      assert.deepEqual(await faultsOf(page), [], name)
      await page.close()
    }
  })
}

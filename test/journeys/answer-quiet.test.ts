// What the friend's page never does, and that everybody can use it.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { closed, slow } from '../../src/words/screens/answer.ts'
import { opens } from './faults.ts'
import { ask, axe, oatMilk, visit } from './friend.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { isLong } from './lengths.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()

test('a robot that runs scripts and waits ten seconds changes nothing', async () => {
  const asking = await ask(house)
  const bytes = await asking.bytes()
  const { page, context, requests } = await visit(browser, asking.link)
  await page.getByText(oatMilk.w).waitFor()
  await page.mouse.wheel(0, 500)
  await page.waitForTimeout(10_000)
  assert.deepEqual(requests, ['GET /a', 'GET /v1/log'])
  assert.equal(await asking.bytes(), bytes)
  await leaves(context)
})

test('while a slow server is waited for, nothing says that scripts are off', async () => {
  const asking = await ask(house)
  const context = await browser.newContext()
  const page = await context.newPage()
  const answered = Promise.withResolvers<void>()
  await page.route('**/v1/log*', async (route) => {
    await answered.promise
    await route.continue()
  })
  opens(asking.link)
  await page.goto(asking.link)
  await page.getByText(slow).waitFor()
  await page.waitForTimeout(2500)
  assert.equal(await page.locator('main').innerText(), '')
  answered.resolve()
  await page.getByText(oatMilk.w).waitFor()
  await leaves(context)
})

test('the page writes to no storage of any kind', async () => {
  const asking = await ask(house)
  const { page, context, faults } = await visit(browser, asking.link)
  await answerYes(page)
  const kept = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
    history.state,
    name,
  ])
  assert.deepEqual(kept, [0, 0, '', 0, 0, 0, null, ''])
  assert.deepEqual((await context.cookies()).length, 0)
  assert.deepEqual(faults, [])
  await page.reload()
  await page.getByText('Open the link once more.').waitFor()
  await leaves(context)
})

test('names and words of a stranger are text: markup, scripts, direction marks and no end', async () => {
  const hostile = [
    { by: '<img src=x onerror=alert(1)>', w: '<script>document.title="taken"</script><b>bold</b> & {by} $& ${1}' },
    { by: '\u202egnp.exe', w: '\u202e\u2066reversed and never closed' },
    { by: 'W'.repeat(40), w: `${'m'.repeat(250)}\n\n\n\n${'\n'.repeat(200)}end` },
    { by: '', w: '   ' },
    { by: 'سام', w: 'هل يمكنك الاتصال بي الليلة؟' },
  ]
  for (const offer of hostile) {
    const asking = await ask(house, offer)
    const { page, context, faults } = await visit(browser, asking.link, { viewport: { width: 320, height: 640 } })
    await page.getByRole('radio', { name: 'Yes' }).waitFor()
    assert.equal(await page.locator('main img, main script, main b').count(), 0)
    assert.equal(await overflow(page), 0)
    assert.ok((await page.locator('bdi').first().innerText()).length > 0)
    await answerYes(page)
    assert.equal(await overflow(page), 0)
    assert.deepEqual(faults, [])
    await leaves(context)
  }
})

test('axe finds nothing in every state, in a long run in dark and forced colours as well', async () => {
  const modes = [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const
  for (const mode of isLong ? modes : modes.slice(0, 1)) {
    const asking = await ask(house)
    const { page, context } = await visit(browser, asking.link, mode)
    await page.getByText(oatMilk.w).waitFor()
    assert.deepEqual(await axe(page), [])
    await page.getByText('Block', { exact: true }).click()
    await page.getByRole('radio', { name: 'Yes' }).first().check()
    await page.getByRole('radio', { name: 'glad' }).check()
    assert.deepEqual(await axe(page), [])
    await page.route('**/v1/log', (route) => route.abort())
    await page.getByRole('button', { name: 'Send to Sam' }).click()
    await page.getByText('It may not have arrived.').waitFor()
    assert.deepEqual(await axe(page), [])
    await page.unroute('**/v1/log')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('Sent to Sam.').waitFor()
    assert.deepEqual(await axe(page), [])
    await page.goto(`${house.url}/a#1cut`)
    await page.getByText('This link is not whole.').waitFor()
    assert.deepEqual(await axe(page), [])
    await page.goto(`${house.url}/a`)
    await page.getByText('Open the link once more.').waitFor()
    assert.deepEqual(await axe(page), [])
    await page.route('**/v1/log*', (route) => route.abort())
    opens(asking.link)
    await page.goto(`${house.url}/a#${asking.fragment}`)
    await page.getByText('There is no connection.').waitFor()
    assert.deepEqual(await axe(page), [])
    await page.unroute('**/v1/log*')
    await asking.close()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText(closed).waitFor()
    assert.deepEqual(await axe(page), [])
    await leaves(context)
    const thanks = await ask(house, { k: 'after', w: 'For the milk.' })
    const second = await visit(browser, thanks.link, mode)
    await second.page.getByText('Thank you.').waitFor()
    assert.deepEqual(await axe(second.page), [])
    await leaves(second.context)
  }
})

test('the keyboard alone is enough, and Enter on an answer does not send', async () => {
  const asking = await ask(house)
  const { page, context } = await visit(browser, asking.link)
  await page.getByText(oatMilk.w).waitFor()
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await press('Tab', 'Space', 'ArrowRight', 'Enter')
  assert.equal((await asking.replies()).length, 0)
  await press('Tab')
  await page.keyboard.type('Friday.')
  await press('Tab', 'Space', 'ArrowRight', 'Delete')
  assert.equal(await page.locator('.scale :checked').count(), 0)
  await press('Space', 'Tab', 'Space', 'Tab', 'Enter')
  await page.getByText('Sent to Sam.').waitFor()
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Sent to Sam.')
  assert.deepEqual(await asking.replies(), [{ a: 'part', t: 'Friday.', f: 1, g: 'yes' }])
  await press('Tab', 'Tab', 'Enter')
  await page.getByText('Taken back.').waitFor()
  await leaves(context)
})

test('at 320 pixels and with text twice as large nothing is cut, and every target is 44 pixels', async () => {
  for (const { width, size } of [
    { width: 320, size: '100%' },
    { width: 320, size: '200%' },
    { width: 390, size: '200%' },
  ]) {
    const asking = await ask(house)
    const { page, context } = await visit(browser, asking.link, { viewport: { width, height: 640 } })
    await page.evaluate((fontSize) => (document.documentElement.style.fontSize = fontSize), size)
    await page.getByRole('radio', { name: 'Yes' }).first().check()
    assert.equal(await overflow(page), 0)
    assert.deepEqual(await smallTargets(page), [])
    await answerYes(page)
    assert.equal(await overflow(page), 0)
    assert.deepEqual(await smallTargets(page), [])
    await leaves(context)
  }
})

test('every kind of visitor gets the same bytes', async () => {
  const agents = [
    'facebookexternalhit/1.1',
    'WhatsApp/2.24',
    'Slackbot-LinkExpanding 1.0',
    'TelegramBot (like TwitterBot)',
  ]
  const bodies = await Promise.all(
    agents.map(async (agent) => (await fetch(`${house.url}/a`, { headers: { 'user-agent': agent } })).text()),
  )
  assert.equal(new Set(bodies).size, 1)
})

async function answerYes(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Yes' }).first().check()
  await page.getByRole('button', { name: /^Send to/ }).click()
  await page.getByText(/^Sent to/).waitFor()
}

/** Pixels by which the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** What can be tapped and is smaller than 44 by 44 pixels. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, summary, a, label')]
      .map((target) => ({ text: target.textContent, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 43.9 || box.height < 43.9)
      .map(({ text, box }) => `${text}: ${box.width} × ${box.height}`),
  )
}

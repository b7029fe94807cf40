// What a friend does with a link: opens it, answers, changes it, takes it back, and meets what a network and time can do.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { instant } from '../../src/lib/time.ts'
import * as friendWords from '../../src/words/screens/answer.ts'
import { begin } from '../server/fixture.ts'
import { insecureSays, onPurpose, opens } from './faults.ts'
import { ask, oatMilk, visit } from './friend.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { inLongRun } from './lengths.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()

async function choose(page: Page, answer: string): Promise<void> {
  await page.getByRole('radio', { name: answer }).first().check()
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send to Sam' }).click()
}

/** What the clipboard holds, as another page would get it: ours may not read it. */
async function paste(context: BrowserContext): Promise<string> {
  const page = await context.newPage()
  await page.setContent('<textarea></textarea>')
  await page.locator('textarea').press('ControlOrMeta+V')
  return page.locator('textarea').inputValue()
}

async function reads(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor({ timeout: 5000 })
}

test('each of the four answers arrives as it was given, with one document and one read before it', async () => {
  const answers = {
    yes: 'Yes',
    part: 'Part of it',
    no: 'Not this time',
    never: 'I’d rather not be asked this',
  } as const
  for (const [a, name] of Object.entries(answers)) {
    const asking = await ask(house)
    const { page, context, faults, requests } = await visit(browser, asking.link)
    await reads(page, oatMilk.w)
    assert.deepEqual(requests, ['GET /a', 'GET /v1/log'])
    assert.equal(page.url(), `${house.url}/a`)
    await choose(page, name)
    await send(page)
    await reads(page, 'Sent to Sam.')
    assert.deepEqual(await asking.replies(), [{ a }])
    assert.deepEqual(faults, [])
    await leaves(context)
  }
})

test('the four answers are of one size, none is owed, and help lines are a tap away, before and after a choice', async () => {
  const asking = await ask(house)
  const { page, context } = await visit(browser, asking.link)
  const answers = page.getByRole('group', { name: 'Your answer' }).locator('label')
  for (const choice of [undefined, 'Not this time']) {
    if (choice) await choose(page, choice)
    await answers.nth(3).waitFor()
    const sizes = await answers.evaluateAll((all) =>
      all.map((one) => [one.clientWidth, one.clientHeight, getComputedStyle(one).fontSize].join()),
    )
    assert.equal(sizes.length, 4)
    assert.equal(new Set(sizes).size, 1, sizes.join(' '))
    assert.equal(await page.getByText('You don’t have to answer').isVisible(), true)
    const help = page.getByRole('link', { name: 'Help lines' })
    assert.equal((await help.count()) && (await help.getAttribute('href')), '/read/help')
  }
  await leaves(context)
})

inLongRun(
  'a double click on an answer chooses it, and sends nothing: the button comes to lie where the answer was',
  async () => {
    for (const size of [
      { width: 1280, height: 860 },
      { width: 1280, height: 640 },
      { width: 390, height: 844 },
    ]) {
      const asking = await ask(house)
      const { page, context } = await visit(browser, asking.link)
      await page.setViewportSize(size)
      const answers = page.getByRole('group', { name: 'Your answer' }).locator('label')
      for (const answer of await answers.all()) await answer.dblclick()
      await page.waitForTimeout(300)
      assert.deepEqual(await asking.replies(), [])
      assert.equal(await page.getByRole('radio', { name: friendWords.says.never, exact: true }).isChecked(), true)
      await leaves(context)
    }
  },
)

test('a line and both taps go along; what was sent can be changed and taken back', async () => {
  const asking = await ask(house)
  const { page, context, faults } = await visit(browser, asking.link)
  await choose(page, 'Part of it')
  await page.getByLabel('Which part, or when?').fill('  The milk, yes. On Friday.  ')
  await page.getByRole('radio', { name: 'a bit much' }).check()
  await page.getByRole('radio', { name: 'Smaller things' }).dblclick() // one tap, and not two
  await send(page)
  await reads(page, 'Part of it. “The milk, yes. On Friday.”')
  await page.getByRole('button', { name: 'Change it' }).click()
  assert.equal(await page.getByLabel('Which part, or when?').inputValue(), 'The milk, yes. On Friday.')
  await choose(page, 'Yes')
  await page.getByRole('radio', { name: 'a bit much' }).click() // a second tap empties it
  await send(page)
  await reads(page, 'Yes. “The milk, yes. On Friday.”')
  await page.getByRole('button', { name: 'Take it back' }).click()
  await reads(page, 'Taken back.')
  await page.getByRole('button', { name: friendWords.answerAgain }).click()
  assert.equal(await page.getByLabel(friendWords.line, { exact: true }).inputValue(), 'The milk, yes. On Friday.')
  assert.deepEqual(await asking.replies(), [
    { a: 'part', t: 'The milk, yes. On Friday.', f: 1, g: 'smaller' },
    { a: 'yes', t: 'The milk, yes. On Friday.', g: 'smaller' },
    { a: null },
  ])
  assert.deepEqual(faults, [])
  await leaves(context)
})

test('an ask that is not signed says so, and claims to be from nobody in particular', async () => {
  const asking = await ask(house, { by: ' ' })
  const { page, context, faults } = await visit(browser, asking.link)
  await page.getByRole('heading', { level: 1, name: 'Not signed. It is from whoever sent you the link.' }).waitFor()
  await reads(page, 'This person asks with Tendril')
  assert.equal(await page.getByText(/friend/i).count(), 0)
  await choose(page, 'Yes')
  await page.getByRole('button', { name: 'Send to this person' }).click()
  await reads(page, 'Sent to this person.')
  assert.deepEqual(await asking.replies(), [{ a: 'yes' }])
  assert.deepEqual(faults, [])
  await leaves(context)
})

test('blocking says what it does before it sends', async () => {
  const asking = await ask(house)
  const { page, context } = await visit(browser, asking.link)
  await page.getByText('Block', { exact: true }).click()
  await reads(page, 'Only your phone can stop messages')
  assert.equal((await asking.replies()).length, 0)
  await page.getByRole('button', { name: friendWords.blockSend }).click()
  await reads(page, 'Sent to Sam.')
  assert.deepEqual(await asking.replies(), [{ a: 'never' }])
  await leaves(context)
})

test('the after-link sends with one tap, and can be changed', async () => {
  const asking = await ask(house, { k: 'after', w: 'For the oat milk, on Thursday.' })
  const { page, context, faults } = await visit(browser, asking.link)
  await page.getByRole('button', { name: 'good' }).click()
  await reads(page, 'Sent to Sam.')
  await page.getByRole('button', { name: 'Change it' }).click()
  await page.getByRole('button', { name: 'glad' }).click()
  await reads(page, 'Told Sam')
  assert.deepEqual(await asking.replies(), [{ f: 3 }, { f: 4 }])
  assert.deepEqual(faults, [])
  await leaves(context)
})

test('without a connection the answer is held, and the same bytes are tried again', async () => {
  const asking = await ask(house)
  const { page, context } = await visit(browser, asking.link)
  const bodies: (Buffer | null)[] = []
  let lose: 'slow-down' | 'busy' | 'no-space' | 'request' | 'reply' | undefined = 'no-space'
  const refused: { readonly [code: string]: number } = { 'slow-down': 429, busy: 503, 'no-space': 507 }
  await page.route('**/v1/log', async (route) => {
    bodies.push(route.request().postDataBuffer())
    const status = lose && refused[lose]
    if (status) return route.fulfill({ status, json: { error: lose } })
    if (lose === 'reply') await route.fetch()
    await (lose ? route.abort() : route.continue())
  })
  await choose(page, 'Yes')
  await page.getByLabel('A line, if you like').fill('Of course.')
  await send(page)
  await reads(page, 'Not sent yet.')
  lose = 'request'
  await page.getByRole('button', { name: 'Try again' }).click()
  await reads(page, 'It may not have arrived.')
  await reads(page, 'Yes. “Of course.”')
  lose = 'reply'
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.waitForTimeout(300)
  await reads(page, 'It may not have arrived.')
  for (const code of ['slow-down', 'busy', 'no-space'] as const) {
    lose = code // whatever a server says now, what may have arrived before may be there
    await page.getByRole('button', { name: 'Try again' }).click()
    await reads(page, friendWords.busy.trim())
    await page.getByRole('heading', { name: friendWords.unsure }).waitFor()
  }
  lose = undefined
  await page.getByRole('button', { name: 'Try again' }).click()
  await reads(page, 'Sent to Sam.')
  assert.equal(bodies.length, 7)
  assert.ok(bodies.every((body) => body && bodies[0]?.equals(body)))
  assert.deepEqual(await asking.replies(), [{ a: 'yes', t: 'Of course.' }])
  await leaves(context)
})

test('no connection while opening: nothing is lost, and trying again opens it', async () => {
  const asking = await ask(house)
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.route('**/v1/log*', (route) => route.abort())
  opens(asking.link)
  await page.goto(asking.link)
  await reads(page, 'There is no connection.')
  await page.unroute('**/v1/log*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await reads(page, oatMilk.w)
  await leaves(context)
})

test('a browser without WebCrypto says so, and how to answer in another way', async () => {
  const asking = await ask(house)
  const context = await browser.newContext()
  await context.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }))
  const page = await context.newPage()
  opens(asking.link)
  await page.goto(asking.link)
  await reads(page, friendWords.old[0])
  await reads(page, friendWords.cantHint)
  await page.getByRole('button', { name: friendWords.copyLine }).waitFor()
  await context.close()
})

test('closed meanwhile: the answer can be copied and told in another way', async () => {
  for (const end of ['close', 'remove'] as const) {
    const asking = await ask(house)
    const { page, context } = await visit(browser, asking.link, { permissions: ['clipboard-write'] })
    await choose(page, 'Not this time')
    await asking[end]()
    await send(page)
    await reads(page, 'The link was closed meanwhile. Tell Sam in your own way.')
    await page.getByRole('button', { name: 'Copy my answer' }).click()
    await reads(page, 'Copied.')
    assert.equal(await paste(context), 'Not this time.')
    await leaves(context)
  }
})

test('a closed, deleted or expired link is one sentence and nothing else', async () => {
  const closed = await ask(house)
  const deleted = await ask(house)
  const expired = await ask(house, { until: begin / 1000 + 60 })
  await closed.close()
  await deleted.remove()
  house.setClock(instant(begin + 61_000))
  for (const [{ link }, said] of [
    [closed, friendWords.closed],
    [deleted, friendWords.gone], // a letter that changed on its way looks the same
    [expired, friendWords.closed],
  ] as const) {
    const { page, context } = await visit(browser, link)
    await reads(page, said)
    assert.equal(await page.locator('main').innerText(), said)
    await leaves(context)
  }
})

test('a link that ends while the page is open takes no answer any more', async () => {
  const asking = await ask(house, { until: begin / 1000 + 1 })
  const { page, context } = await visit(browser, asking.link)
  await choose(page, 'Yes')
  await page.waitForTimeout(1200)
  await send(page)
  await reads(page, 'The link was closed meanwhile.')
  assert.equal((await asking.replies()).length, 0)
  await leaves(context)
})

inLongRun('a full link says so', async () => {
  const asking = await ask(house)
  const { page, context } = await visit(browser, asking.link)
  for (let i = 0; i < 15; i++) {
    await choose(page, i % 2 ? 'Yes' : 'Not this time')
    await send(page)
    await page.getByRole('button', { name: 'Change it' }).click()
  }
  await send(page)
  await reads(page, 'This link has taken all the answers it can.')
  assert.equal((await asking.replies()).length, 15)
  await leaves(context)
})

test('a busy server is told apart from no connection', async () => {
  const asking = await ask(house)
  const { page, context } = await visit(browser, asking.link)
  await page.route('**/v1/log', (route) =>
    route.fulfill({ status: 429, contentType: 'application/json', body: '{"error":"slow-down"}' }),
  )
  await choose(page, 'Yes')
  await send(page)
  await reads(page, 'Too much is going on there.')
  await leaves(context)
})

test('a link that was cut, changed, bent or left out', async () => {
  const { fragment } = await ask(house)
  const said: readonly (readonly [string, string])[] = [
    [`/a#${fragment.slice(0, 20)}`, 'This link is not whole.'],
    [`/a#${fragment}AAA`, 'This link does not open.'],
    [`/a#2${fragment.slice(1)}`, 'This link does not open.'],
    [`/a`, 'Open the link once more.'],
    [`/a#${fragment}.`, oatMilk.w],
    [`/a%23${fragment}`, oatMilk.w],
    [`/a%2523${fragment}`, oatMilk.w],
  ]
  for (const [path, text] of said) {
    const { page, context, faults } = await visit(browser, house.url + path)
    await reads(page, text)
    assert.equal(page.url(), `${house.url}/a`)
    assert.deepEqual(faults, [])
    await leaves(context)
  }
})

test('another link pasted into the same tab opens, and stays, though an answer to the first is still on its way', async () => {
  const one = await ask(house)
  const two = await ask(house, { w: 'Could you call me tonight?' })
  const { page, context } = await visit(browser, one.link)
  await reads(page, oatMilk.w)
  let arrive = (): void => {}
  const late = new Promise<void>((resolve) => (arrive = resolve))
  await page.route('**/v1/log', async (route) => {
    if (route.request().method() === 'POST') await late
    await route.continue().catch(() => {})
  })
  await choose(page, 'Yes')
  await send(page)
  await page.evaluate((fragment) => (location.hash = fragment), two.fragment)
  await reads(page, 'Could you call me tonight?')
  arrive()
  await page.waitForTimeout(300)
  await reads(page, 'Could you call me tonight?')
  assert.equal(page.url(), `${house.url}/a`)
  await leaves(context)
})

test('whoever opens an answered link is told that a new answer replaces the old one', async () => {
  const asking = await ask(house)
  const first = await visit(browser, asking.link)
  await choose(first.page, 'Yes')
  await send(first.page)
  await reads(first.page, 'Sent to Sam.')
  const second = await visit(browser, asking.link)
  await reads(second.page, 'An answer was already sent from this link.')
  await leaves(first.context)
  await leaves(second.context)
})

test('without a secure address, or without JavaScript, the page says what to do', async () => {
  const { fragment } = await ask(house)
  const insecure = house.url.replace('127.0.0.1', 'tendril.test')
  const there = await visit(browser, `${insecure}/a#${fragment}`)
  await reads(there.page, 'You can’t answer safely here.')
  await there.page.getByRole('button', { name: 'Copy a line for them' }).click()
  await reads(there.page, /Copied|marked now/)
  onPurpose(there.faults, insecureSays)
  await leaves(there.context)
  const none = await visit(browser, `${house.url}/a#${fragment}`, { javaScriptEnabled: false })
  await none.page.getByText('Turn on JavaScript').waitFor({ state: 'visible', timeout: 8000 })
  await leaves(none.context)
})

test('a line that a browser let grow too long is cut, and the answer still goes', async () => {
  const asking = await ask(house)
  const { page, context, faults } = await visit(browser, asking.link)
  await choose(page, 'Yes')
  // Older browsers count what is seen, not what is stored: more can get in than `maxlength` says.
  await page.locator('textarea').evaluate((field) => {
    if (!(field instanceof HTMLTextAreaElement)) return
    field.value = 'a'.repeat(420)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await send(page)
  await reads(page, 'Sent to Sam.')
  assert.deepEqual(await asking.replies(), [{ a: 'yes', t: 'a'.repeat(300) }])
  assert.deepEqual(faults, [])
  await leaves(context)
})

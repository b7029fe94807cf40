// The browser is killed while somebody types, thirty times (LONG: fifty and more), with the notebook open and with a lock on it: all that was
// typed more than 300 ms before is there each time.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { wordsWords } from '../../src/words/screens/words.ts'
import { atTheApp, patience, phone, stands } from './asker.ts'
import { choosesStep, knows } from './asking.ts'
import { killBrowser, openProfile } from './browser.ts'
import { startHouse } from './friend.ts'
import { isLong } from './lengths.ts'
import { setsPassphrase, unlocks } from './locking.ts'

/** Who types, all at the same time, and how often each is killed. */
const typists = [
  { name: 'one', how: 'open', kills: isLong ? 22 : 13 },
  { name: 'two', how: 'open', kills: isLong ? 22 : 13 },
  { name: 'behind a lock', how: 'locked', kills: isLong ? 10 : 4 },
] as const
/** What was seen longer before the kill than this must be there, in milliseconds. */
const mostLost = 300
const passphrase = 'green kettle in the rain'

const house = await startHouse()
const folder = mkdtempSync(join(tmpdir(), 'tendril-typing-'))
const opened = new Set<BrowserContext>()
after(async () => {
  await Promise.all([...opened].map((context) => context.close())) // one that a failed test left open would hold up the whole run
  await house.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
})

test('killed while typing: at most the last 300 milliseconds are lost, with and without a lock', async (t) => {
  const costs = (await Promise.all(typists.map(killedOften))).flat()
  // On a busy machine the disk may not have kept up before a kill, and then it says nothing.
  const told = costs.filter(({ asked }) => asked > 0).length
  assert.ok(told >= 0.9 * costs.length, `too many kills asked for nothing: ${JSON.stringify(costs)}`)
  const most = Math.max(...costs.map(({ lost }) => lost)).toFixed(0)
  t.diagnostic(`browser kills while typing, at most ${most} ms lost: ${told} of ${costs.length}`)
})

/** Types and is killed, again and again on one profile. */
async function killedOften({ name, how, kills }: (typeof typists)[number]): Promise<readonly Cost[]> {
  let typing = await begins(name, how)
  const costs: Cost[] = []
  let there = await opens(typing)
  for (let round = 0; round < kills; round++) {
    const { text, seen } = await killedAt(typing, there, round)
    const again = await opens(typing).catch(unlessAllIsGone)
    if (again) {
      there = again
      costs.push(await costOf(there.page, text, seen))
      continue
    }
    // The browser lost all that this origin had, the witness's own too: no program can help that. Counted as a kill that told nothing.
    costs.push({ lost: 0, asked: 0 })
    typing = await begins(`${name} after ${round}`, how)
    there = await opens(typing)
  }
  await there.context.close()
  return costs
}

/** Somebody who words an ask: on which profile, at which address, and whether it is locked when it is opened. */
type Typing = { readonly profile: string; readonly address: string; readonly how: 'open' | 'locked' }

async function begins(name: string, how: Typing['how']): Promise<Typing> {
  const profile = join(folder, name)
  const sam = await atTheApp(await openProfile(profile, { ...phone, serviceWorkers: 'block' }), house)
  await knows(sam, 'Mara')
  await choosesStep(sam, 'Mara')
  const address = sam.page.url()
  if (how === 'locked') await setsPassphrase(sam.page, passphrase)
  await sam.context.close()
  return { profile, address, how }
}

type There = { readonly context: BrowserContext; readonly page: Page }

/** Types at one of four speeds, and is killed in the middle. Gives the whole text, and what the page saw of it. */
async function killedAt(
  { profile }: Typing,
  { context, page }: There,
  round: number,
): Promise<{ text: string; seen: Seen }> {
  const text = `Kill ${round}: ${'could you bring oat milk when you go to the shop on Thursday? '.repeat(6)}`
  const seen = watches(page)
  await page.evaluate(witness)
  await page.getByLabel(wordsWords.label).press('ControlOrMeta+a') // the first key takes the place of what was there
  const typed = page.keyboard.type(text, { delay: [5, 20, 45, 90][round % 4] ?? 0 }).catch(() => {})
  await page.evaluate(`typingFor(${550 + ((round * 67) % 200)})`) // at any moment between two writings
  await killBrowser(profile, context)
  await typed
  return { text, seen }
}

/**
 * What a kill cost: how long before it the first key was seen that is missing, in milliseconds (0 if none is); and how many keys had to be
 * there. Fails if one of those is missing.
 */
type Cost = { readonly lost: number; readonly asked: number }

async function costOf(page: Page, text: string, { keys, until }: Seen): Promise<Cost> {
  const kept = await page.getByLabel(wordsWords.label).inputValue()
  const missing = keys.find(({ length }) => length > kept.length || !text.startsWith(kept))
  const lost = missing ? until - missing.at : 0
  assert.ok(lost <= mostLost, `what was typed ${lost.toFixed(0)} ms before is not there; there is “${kept}”`)
  return { lost, asked: keys.filter(({ at }) => at < until - mostLost).length }
}

async function opens({ profile, address, how }: Typing): Promise<There> {
  const context = await openProfile(profile, { ...phone, serviceWorkers: 'block' })
  opened.add(context)
  context.setDefaultTimeout(patience)
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(address)
  try {
    if (how === 'locked') await unlocks(page, passphrase)
    await stands(page, wordsWords.title)
  } catch (error) {
    const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
    throw names.includes('witness') ? error : new AllIsGone('the browser has nothing of this origin', { cause: error })
  }
  return { context, page }
}

class AllIsGone extends Error {}

function unlessAllIsGone(error: unknown): undefined {
  if (!(error instanceof AllIsGone)) throw error
}

/** The keys that the page saw, when, and how long the text was after each; and until when page and disk surely kept up. Milliseconds. */
type Seen = { until: number; readonly keys: { readonly at: number; readonly length: number }[] }

/** What the witness in the page tells, as it comes. Of the rest the page may have seen nothing before it was killed. */
function watches(page: Page): Seen {
  const seen: Seen = { until: 0, keys: [] }
  page.on('console', (message) => {
    const [what, at, length] = message.text().split(' ')
    if (what === 'key') seen.keys.push({ at: Number(at), length: Number(length) })
    if (what === 'pulse') seen.until = Number(at)
  })
  return seen
}

/**
 * Tells when each key was seen; and, over and over, when a small writing to the disk was begun that is done by now. So the last of these was
 * at a moment when the machine was not too busy to keep what was typed. Runs in the page.
 */
const witness = `new Promise((resolve) => {
  let first
  addEventListener('input', ({ target }) => {
    first ??= performance.now()
    console.debug('key', performance.now(), target.value.length)
  }, true)
  globalThis.typingFor = async (ms) => {
    while (!(performance.now() - first > ms)) await new Promise((next) => setTimeout(next, 1))
  }
  const asked = indexedDB.open('witness', 1)
  asked.addEventListener('upgradeneeded', () => asked.result.createObjectStore('pulse'))
  asked.addEventListener('success', () => {
    const pulse = () => {
      const at = performance.now()
      const writing = asked.result.transaction('pulse', 'readwrite', { durability: 'strict' })
      writing.objectStore('pulse').put(at, 'last')
      writing.addEventListener('complete', () => {
        console.debug('pulse', at)
        setTimeout(pulse, 20)
      })
    }
    pulse()
    resolve()
  })
})`

// One ask and one friend for the journeys of the friend's page: a real server, a real link, a real browser, and everything that may not happen.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { instant } from '../../src/lib/time.ts'
import type { OfferContent, ReplyContent } from '../../src/seal/ask-content.ts'
import { makeLink, ownerKeys, readAnswers } from '../../src/seal/ask-log-owner.ts'
import { usualLimits } from '../../src/server/limits.ts'
import { close, create, readLog, remove } from '../../src/sync/client.ts'
import { begin, startFixture } from '../server/fixture.ts'
import type { Fixture, Wishes } from '../server/fixture.ts'
import { patience } from './asker.ts'
import { listOfFaults, opens } from './faults.ts'
import { freshProfile } from './profiles.ts'

/** What the asker can do with the link that a friend was sent. */
export type Asking = {
  /** What stands after `#`. */
  readonly fragment: string
  readonly link: string
  /** All valid replies, oldest first. */
  readonly replies: () => Promise<readonly ReplyContent[]>
  /** How many bytes the log holds. */
  readonly bytes: () => Promise<number>
  readonly close: () => Promise<void>
  readonly remove: () => Promise<void>
}

/** A friend's browser tab, and whatever went wrong in it: must stay empty. */
export type Friend = {
  readonly page: Page
  readonly context: BrowserContext
  /** Console errors, policy violations, requests to other places: must stay empty. */
  readonly faults: string[]
  /** Every request, as `GET /a`. */
  readonly requests: string[]
}

/** A server with the built pages. `TENDRIL_SITE` may name another folder with them. */
export function startHouse(wishes: Wishes = {}): Promise<Fixture> {
  const siteFolder = process.env['TENDRIL_SITE'] ?? join(import.meta.dirname, '../../dist/site')
  const isPublic = wishes.environment?.['TENDRIL_PUBLIC_URL'] !== undefined
  const limits = { ...(isPublic && { rates: roomy }), ...wishes.limits }
  return startFixture({ siteFolder, ...wishes, limits })
}

// Behind a public address all browsers of the tests come from one place, and where its clock stands still nothing they have spent comes back.
const roomy = Object.fromEntries(
  Object.entries(usualLimits.rates).map(([kind, rate]) => [kind, { ...rate, holds: rate.holds * 1000 }]),
) as typeof usualLimits.rates

/** An ask as it is in most tests. */
export const oatMilk: OfferContent = {
  k: 'ask',
  w: 'Could you bring me oat milk when you go to the shop on Thursday? Leave it at the door, that’s all.',
  by: 'Sam',
  until: begin / 1000 + 3 * 86_400,
}

/** Makes a link and its log. */
export async function ask(house: Fixture, offer: Partial<OfferContent> = {}): Promise<Asking> {
  const made = await makeLink({ ...oatMilk, ...offer })
  const owner = await ownerKeys(made)
  if (!owner.ok) throw new Error(owner.error)
  const { adminBearer, useBearer } = owner.value
  const server = { origin: house.url, fetch }
  const expiresAt = instant(begin + 30 * 86_400_000)
  const log = { useHash: made.useHash, class: 's', expiresAt, firstFrame: made.firstFrame } as const
  const created = await create(server, adminBearer, log)
  if (!created.ok) throw new Error(created.error)
  const frames = async () => {
    const read = await readLog(server, useBearer)
    if (!read.ok) throw new Error(read.error)
    return read.value.frames
  }
  return {
    fragment: made.fragment,
    link: `${house.url}/a#${made.fragment}`,
    replies: async () => (await readAnswers(owner.value, await frames())).replies.map(({ reply }) => reply),
    bytes: async () => (await frames()).length,
    close: async () => void (await close(server, adminBearer)),
    remove: async () => void (await remove(server, adminBearer)),
  }
}

/** Opens `address` in a fresh browser profile, 390 by 844 unless told otherwise. */
export async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Friend> {
  const size = { viewport: { width: 390, height: 844 } }
  const { context, page } = await freshProfile(browser, { ...size, ...options }, new URL(address).origin, 'true')
  context.setDefaultTimeout(patience)
  const faults = listOfFaults()
  const requests: string[] = []
  opens(address)
  const home = new URL(address).origin
  page.on('console', (message) => {
    // A refused or failed request is part of some journeys; the browser prints it whatever we do.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('request', (request) => {
    const url = new URL(request.url())
    requests.push(`${request.method()} ${url.pathname}`)
    if (url.origin !== home) faults.push(`request to ${url.origin}`)
  })
  await page.goto(address)
  return { page, context, faults, requests }
}

/** What axe finds wrong; empty is what we want. `colours`: only what depends on colours, where all the rest was looked at in others. */
export async function axe(page: Page, what: 'all' | 'colours' = 'all'): Promise<readonly string[]> {
  if (await page.evaluate(`typeof axe === 'undefined'`)) await page.evaluate(axeSource)
  // Written as text: it runs in the page, where `axe` is.
  const only = what === 'colours' ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {}
  const options = JSON.stringify({ ...only, resultTypes: ['violations'], preload: false }) // the styles are there already
  const found: unknown = await page.evaluate(
    `axe.run(${options}).then(({ violations }) => violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target).join(' ')))`,
  )
  return Array.isArray(found) ? found.map(String) : ['axe did not run']
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

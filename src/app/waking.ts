import { pausedUntil } from '../core/pause.ts'
import { fromBase64url } from '../lib/base64url.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { header, wakePath } from '../protocol/log-api.ts'
import { type WakeBox, wakeBox, wakeSlot } from '../seal/wake-box.ts'
import { bare } from '../sync/client.ts'
import type { App } from './app.ts'
import type { Environment } from './environment.ts'

/** Where this browser is woken, as it says itself: an address at its push company, and two keys in base64url. */
export type Subscribed = { readonly endpoint: string; readonly p256dh: string; readonly auth: string }

/** What a browser can do about being woken. The page gives it; tests give another. */
export type BrowserPush = {
  /** Whether it can at all, here. */
  readonly can: () => boolean
  /** Where it is woken now; `undefined` if it isn't. */
  readonly now: () => Promise<Subscribed | undefined>
  /** Asks the person, by the browser's own question, then the push company. Only on a tap. */
  readonly begin: (serverKey: Bytes) => Promise<Result<Subscribed, 'refused' | 'unable'>>
  readonly end: () => Promise<void>
}

/** Why the server was not told. `not-known`: it does not reach this browser's push company. */
export type NotTold = 'offline' | 'not-known'

type Parts = Pick<App, 'environment' | 'notebook' | 'now'>

/** What offers name the person's box by; `undefined` without one. */
export async function boxName(secret: string): Promise<string | undefined> {
  return (await boxOf(secret))?.name
}

/** Tells the server that this browser is to be woken. */
export async function tellServer(
  environment: Environment,
  secret: string,
  to: Subscribed,
): Promise<Result<undefined, NotTold>> {
  const box = await boxOf(secret)
  if (!box) return fail('offline')
  const body = JSON.stringify({ ...to, poke: box.pokeToken })
  const reply = await request(environment, box, { method: 'PUT', body }, await slotOf(secret, to))
  if (reply?.status === 204) return ok(undefined)
  return fail(reply?.status === 400 ? 'not-known' : 'offline')
}

/** Takes this browser away from the box there; without `from`, the whole box. Where nobody is reached, it ends by itself. */
export async function takeAway(environment: Environment, secret: string, from?: Subscribed): Promise<void> {
  const box = await boxOf(secret)
  if (box) await request(environment, box, { method: 'DELETE' }, from && (await slotOf(secret, from)))
}

/** Before everything is erased: no device of this record is woken any more. Waits four seconds at most for a server that does not answer. */
export async function wakeNobody({ environment, notebook }: Parts): Promise<void> {
  const { box } = notebook.value.settings
  if (!box) return
  await Promise.race([takeAway(environment, box), new Promise<void>((resolve) => environment.later(4000, resolve))])
}

/** Makes the server and this browser keep to the record: set anew whenever the app opens, and nobody woken while all is paused. */
export async function keepWoken({ environment, notebook, now }: Parts, push: BrowserPush): Promise<void> {
  const { settings } = notebook.value
  if (!settings.box || !push.can()) return
  const here = await push.now()
  if (pausedUntil(settings, now()) !== undefined) await takeAway(environment, settings.box)
  else if (here) await tellServer(environment, settings.box, here)
}

async function boxOf(secret: string): Promise<WakeBox | undefined> {
  const bytes = fromBase64url(secret)
  return bytes && wakeBox(bytes)
}

/** The same for the same address, so that this browser needs to remember nothing. */
async function slotOf(secret: string, { endpoint }: Subscribed): Promise<string | undefined> {
  const bytes = fromBase64url(secret)
  return bytes && wakeSlot(bytes, endpoint)
}

async function request(
  { fetch, origin }: Environment,
  box: WakeBox,
  init: RequestInit,
  slot: string | undefined,
): Promise<Response | undefined> {
  const headers = { [header.authorization]: box.adminBearer, ...(slot !== undefined && { [header.slot]: slot }) }
  return fetch?.(origin + wakePath, { ...bare, ...init, headers }).catch(() => undefined)
}

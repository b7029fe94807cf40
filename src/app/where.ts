import { atMost } from '../sync/at-most.ts'
import type { Instant } from '../lib/time.ts'
import { bare, readDate } from '../sync/client.ts'
import { type PassKind, passKinds } from '../protocol/pass.ts'

/** What the people who run this copy say of themselves: plain text, each part perhaps absent. */
export type HostAbout = {
  readonly name?: string
  readonly contact?: string
  readonly booking?: string
  readonly pages?: string
}

/**
 * What the server says of itself: where it is reached, `null` for on its own computer only; what making a log costs there; who runs
 * it, if they say so; its key for waking devices, base64url of 65 bytes, if it wakes any.
 */
export type Where = {
  readonly publicUrl: string | null
  readonly pass: PassKind
  readonly about: HostAbout | undefined
  readonly push: string | undefined
  /** The server's clock, when it said so. */
  readonly date: Instant | undefined
}

/** How long the server may take to say it, in milliseconds. */
const patience = 20_000

/** Bytes of a whole answer: ten times what a server of ours has to say. */
const mostBytes = 16_384

/** Longest parts, in UTF-16 units: what is longer did not come from a server of ours, and is not shown. */
const longest = { name: 80, contact: 120, booking: 300, pages: 10 } as const
/** What a part must look like, where it leads somewhere. */
const leads: Readonly<Record<string, RegExp>> = { booking: /^https:\/\//, pages: /^\/read\/host$/ }

/** What is asked, or was answered, once for all that one page does. */
export type Told = { where?: Promise<Where | undefined> | undefined }

/** What it takes to ask; of an `Environment`. */
type Asking = {
  readonly fetch: typeof fetch | undefined
  readonly origin: string
  readonly later: (milliseconds: number, work: () => void) => () => void
  readonly told?: Told
}

/**
 * Asks the own server where and whose it is, in one question that is asked whenever the app opens: who looks for help then asks for
 * nothing more, and is not told apart. Whoever shares `told` asks once, whichever came first. `undefined` if it could not be asked.
 */
export function askWhere(environment: Asking): Promise<Where | undefined> {
  const { told = {} } = environment
  told.where ??= ask(environment).then((where) => {
    if (where === undefined) told.where = undefined
    return where
  })
  return told.where
}

async function ask({ fetch, origin, later: after }: Asking): Promise<Where | undefined> {
  let cancel = () => {}
  const tooLate = new Promise<undefined>((resolve) => (cancel = after(patience, () => resolve(undefined))))
  const asking = fetch?.(`${origin}/v1/where`, bare).then(whereIn)
  const told = await Promise.race([asking, tooLate]).catch(() => undefined)
  cancel()
  return told
}

async function whereIn(response: Response): Promise<Where | undefined> {
  const body: unknown = response.ok ? await atMost(mostBytes, response).json() : undefined
  if (typeof body !== 'object' || body === null || !('publicUrl' in body)) return undefined
  const about = 'about' in body ? aboutOf(body.about) : undefined
  const push = 'push' in body && typeof body.push === 'string' ? body.push : undefined
  // A server from before this was asked asks for nothing.
  const pass = passKinds.find((kind) => 'pass' in body && kind === body.pass) ?? 'none'
  const publicUrl = typeof body.publicUrl === 'string' ? body.publicUrl : null
  return { publicUrl, pass, about, push, date: readDate(response) }
}

function aboutOf(json: unknown): HostAbout | undefined {
  const parts = Object.entries(longest).flatMap(([part, most]) => {
    const text: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, part) : undefined
    const fits = typeof text === 'string' && text !== '' && text.length <= most
    return fits && (leads[part]?.test(text) ?? true) ? [[part, text] as const] : []
  })
  return parts.length === 0 ? undefined : Object.fromEntries(parts)
}

// How a right to one log is written down: the bearer in a header, and the link in a message.
// docs/protocol.md, "Capabilities". No keys are derived here: that is src/seal/keys.ts.

import { fromBase64url, toBase64url } from '../lib/base64url.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'

/** A right to one log: which log (16 bytes), and a token (32 bytes) that is either its admin token or its use token. Both are secret. */
export type Bearer = { readonly id: Bytes; readonly token: Bytes }

/** The path of the page behind a link: `a` ask or after, `s` share, `p` pair, `d` another device of one's own. */
export type LinkPage = 'a' | 's' | 'p' | 'd'

// The scheme's name is case-insensitive (RFC 9110 §11.1); the rest is exact.
const bearerGrammar = /^Bearer ([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/i

/**
 * Reads an `Authorization` header. `undefined` for a missing header and for anything but exactly
 * `Bearer <22 characters>.<43 characters>` in canonical base64url: the caller treats both as "no such log".
 */
export function parseBearer(header: string | undefined): Bearer | undefined {
  const [, idText, tokenText] = bearerGrammar.exec(header ?? '') ?? []
  if (idText === undefined || tokenText === undefined) return undefined
  const id = fromBase64url(idText)
  const token = fromBase64url(tokenText)
  return id && token ? { id, token } : undefined
}

/** The value of the `Authorization` header. It never goes into a URL, a log or an error. */
export function formatBearer(bearer: Bearer): string {
  return `Bearer ${toBase64url(bearer.id)}.${toBase64url(bearer.token)}`
}

/** How many characters a link's fragment has, without the `#`: the version `1`, then W in base64url. */
const fragmentLength = 23

/**
 * W (16 bytes) from what stands after `#` in a link; a leading `#` is allowed.
 * The characters of the base64url alphabet at the front count: fewer than 23 means the link was cut on its way (`cut-link`),
 * more, or 23 that do not form version and key, means it was altered (`bad-link`).
 * What follows the 23 is ignored if it begins outside the alphabet, such as the full stop of a sentence.
 */
export function parseFragment(text: string): Result<Bytes, 'cut-link' | 'bad-link'> {
  const [run = ''] = /^[A-Za-z0-9_-]*/.exec(text.startsWith('#') ? text.slice(1) : text) ?? []
  if (run.length < fragmentLength) return fail('cut-link')
  if (run.length > fragmentLength || !run.startsWith('1')) return fail('bad-link')
  const key = fromBase64url(run.slice(1))
  return key ? ok(key) : fail('bad-link')
}

/** The fragment, without `#`, that carries W (16 bytes). */
export function formatFragment(key: Bytes): string {
  return `1${toBase64url(key)}`
}

/** The whole link. `origin` is such as `https://tendril.example`, without a slash at the end. */
export function formatLink(origin: string, page: LinkPage, fragment: string): string {
  return `${origin}/${page}#${fragment}`
}

/**
 * Some messengers write `#` as `%23`, so that the key becomes part of the path. Gives path and fragment as they were meant
 * (`/a%231abc` → `/a#1abc`), or `undefined` if the path needs no repair.
 */
export function repairPath(pathname: string): string | undefined {
  const at = pathname.indexOf('%23')
  return at < 0 ? undefined : `${pathname.slice(0, at)}#${pathname.slice(at + 3)}`
}

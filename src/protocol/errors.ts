// The two closed lists of refusals. Words for people live in src/words; docs/protocol.md lists the same codes.

/**
 * What a server can refuse with, and the HTTP status of each. `none` is the one refusal for everything about a log that a stranger could
 * ask.
 */
export const serverErrors = {
  none: 404,
  'bad-request': 400,
  frame: 400,
  pass: 403,
  stale: 403,
  method: 405,
  conflict: 409,
  closed: 409,
  gap: 409,
  'too-large': 413,
  full: 413,
  type: 415,
  'slow-down': 429,
  busy: 503,
  'no-space': 507,
} as const

/** A refusal by the server, as in the body `{"error":"…"}`. */
export type ServerCode = keyof typeof serverErrors

/** Whether `text` is one of the server's codes. */
export function isServerCode(text: unknown): text is ServerCode {
  return typeof text === 'string' && Object.hasOwn(serverErrors, text)
}

/** The bytes of every refusal's body; for `none` they are the same for every cause. */
export function errorBody(code: ServerCode): string {
  return `{"error":"${code}"}`
}

/**
 * What a client can find wrong. With the link: `cut-link` shortened on its way, `bad-link` altered, `not-this-link` its content was exchanged.
 * With the browser: `no-crypto`. With a record, in the order of the checks: `frame` length, `version` unknown version or content of a
 * newer program, `commit` not sealed for this log, `seal` altered, `pad` wrong shape inside, `replay` a copy, `fork` its writer saw another
 * history, `gap` an earlier one of its writer is missing, `clone` a number used twice, `rollback` the server's log is shorter than or
 * differs from what was read. With content: `answer-seal` a reply not sealed for this place, `view-seal` a partner's view other than the
 * one committed to. With the way there: `offline`, and `gone` (closed, expired or deleted).
 */
export const clientCodes = [
  'cut-link',
  'bad-link',
  'not-this-link',
  'no-crypto',
  'frame',
  'version',
  'commit',
  'seal',
  'pad',
  'replay',
  'fork',
  'gap',
  'clone',
  'rollback',
  'answer-seal',
  'view-seal',
  'offline',
  'gone',
] as const

/** One of the client's codes. */
export type ClientCode = (typeof clientCodes)[number]

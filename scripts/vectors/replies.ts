// Cases of a sealed reply by itself.

import { otherPoint } from './ask-maker.ts'
import { hex, turned, unhex } from './case.ts'
import type { Case } from './case.ts'
import { answer, ask } from './frozen.ts'

/** All cases of sealed replies. */
export function replyCases(): readonly Case[] {
  const sealed = unhex(answer.hpke)
  const right = {
    private: ask.replyPrivate,
    point: ask.replyPublic,
    info: answer.info,
    place: answer.aad,
    sealed: answer.hpke,
  }
  const rows: readonly (readonly [string, string, Record<string, string>])[] = [
    ['other-place', 'moved to the next number of its writer', { place: hex(turned(unhex(answer.aad), 11)) }],
    ['other-head', 'moved to another history', { place: hex(turned(unhex(answer.aad), -1)) }],
    ['other-offer', 'moved under another offer', { info: hex(turned(unhex(answer.info), -1)) }],
    ['other-log', 'moved to another log', { info: hex(turned(unhex(answer.info), 16)) }],
    ['other-owner', 'opened by somebody else', { private: answer.ephemeralPrivate, point: hex(otherPoint) }],
    ['ciphertext', 'a bit of it', { sealed: hex(turned(sealed, 65)) }],
    ['tag', 'a bit of its tag', { sealed: hex(turned(sealed, -1)) }],
    ['off-curve', 'an ephemeral key that is no point', { sealed: hex(turned(sealed, 64)) }],
    ['point-compressed', 'an ephemeral key said to be compressed', { sealed: hex(turned(sealed, 0, 6)) }],
    ['point-hybrid-even', 'an ephemeral key in the hybrid form', { sealed: hex(turned(sealed, 0, 2)) }],
    ['point-hybrid-odd', 'an ephemeral key in the other hybrid form', { sealed: hex(turned(sealed, 0, 3)) }],
    ['cut', 'a byte short', { sealed: hex(sealed.subarray(0, -1)) }],
    ['key-only', 'nothing but the ephemeral key', { sealed: hex(sealed.subarray(0, 65)) }],
  ]
  return rows.map(([name, note, change]) => ({
    name: `reply-${name}`,
    kind: 'reply',
    note,
    given: { ...right, ...change },
    expect: { error: 'answer-seal' },
  }))
}

// Cases that need no key: bearer, fragment, path, offset, frames. Their expectations are written by hand.

import { concat, fourBytes } from '../../src/lib/bytes.ts'
import { frame } from '../../src/protocol/frame.ts'
import { hex } from './case.ts'
import type { Case } from './case.ts'

const id = 'soixkuo7RpxjutI6Vk5ARg'
const token = 'yqf619SlEzTsyL4MaFLW30yRoSVbRN0I0saqH8v2O_U'
const idHex = 'b288b192ea3b469c63bad23a564e4046'
const tokenHex = 'caa7fad7d4a51334ecc8be0c6852d6df4c91a1255b44dd08d2c6aa1fcbf63bf5'
const key = '7O_iBbyqfkKjbSzMPb9dFA'
const keyHex = 'ecefe205bcaa7e42a36d2ccc3dbf5d14'

/** All cases of the wire. */
export function wireCases(): readonly Case[] {
  return [...bearers(), ...fragments(), ...paths(), ...offsets(), ...frames()]
}

function bearers(): readonly Case[] {
  const right = { id: idHex, token: tokenHex }
  const none = { error: 'none' }
  const rows: readonly (readonly [string, string, string | null, Record<string, string>])[] = [
    ['valid', 'as it should be', `Bearer ${id}.${token}`, right],
    ['scheme-in-any-case', 'the name of a scheme has no case', `bEARER ${id}.${token}`, right],
    ['missing', 'no header at all', null, none],
    ['empty', 'an empty header', '', none],
    ['other-scheme', 'another scheme', `Basic ${id}.${token}`, none],
    ['two-spaces', 'two spaces', `Bearer  ${id}.${token}`, none],
    ['space-after', 'a space after it', `Bearer ${id}.${token} `, none],
    ['line-feed-after', 'a line feed after it', `Bearer ${id}.${token}\n`, none],
    ['short-id', 'an id of 21 characters', `Bearer ${id.slice(1)}.${token}`, none],
    ['long-token', 'a token of 44 characters', `Bearer ${id}.${token}A`, none],
    ['padded-token', 'a token with padding', `Bearer ${id}.${token}=`, none],
    ['plain-base64', 'a character of the other base64 alphabet', `Bearer ${id}.${token.replace('_', '/')}`, none],
    ['spare-bits-in-id', 'an id whose unused bits are not zero', `Bearer ${id.slice(0, -1)}h.${token}`, none],
    ['spare-bits-in-token', 'a token whose unused bits are not zero', `Bearer ${id}.${token.slice(0, -1)}V`, none],
    ['no-dot', 'no full stop between', `Bearer ${id}${token}`, none],
  ]
  return rows.map(([name, note, header, expect]) => ({
    name: `bearer-${name}`,
    kind: 'bearer',
    note,
    given: { header },
    expect,
  }))
}

function fragments(): readonly Case[] {
  const right = { use: keyHex }
  const cut = { error: 'cut-link' }
  const bad = { error: 'bad-link' }
  const rows: readonly (readonly [string, string, string, Record<string, string>])[] = [
    ['valid', 'as it should be', `1${key}`, right],
    ['with-hash', 'the # may be there', `#1${key}`, right],
    ['full-stop-after', 'the full stop of a sentence', `#1${key}.`, right],
    ['words-after', 'words that a messenger joined to it', `#1${key}%20thank-you`, right],
    ['bracket-after', 'a bracket around the link', `#1${key})`, right],
    ['empty', 'nothing', '', cut],
    ['hash-only', 'only the #', '#', cut],
    ['one-short', 'the last character is missing', `#1${key.slice(0, -1)}`, cut],
    ['cut-then-stop', 'cut, then a full stop', `#1${key.slice(0, 10)}.`, cut],
    ['cut-then-words', 'cut, then more than makes up for it', `#1${key.slice(0, 10)} ${key}`, cut],
    ['two-hashes', 'a second # is no part of it', `##1${key}`, cut],
    ['one-more', 'a character too many', `#1${key}A`, bad],
    ['doubled', 'pasted twice', `#1${key}1${key}`, bad],
    ['other-version', 'another version', `#2${key}`, bad],
    ['spare-bits', 'the unused bits are not zero', `#1${key.slice(0, -1)}B`, bad],
  ]
  return rows.map(([name, note, text, expect]) => ({
    name: `fragment-${name}`,
    kind: 'fragment',
    note,
    given: { text },
    expect,
  }))
}

function paths(): readonly Case[] {
  const rows: readonly (readonly [string, string, string, string | null])[] = [
    ['sound', 'nothing to repair', '/a', null],
    ['encoded-hash', 'the # was written as %23', `/a%231${key}`, `/a#1${key}`],
    ['twice', 'only the first counts', `/a%231${key}%23`, `/a#1${key}%23`],
  ]
  return rows.map(([name, note, path, repaired]) => ({
    name: `path-${name}`,
    kind: 'path',
    note,
    given: { path },
    expect: { repaired },
  }))
}

function offsets(): readonly Case[] {
  const rows: readonly (readonly [string, string, string, number | 'now' | null])[] = [
    ['start', 'the start', '-1', 0],
    ['now', 'the end', 'now', 'now'],
    ['zero', 'nought, in full', '0000000000000000', 0],
    ['some', 'one frame', '0000000000002052', 2052],
    ['most', 'the largest', '9007199254740991', 9_007_199_254_740_991],
    ['too-much', 'one more than the largest', '9007199254740992', null],
    ['short', '15 digits', '000000000002052', null],
    ['sign', 'a sign', '+000000000002052', null],
    ['point', 'a point', '00000000002052.0', null],
    ['empty', 'nothing', '', null],
  ]
  return rows.map(([name, note, text, position]) => ({
    name: `offset-${name}`,
    kind: 'offset',
    note,
    given: { text },
    expect: { position },
  }))
}

function frames(): readonly Case[] {
  const record = new Uint8Array(512).fill(7)
  const whole = frame(record)
  const error = { error: 'frame' }
  const rows: readonly (readonly [string, string, Uint8Array, Record<string, unknown>])[] = [
    ['none', 'no bytes are no records', new Uint8Array(0), { lengths: [] }],
    ['one', 'one record', whole, { lengths: [512] }],
    ['two', 'two records', concat(whole, frame(new Uint8Array(2048))), { lengths: [512, 2048] }],
    ['cut-length', 'cut within the length', whole.subarray(0, 3), error],
    ['cut-record', 'cut within the record', whole.subarray(0, -1), error],
    ['length-only', 'a length and nothing more', whole.subarray(0, 4), error],
    ['byte-after', 'a byte after the last', concat(whole, [0]), error],
    ['other-size', 'a length that is none of the four', concat(fourBytes(511), record.subarray(1)), error],
    ['no-size', 'the length nought', concat(fourBytes(0), whole), error],
    ['huge-size', 'the largest length there could be', concat([255, 255, 255, 255], record), error],
    ['little-endian', 'the length from the wrong end', concat([0, 2, 0, 0], record), error],
  ]
  return rows.map(([name, note, bytes, expect]) => ({
    name: `frames-${name}`,
    kind: 'frames',
    note,
    given: { bytes: hex(bytes) },
    expect,
  }))
}

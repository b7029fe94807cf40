import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { sameBytes } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { formatBearer, formatFragment, formatLink, parseBearer, parseFragment, repairPath } from './capability.ts'

const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((b): Bytes => new Uint8Array(b))

test('a bearer reads back as it was written', () => {
  fc.assert(
    fc.property(bytes(16), bytes(32), (id, token) =>
      assert.deepEqual(parseBearer(formatBearer({ id, token })), { id, token }),
    ),
  )
})

test('no header makes the parser throw, and one that is read is written the same way', () => {
  const near = fc.tuple(bytes(16), bytes(32), fc.string(), fc.nat(75)).map(([id, token, more, at]) => {
    const sound = formatBearer({ id, token })
    return sound.slice(0, at) + more + sound.slice(at)
  })
  fc.assert(
    fc.property(fc.oneof(fc.string(), near), (header) => {
      const read = parseBearer(header)
      if (read) assert.equal(formatBearer(read).slice(7), header.slice(7))
    }),
  )
})

test('a link survives the marks that a sentence puts after it', () => {
  const mark = fc.constantFrom('.', ',', ')', '!', '?', '"', '>', ' and more', '%20', '\n', '…', '')
  fc.assert(
    fc.property(bytes(16), mark, fc.boolean(), (key, after, hash) => {
      const read = parseFragment(`${hash ? '#' : ''}${formatFragment(key)}${after}`)
      assert.ok(read.ok && sameBytes(read.value, key))
    }),
  )
})

test('a cut link says so at every length', () => {
  fc.assert(
    fc.property(bytes(16), fc.nat(22), (key, length) => {
      assert.deepEqual(parseFragment(formatFragment(key).slice(0, length)), { ok: false, error: 'cut-link' })
    }),
  )
})

test('a mangled link is refused or is another key, never a crash', () => {
  fc.assert(
    fc.property(bytes(16), fc.nat(22), fc.string({ maxLength: 3 }), (key, at, put) => {
      const sound = formatFragment(key)
      const mangled = sound.slice(0, at) + put + sound.slice(at + 1)
      const read = parseFragment(mangled)
      if (read.ok && sameBytes(read.value, key)) assert.ok(mangled.replace(/^#/, '').startsWith(sound))
    }),
  )
})

test('a path with %23 for # is repaired, any other is left alone', () => {
  fc.assert(
    fc.property(bytes(16), (key) => {
      const repaired = repairPath(`/a%23${formatFragment(key)}`) ?? ''
      const read = parseFragment(repaired.slice(repaired.indexOf('#')))
      assert.ok(read.ok && sameBytes(read.value, key))
      assert.equal(repairPath(`/a/${formatFragment(key)}`), undefined)
    }),
  )
})

test('a link with the longest host stays below 100 characters', () => {
  const origin = `https://${'h'.repeat(64)}`
  assert.ok(formatLink(origin, 'a', formatFragment(new Uint8Array(16))).length < 100)
})

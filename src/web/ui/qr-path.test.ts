import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import decode from 'qr/decode.js'
import { qrPath, type QrPath } from './qr-path.ts'

/** Paints the path as a browser does, each module 4 by 4 dots. */
function painted({ size, path }: QrPath) {
  const scale = 4
  const width = size * scale
  const dots = new Uint8Array(width * width).fill(255)
  for (const [, x, y, long] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    const from = Number(y) * scale * width + Number(x) * scale
    for (let row = 0; row < scale; row++) dots.fill(0, from + row * width, from + row * width + Number(long) * scale)
  }
  return {
    width,
    height: width,
    data: Uint8Array.from({ length: dots.length * 4 }, (_, i) => (i % 4 === 3 ? 255 : (dots[i >> 2] ?? 0))),
  }
}

test('a reader that is not ours finds in the picture what was put in, for every secret and every host', () => {
  const address = fc.tuple(fc.webAuthority({ size: 'small' }), fc.stringMatching(/^[A-Za-z0-9_-]{22}$/))
  fc.assert(
    fc.property(address, ([host, key]) => {
      const text = `https://${host.slice(0, 64)}/d#1${key}`
      assert.equal(decode(painted(qrPath(text))), text)
    }),
    { numRuns: 40 },
  )
})

test('around it stands a light margin of four modules on every side', () => {
  const { size, path } = qrPath('https://tendril.example/d#1AAAAAAAAAAAAAAAAAAAAAA')
  for (const [, x, y, long] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    assert.ok(Number(x) >= 4 && Number(y) >= 4)
    assert.ok(Number(x) + Number(long) <= size - 4 && Number(y) <= size - 5)
  }
})

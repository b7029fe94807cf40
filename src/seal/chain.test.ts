import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { toBase64url } from '../lib/base64url.ts'
import { sameBytes } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import { passOver, readLinked, readOwn, readRecord, recordsRead, startChain } from './chain.ts'
import type { Chain } from './chain.ts'
import { deriveOwn } from './keys.ts'
import { randomBytes } from './primitives.ts'
import { sealRecord } from './record.ts'

const long = process.env['LONG'] !== undefined
const keys = await deriveOwn(new Uint8Array(32).fill(1))
const others = await deriveOwn(new Uint8Array(32).fill(2))

/** One run of one device: what it has read, and who it is. */
class Device {
  readonly id = randomBytes(8)
  seq = 0
  chain: Chain
  /** The raw records behind `chain`. */
  read: Bytes[] = []

  constructor(chain: Chain) {
    this.chain = chain
  }

  async sync(server: readonly Bytes[], upTo = server.length): Promise<void> {
    for (const record of server.slice(this.read.length, upTo)) {
      const read = await readRecord(keys, this.chain, record)
      if (!read.ok) assert.equal(read.error, 'replay')
      if (!read.ok) await passOver(this.chain, record)
      this.read.push(record)
    }
  }

  async seal(type = 16): Promise<Bytes> {
    const at = recordsRead(this.chain)
    const head = Uint8Array.from(this.chain.head).subarray(0, 16)
    const place = { writer: this.id, seq: this.seq++, at, head }
    return sealRecord(keys, { place, type, body: new Uint8Array(0) }, 512)
  }
}

/** What the writer of each record had read when it wrote it: the truth that no server can change. */
type Truth = Map<string, readonly Bytes[]>

type Deed = { readonly device: number; readonly does: 'write' | 'sync' | 'retry'; readonly some: number }
type Crime = {
  readonly does: 'drop' | 'swap' | 'copy' | 'alter' | 'cut' | 'foreign'
  readonly a: number
  readonly b: number
}

const some = fc.nat(1000)
const deeds = fc.array(
  fc.record({
    device: fc.nat(2),
    does: fc.constantFrom('write', 'write', 'sync', 'retry'),
    some,
  }) satisfies fc.Arbitrary<Deed>,
  { minLength: 2, maxLength: 14 },
)
const crimes = fc.array(
  fc.record({
    does: fc.constantFrom('drop', 'swap', 'copy', 'alter', 'cut', 'foreign'),
    a: some,
    b: some,
  }) satisfies fc.Arbitrary<Crime>,
  { minLength: 1, maxLength: 3 },
)

async function live(history: readonly Deed[]): Promise<{ server: Bytes[]; truth: Truth }> {
  const devices = await Promise.all([0, 1, 2].map(async () => new Device(await startChain(keys.id))))
  const server: Bytes[] = []
  const truth: Truth = new Map()
  for (const deed of history) {
    const device = devices[deed.device]
    assert.ok(device)
    const old = server[deed.some % Math.max(1, server.length)]
    if (deed.does === 'sync') await device.sync(server, deed.some % (server.length + 1))
    else if (deed.does === 'retry' && old) server.push(old)
    else {
      const record = await device.seal()
      truth.set(toBase64url(record), [...device.read])
      server.push(record)
    }
  }
  return { server, truth }
}

async function commit(crime: Crime, server: Bytes[]): Promise<void> {
  const a = crime.a % (server.length + 1)
  const b = crime.b % (server.length + 1)
  const [first, second] = [server[a], server[b]]
  if (crime.does === 'drop') server.splice(a, 1)
  else if (crime.does === 'cut') server.length = a
  else if (crime.does === 'copy' && first) server.splice(b, 0, first)
  else if (crime.does === 'swap' && first && second) [server[a], server[b]] = [second, first]
  else if (crime.does === 'alter' && first) server[a] = first.map((byte, i) => (i === crime.b % 512 ? byte ^ 1 : byte))
  else if (crime.does === 'foreign') {
    const place = { writer: randomBytes(8), seq: 0, at: 0, head: new Uint8Array(16) }
    server.splice(a, 0, await sealRecord(others, { place, type: 16, body: new Uint8Array(0) }, 512))
  }
}

test('histories of three writers with retries raise no alarm', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (history) => {
      const { server, truth } = await live(history)
      const { accepted, problem } = await readOwn(keys, await startChain(keys.id), server)
      assert.equal(problem, undefined)
      assert.equal(accepted.length, truth.size)
    }),
    { numRuns: long ? 500 : 100 },
  )
})

test('evil-server: whatever it does, an accepted record was written by one who had read exactly what the reader has', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, crimes, async (history, plan) => {
      const { server, truth } = await live(history)
      for (const crime of plan) await commit(crime, server)
      const { accepted } = await readLinked(keys, await startChain(keys.id), server)
      const next = new Map<string, number>()
      for (const { n, place } of accepted) {
        const record = server[n]
        const had = record && truth.get(toBase64url(record))
        assert.ok(had, 'it was written by a device')
        assert.equal(had.length, place.at)
        assert.ok(had.every((seen, i) => sameBytes(seen, server[i] ?? new Uint8Array(0))))
        const writer = toBase64url(place.writer)
        assert.equal(place.seq, next.get(writer) ?? 0, 'each writer without gaps, each record once')
        next.set(writer, place.seq + 1)
      }
      const own = await readOwn(keys, await startChain(keys.id), server)
      assert.deepEqual(own.accepted, accepted.slice(0, own.accepted.length))
    }),
    { numRuns: long ? 2000 : 150 },
  )
})

test('what a later writer had seen can be neither dropped, nor swapped, nor exchanged without an alarm', async () => {
  const device = new Device(await startChain(keys.id))
  const other = new Device(await startChain(keys.id))
  const server: Bytes[] = []
  for (const who of [device, device, other, other]) server.push(await who.seal())
  await other.sync(server)
  const last = await other.seal()
  for (let at = 0; at < server.length; at++) {
    const dropped = server.toSpliced(at, 1)
    const swapped = server.toSpliced(at, 2, ...server.slice(at, at + 2).reverse())
    const exchanged = server.toSpliced(at, 1, await new Device(await startChain(keys.id)).seal())
    for (const changed of at < server.length - 1 ? [dropped, swapped, exchanged] : [dropped, exchanged]) {
      const { problem } = await readOwn(keys, await startChain(keys.id), [...changed, last])
      assert.ok(problem, `at ${at}`)
    }
  }
})

test('split-view-found-at-next-record', async () => {
  const [left, right] = [new Device(await startChain(keys.id)), new Device(await startChain(keys.id))]
  const shared = await left.seal()
  const onlyLeft = await left.seal()
  await left.sync([shared, onlyLeft])
  await right.sync([shared])
  const news = await left.seal()
  assert.deepEqual(await readRecord(keys, right.chain, news), { ok: false, error: 'fork' })
})

test('clone-restored-image: a device that went back in time is found at its first record', async () => {
  const device = new Device(await startChain(keys.id))
  const server = [await device.seal()]
  const image = device.seq
  server.push(await device.seal(17))
  device.seq = image
  server.push(await device.seal(18))
  const { accepted, problem } = await readOwn(keys, await startChain(keys.id), server)
  assert.deepEqual([accepted.length, problem], [2, { n: 2, code: 'clone' }])
})

test('retry-same-bytes-one-effect', async () => {
  const device = new Device(await startChain(keys.id))
  const server = [await device.seal(), await device.seal()]
  const { accepted, problems } = await readLinked(keys, await startChain(keys.id), [...server, ...server, ...server])
  assert.deepEqual([accepted.length, problems.length], [2, 0])
})

test('a chain that was stored as JSON reads on as if it had not been', async () => {
  const device = new Device(await startChain(keys.id))
  const server = [await device.seal(), await device.seal(), await device.seal()]
  const chain = await startChain(keys.id)
  await readOwn(keys, chain, server.slice(0, 2))
  const stored: Chain = JSON.parse(JSON.stringify(chain))
  assert.deepEqual((await readOwn(keys, stored, server.slice(1, 2))).accepted, [])
  assert.equal((await readOwn(keys, stored, server.slice(2))).accepted.length, 1)
})

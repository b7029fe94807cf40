// What a host does from the command line, on real files and a real server.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'

import { must, openDevice, pairedDevice, firstDevice, wordsOf, write } from '../../src/app/sync/testing.ts'
import { hkdf } from '../../src/seal/primitives.ts'
import { apiHeaders } from '../../src/server/headers.ts'
import { built } from '../../scripts/built.ts'
import { backup } from '../../src/server/command/backup.ts'
import { doctor } from '../../src/server/command/doctor.ts'
import { eraseLog } from '../../src/server/command/erase-log.ts'
import { restore } from '../../src/server/command/restore.ts'
import { verifyDeployment } from '../../src/server/command/verify-deployment.ts'
import { run } from './commanded.ts'
import { aFrame, codeOf, get, newCaller, put, startFixture } from './fixture.ts'
import { only } from './program.ts'

built()
const project = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'tendril-commands-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('a copy made while the server runs is whole and for its owner only; brought back, everything in it is served', async () => {
  const server = await startFixture()
  const [early, late] = [newCaller(), newCaller()]
  const frame = aFrame()
  await put(server.url, early, frame)
  const file = join(folder, 'one.db')
  const { code, said } = await run(backup, { data: server.folder, words: [file] })
  assert.equal(code, 0, said)
  assert.equal(statSync(file).mode & 0o777, 0o600)
  assert.ok(!existsSync(`${file}.part`))
  await put(server.url, late, aFrame())

  const again = await run(backup, { data: server.folder, words: [file] })
  assert.deepEqual([again.code, /is there already/.test(again.said)], [1, true], 'a copy is never written over')
  const running = await run(restore, { data: server.folder, words: [file] })
  assert.deepEqual([running.code, running.said], [1, 'Tendril is running on this data. Stop it first.'])

  const elsewhere = mkdtempSync(join(folder, 'data-'))
  const back = await run(restore, { data: elsewhere, words: [file] })
  assert.match(back.said, /Links and shares that people ended since the copy are open again/)
  await server.stop()
  const next = await startFixture({ folder: elsewhere })
  const bytes = new Uint8Array(await (await get(next.url, early)).arrayBuffer())
  assert.deepEqual(bytes, frame)
  assert.equal(await codeOf(await get(next.url, late)), '404 none')
  await next.stop()
})

test('a damaged copy changes nothing, and what was there before a restore is set aside', async () => {
  const server = await startFixture()
  const caller = newCaller()
  await put(server.url, caller, aFrame())
  const file = join(folder, 'two.db')
  await run(backup, { data: server.folder, words: [file] })
  const data = mkdtempSync(join(folder, 'data-'))
  await run(restore, { data, words: [file] })
  await server.stop()

  const damaged = join(folder, 'damaged.db')
  // The head of its second page, and what follows.
  writeFileSync(damaged, readFileSync(file).fill(7, 16_384, 18_000))
  const before = readFileSync(join(data, 'tendril.db'))
  const refused = await run(restore, { data, words: [damaged] })
  assert.equal(refused.code, 1)
  assert.match(refused.said, /Nothing was changed/)
  assert.deepEqual(readFileSync(join(data, 'tendril.db')), before)

  const done = await run(restore, { data, words: [file] })
  assert.match(done.said, /tendril\.db\.before-1/)
  assert.deepEqual(readFileSync(join(data, 'tendril.db.before-1')), before)
})

test('after a restore, devices write anew what the server forgot, and nothing is lost', async () => {
  let server = await startFixture()
  const reach: typeof fetch = (address, request) => fetch(String(address).replace('http://test', server.url), request)
  const one = await firstDevice(reach)
  const two = await pairedDevice(one, reach)
  await write(one, 'a', 'before the copy')
  must(await one.round())
  must(await two.round())
  const file = join(folder, 'three.db')
  assert.equal((await run(backup, { data: server.folder, words: [file] })).code, 0)
  await write(one, 'b', 'after the copy')
  must(await one.round())
  must(await two.round())
  await write(two, 'c', 'not sent yet')

  const data = mkdtempSync(join(folder, 'data-'))
  await run(restore, { data, words: [file] })
  await server.stop()
  server = await startFixture({ folder: data })
  for (let i = 0; i < 4; i++) for (const device of [one, two]) await device.round({ look: true })
  const all = ['before the copy', 'after the copy', 'not sent yet']
  for (const device of [one, two]) assert.deepEqual([...wordsOf(device)].sort(), [...all].sort())
  const third = await pairedDevice(one, reach, (await openDevice(reach)).store)
  must(await third.round())
  assert.deepEqual([...wordsOf(third)].sort(), [...all].sort())
  await server.stop()
})

test('what is served is compared byte by byte, packed and not, and so are the headers', async () => {
  const site = join(folder, 'site')
  cpSync(join(project, 'dist/site'), site, { recursive: true })
  const honest = await startFixture({ siteFolder: site })
  const well = await run(verifyDeployment, { data: folder, words: [honest.url], site })
  assert.equal(well.code, 0, well.said)
  assert.match(well.said, /serves what this source builds: (?:[0-9a-f]{4} ?){8}\n/)
  await honest.stop()
  const nobody = await run(verifyDeployment, { data: folder, words: [honest.url], site })
  assert.equal(nobody.code, 1)
  assert.equal(nobody.said.trim(), `Nobody answers at ${honest.url} from here. Nothing was compared.`)

  const script = /"(\/assets\/first-[^"]+\.js)"/.exec(readFileSync(join(site, 'index.html'), 'utf8'))?.[1] ?? ''
  const changes: Readonly<Record<string, readonly [file: string, change: (bytes: Buffer) => Buffer]>> = {
    [`${script}: other bytes.`]: [script, flipped],
    '/a: other bytes, sent packed.': [
      '/answer.html.br',
      (bytes) => brotliCompressSync(flipped(Buffer.alloc(bytes.length, 32))),
    ],
    '/: the header content-security-policy is another.': ['/csp.json', () => Buffer.from('{}')],
  }
  for (const [says, [file, change]] of Object.entries(changes)) {
    const altered = mkdtempSync(join(folder, 'altered-'))
    cpSync(site, altered, { recursive: true })
    writeFileSync(join(altered, file), change(readFileSync(join(altered, file))))
    const server = await startFixture({ siteFolder: altered })
    const found = await run(verifyDeployment, { data: folder, words: [server.url], site })
    assert.equal(found.code, 1)
    assert.ok(found.said.toLowerCase().includes(says.toLowerCase()), found.said)
    await server.stop()
  }
})

test('a way that takes off the header by which links work is told', async () => {
  const server = await startFixture()
  const proxy = createServer((asked, reply) => {
    const { authorization: _, host: __, ...headers } = asked.headers
    const kept = Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string])
    void fetch(`${server.url}${asked.url}`, { method: asked.method ?? 'GET', headers: kept }).then(async (response) => {
      reply.writeHead(response.status).end(Buffer.from(await response.arrayBuffer()))
    })
  }).listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const { port } = proxy.address() as AddressInfo
  const found = await run(verifyDeployment, {
    data: folder,
    words: [`http://127.0.0.1:${port}`],
    site: join(project, 'dist/site'),
  })
  assert.equal(found.code, 1)
  assert.match(found.said, /^Something on the way to \S+ takes off the Authorization header/)
  proxy.close()
  await server.stop()
})

/** One bit in the middle. */
function flipped(bytes: Buffer): Buffer {
  const other = Buffer.from(bytes)
  const middle = other.length >> 1
  other[middle] = (other[middle] ?? 0) ^ 1
  return other
}

test('a log that was reported is erased by its link or its id, and nothing that was typed is said again', async () => {
  const server = await startFixture()
  const key = crypto.getRandomValues(new Uint8Array(16))
  const id = Buffer.from(await hkdf(key, new TextEncoder().encode('tendril/1/id'), 16))
  const callers = [{ ...newCaller(), id }, newCaller()].map((caller) => withId(caller))
  for (const caller of callers) await put(server.url, caller, aFrame())
  const [linked, plain] = callers
  if (!linked || !plain) throw new Error('two were made')
  const data = mkdtempSync(join(folder, 'data-'))
  const file = join(folder, 'four.db')
  await run(backup, { data: server.folder, words: [file] })
  await run(restore, { data, words: [file] })
  const busy = await run(eraseLog, { data: server.folder, typed: 'nothing yet' })
  assert.match(busy.said, /^Another Tendril is using/, 'said before anything has to be typed')
  await server.stop()

  const link = `https://tendril.example/a#1${Buffer.from(key).toString('base64url')}`
  for (const typed of [link, plain.id.toString('base64url')]) {
    const erased = await run(eraseLog, { data, typed })
    assert.equal(erased.code, 0, erased.said)
    assert.ok(!erased.said.includes(typed.slice(-20)))
    assert.equal((await run(eraseLog, { data, typed })).code, 1)
  }
  assert.equal((await run(eraseLog, { data, typed: 'https://tendril.example/a#1short' })).code, 1)
  const next = await startFixture({ folder: data })
  for (const caller of callers) assert.equal(await codeOf(await get(next.url, caller)), '404 none')
  await next.stop()
})

/** The same rights under the caller's own id. */
function withId(caller: ReturnType<typeof newCaller>): ReturnType<typeof newCaller> {
  const of = (bearer: string) => `Bearer ${caller.id.toString('base64url')}${bearer.slice(bearer.indexOf('.'))}`
  return { ...caller, admin: of(caller.admin), use: of(caller.use) }
}

test('the doctor finds an open folder and a damaged file, and is content with what is in order', async () => {
  const server = await startFixture()
  await put(server.url, newCaller(), aFrame())
  const site = join(project, 'dist/site')
  const well = await run(doctor, { data: server.folder, site, environment: { TENDRIL_PUBLIC_URL: server.url } })
  assert.match(well.said, /✓ The data is whole/)
  assert.match(well.said, /✓ The disk makes a write safe in \d+\.\d ms/)
  assert.match(well.said, /✓ The pages are built: (?:[0-9a-f]{4} ?){8}/)
  assert.match(well.said, /its headers arrive as sent/)
  assert.match(well.said, /✓ New logs cost work/)
  await server.stop()

  const data = mkdtempSync(join(folder, 'data-'))
  writeFileSync(join(data, 'tendril.db'), 'no database')
  chmodSync(data, 0o755)
  const ill = await run(doctor, { data, site, environment: { TENDRIL_INVITE: 'k7-otter-lantern-42' } })
  assert.equal(ill.code, 1)
  assert.match(ill.said, /✗ Others on this machine can look into/)
  assert.match(ill.said, /✗ The data is damaged/)
  assert.match(ill.said, /✓ New logs need the invitation(?![^]*otter)/)
})

test('the doctor misses any header that a proxy took away', async () => {
  const changed = createServer((_, response) => {
    for (const [name, value] of apiHeaders) if (name !== 'Referrer-Policy') response.setHeader(name, value)
    response.end()
  }).listen(0, '127.0.0.1')
  await once(changed, 'listening')
  const address = changed.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const environment = { TENDRIL_PUBLIC_URL: `http://127.0.0.1:${port}` }
  const { said } = await run(doctor, { data: mkdtempSync(join(folder, 'data-')), environment })
  changed.close()
  assert.match(said, /✗ The proxy changes the headers/)
})

/** The command line as a process, started in the folder of these tests on data that is not there. */
function tendril(words: readonly string[], settings: Readonly<Record<string, string>> = {}) {
  const options = { env: only({ TENDRIL_DATA: join(folder, 'none'), ...settings }), cwd: folder }
  const program = join(project, 'src/server/tendril.ts')
  return spawnSync(process.execPath, [program, ...words], { ...options, encoding: 'utf8' })
}

test('the command line lists what there is, and a wrong word does nothing', () => {
  const help = tendril(['help'])
  for (const name of ['serve', 'doctor', 'backup', 'restore', 'verify-deployment', 'erase-log'])
    assert.match(help.stdout, new RegExp(`^  ${name}\\b`, 'm'))
  assert.equal(help.status, 0)
  const wrong = tendril(['frob'])
  assert.deepEqual([wrong.status, wrong.stdout], [2, ''])
  assert.equal(wrong.stderr, `“frob” is no command of Tendril.\n${help.stdout}`)
  const link = tendril(['https://tendril.example/a#1telltale'])
  assert.equal(link.stderr, `That is no command of Tendril.\n${help.stdout}`, 'a link is not repeated')
})

test('whoever asks a command for help gets it, and no word that is none becomes a file', () => {
  const before = readdirSync(folder)
  const { stdout } = tendril(['help'])
  for (const words of [['-h'], ['--help'], ['backup', '--help'], ['restore', '-h'], ['frob', '--help']]) {
    const { status, stdout: said } = tendril(words)
    assert.deepEqual([status, said], [0, stdout], words.join(' '))
  }
  const refused: readonly (readonly [string[], RegExp])[] = [
    [['backup', '--force'], /^Nothing was done: tendril backup takes no word that begins with a hyphen\.\n$/],
    [['serve', '-p'], /^Nothing was done: tendril serve takes no word/],
    [['backup', 'a', 'b'], /^Too many words: it is “tendril backup FILE” and nothing more\.\n$/],
    [['erase-log', 'https://tendril.example/a#1telltale'], /^Too many words: (?![^]*telltale)/],
  ]
  for (const [words, why] of refused) {
    const { status, stdout: said, stderr } = tendril(words)
    assert.deepEqual([status, said], [2, ''], words.join(' '))
    assert.match(stderr, why)
  }
  assert.deepEqual(readdirSync(folder), before)
})

test('a copy is where the host was when they typed its name, and its whole path is told', async () => {
  const server = await startFixture()
  const settings = { TENDRIL_DATA: server.folder }
  assert.match(
    tendril(['backup', 'here.db'], settings).stdout,
    new RegExp(`^${join(folder, 'here.db')} holds everything`),
  )
  const from = mkdtempSync(join(folder, 'from-'))
  const npm = { npm_lifecycle_event: 'tendril', INIT_CWD: from }
  assert.match(tendril(['backup', 'here.db'], { ...settings, ...npm }).stdout, new RegExp(`^${join(from, 'here.db')} `))
  await server.stop()
  const back = { TENDRIL_DATA: mkdtempSync(join(folder, 'data-')), ...npm }
  assert.match(tendril(['restore', 'here.db'], back).stdout, new RegExp(`as it was in ${join(from, 'here.db')}\\.`))
})

test('a setting that can’t be read ends every command with a number of its own', () => {
  const { status, stderr } = tendril(['doctor'], { TENDRIL_PORT: 'many' })
  assert.equal(status, 78)
  assert.match(stderr, /^TENDRIL_PORT needs/)
})

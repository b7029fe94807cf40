// What an account hears that may not enter, read or write what it is pointed to: which place that is, and never that nothing is there.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

import { backup } from '../../src/server/command/backup.ts'
import { doctor } from '../../src/server/command/doctor.ts'
import { restore } from '../../src/server/command/restore.ts'
import { run } from './commanded.ts'
import { startFixture } from './fixture.ts'
import { only } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'tendril-another-'))
chmodSync(folder, 0o755)
after(() => rmSync(folder, { recursive: true, force: true }))

const server = await startFixture()
const copy = join(folder, 'copy.db')
await run(backup, { data: server.folder, words: [copy] })
await server.stop()
chmodSync(copy, 0o644)

// To root nothing is closed, so root becomes nobody: once Node itself is there, which may lie where only root gets.
const nobody = 65_534
const becomes = `if(process.geteuid?.()===0&&process.setuid)process.setgroups([]),process.setgid(${nobody}),process.setuid(${nobody})`

/** The program with built pages, as it is installed: where everybody may read it, and in its own folder. */
const place = installed()
const dist = join(place, 'dist')
const site = join(dist, 'site')

function installed(): string {
  const made = mkdtempSync(join(folder, 'installed-'))
  for (const part of ['lib', 'protocol', 'server'])
    cpSync(join(import.meta.dirname, '../../src', part), join(made, 'src', part), {
      recursive: true,
      filter: (path) => !path.endsWith('.test.ts'),
    })
  const pages = join(made, 'dist/site')
  mkdirSync(pages, { recursive: true })
  const known = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824' // of “hello”
  writeFileSync(join(pages, 'hashes.txt'), `${known}  a.js\n`)
  writeFileSync(join(pages, 'a.js'), 'hello')
  writeFileSync(join(made, 'package.json'), '{ "type": "module" }')
  spawnSync('chmod', ['-R', 'u=rwX,go=rX', made])
  return made
}

/** A command, or the server, run by another account on this data. A server that goes on is ended. */
function asAnother(data: string, ...words: readonly string[]): { readonly code: number | null; readonly said: string } {
  const program = [`--import=data:text/javascript,${becomes}`, join(place, 'src/server/tendril.ts')]
  const env = only({ TENDRIL_DATA: data })
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...words], {
    env,
    encoding: 'utf8',
    timeout: 10_000,
  })
  return { code: status, said: `${stdout}${stderr}`.trim() }
}

/** Does it while the path is closed to everybody but root. */
function whileClosed(path: string, work: () => void): void {
  chmodSync(path, 0)
  try {
    work()
  } finally {
    chmodSync(path, 0o755)
  }
}

/** A folder that everybody may write into. */
function openFolder(): string {
  const made = mkdtempSync(join(folder, 'open-'))
  chmodSync(made, 0o777)
  return made
}

/** One with data that everybody may read. */
async function withData(): Promise<string> {
  const data = openFolder()
  await run(restore, { data, words: [copy] })
  chmodSync(join(data, 'tendril.db'), 0o644)
  return data
}

const cantLook = (path: string) =>
  `This account can’t look into ${path} (EACCES). Ask again as root, or as the account that the server runs as.`
const cantWrite = (path: string) => `This account can’t write to ${path} (EACCES): name a file in another folder.`

test('pages that the server’s account may not read are not called unbuilt, and it is told how to open them', () => {
  const says = `The pages in ${site} can’t be read by this account (EACCES): open them by chmod -R a+rX ${dist}`
  for (const closed of [join(site, 'a.js'), site, dist])
    whileClosed(closed, () => {
      const data = openFolder()
      assert.deepEqual(asAnother(join(data, 'data'), 'serve'), { code: 1, said: says })
      assert.deepEqual(asAnother(data, 'verify-deployment', 'http://127.0.0.1:9'), { code: 1, said: says })
      const examined = asAnother(data, 'doctor')
      assert.equal(examined.code, 1)
      assert.ok(examined.said.includes(`✗ ${says}`), examined.said)
    })
})

test('root is told by the doctor of pages that are closed to the account with the data', async (t) => {
  if (process.geteuid?.() !== 0) return
  const data = mkdtempSync(join(folder, 'data-'))
  const told = async () =>
    (await run(doctor, { data, site })).said.includes(`can’t be read by the account that owns ${data}`)
  const page = join(site, 'a.js')
  chmodSync(page, 0o640)
  t.after(() => chmodSync(page, 0o644))
  assert.equal(await told(), false, 'the data is root’s')
  chownSync(data, 12_345, 12_345)
  assert.equal(await told(), true)
  chmodSync(page, 0o644)
  assert.equal(await told(), false)
})

test('the doctor ends with its own sentences where it can’t enter the folder with the data, or one above it', async () => {
  const data = await withData()
  whileClosed(data, () => {
    const examined = asAnother(data, 'doctor')
    assert.equal(examined.code, 1)
    assert.ok(examined.said.includes(`✗ This account can’t write to ${data} (EACCES).`), examined.said)
    assert.ok(examined.said.includes(`✗ ${cantLook(data)}`), examined.said)
    const deeper = asAnother(join(data, 'data'), 'doctor')
    assert.ok(deeper.said.includes(`✗ ${cantLook(data)}`), deeper.said)
    for (const { said } of [examined, deeper]) assert.doesNotMatch(said, /not there yet|no data|\n\s+at /)
  })
})

test('data that may not be looked at is not said to be missing', async () => {
  const data = await withData()
  const to = join(openFolder(), 'x.db')
  for (const path of [join(data, 'tendril.db'), data])
    whileClosed(path, () => {
      assert.deepEqual(asAnother(data, 'backup', to), { code: 1, said: cantLook(path) })
      assert.deepEqual(asAnother(data, 'erase-log'), { code: 1, said: cantLook(path) })
    })
})

test('a copy is made only where this account may write, and else the place is named', async () => {
  const data = await withData()
  const closed = openFolder()
  const below = join(closed, 'below')
  const refused = (into: string) =>
    assert.deepEqual(asAnother(data, 'backup', join(into, 'x.db')), { code: 1, said: cantWrite(into) })
  chmodSync(closed, 0o555)
  refused(closed)
  whileClosed(closed, () => [closed, below].forEach(refused))
})

test('a copy is brought back only from where this account may look, to where it may write', async () => {
  const data = await withData()
  const from = openFolder()
  const file = join(from, 'x.db')
  cpSync(copy, file)
  for (const path of [file, from])
    whileClosed(path, () => assert.deepEqual(asAnother(data, 'restore', file), { code: 1, said: cantLook(path) }))
  whileClosed(data, () => {
    const { code, said } = asAnother(join(data, 'new'), 'restore', copy)
    assert.equal(code, 1)
    assert.match(said, /^Tendril can’t write to \S+new \(EACCES\): set TENDRIL_DATA[^\n]+$/)
  })
})

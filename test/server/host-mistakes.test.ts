// What goes wrong for somebody who runs Tendril for the first time: each is said by its own name, and nothing worse is.

import assert from 'node:assert/strict'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

import { backup } from '../../src/server/command/backup.ts'
import { doctor } from '../../src/server/command/doctor.ts'
import { restore } from '../../src/server/command/restore.ts'
import { verifyDeployment } from '../../src/server/command/verify-deployment.ts'
import { run } from './commanded.ts'
import { startFixture } from './fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'tendril-mistakes-'))
after(() => rmSync(folder, { recursive: true, force: true }))
/** Only root can give a file away. For everybody else the file of another account is one that can't be opened. */
const isRoot = process.getuid?.() === 0
const another = 12_345

const server = await startFixture()
const copy = join(folder, 'copy.db')
await run(backup, { data: server.folder, words: [copy] })
await server.stop()

test('a copy that root brings back belongs to the account that owns the folder', async () => {
  const data = mkdtempSync(join(folder, 'data-'))
  if (isRoot) chownSync(data, another, another)
  assert.equal((await run(restore, { data, words: [copy] })).code, 0)
  const owner = statSync(data).uid
  for (const name of ['tendril.db', 'tendril.lock']) assert.equal(statSync(join(data, name)).uid, owner, name)
})

test('data of another account is not called damaged', async () => {
  const data = mkdtempSync(join(folder, 'data-'))
  await run(restore, { data, words: [copy] })
  const file = join(data, 'tendril.db')
  const asked = async (says: RegExp) => {
    const { code, said } = await run(doctor, { data })
    assert.equal(code, 1)
    assert.match(said, says)
    assert.doesNotMatch(said, /damaged/)
  }
  if (!isRoot) {
    chmodSync(file, 0)
    return asked(/✗ This account can’t look into/)
  }
  chownSync(file, another, another)
  await asked(/✗ .*tendril\.db belongs to another account.*chown/)
  chownSync(file, 0, 0)
  chownSync(join(data, 'tendril.lock'), another, another)
  return asked(/✗ .*tendril\.lock belongs to another account.*chown/)
})

test('a page that is not as it was built is found, and so is one of the host’s own that can’t be shown', async () => {
  const site = join(folder, 'site')
  mkdirSync(site)
  const known = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824' // of “hello”
  writeFileSync(join(site, 'hashes.txt'), `${known}  a.js\n`)
  writeFileSync(join(site, 'a.js'), 'hello')
  const pages = join(folder, 'pages')
  mkdirSync(pages)
  writeFileSync(join(pages, 'index.txt'), Buffer.from('Praxis für alle', 'latin1'))
  const environment = { TENDRIL_PAGES: pages }
  const one = await run(doctor, { data: folder, site, environment })
  assert.match(one.said, /✓ The pages are built: /)
  assert.match(one.said, /✗ .*index\.txt: .* UTF-8/)
  writeFileSync(join(site, 'a.js'), 'hullo')
  writeFileSync(join(pages, 'index.txt'), 'Praxis für alle')
  const two = await run(doctor, { data: folder, site, environment })
  assert.match(two.said, /✗ The pages are not as they were built \(a\.js\): npm run build/)
  assert.match(two.said, /✓ Your own pages can be shown: 1\./)
})

test('why nobody answers at the public address is said in a word', async () => {
  const environment = { TENDRIL_PUBLIC_URL: server.url }
  const { said } = await run(doctor, { data: folder, environment })
  assert.match(said, /· Nobody answers at \S+\/healthz from here \(ECONNREFUSED\)/)
})

test('an address without https:// is asked for once more', async () => {
  for (const typed of ['localhost:8787', 'tendril.example', 'ftp://tendril.example', '']) {
    const { code, said } = await run(verifyDeployment, { data: folder, words: [typed] })
    assert.equal(code, 1)
    assert.match(said, /^Which server\? Give its address, such as https:/, typed)
  }
})

test('where nothing tells of a proxy, making logs costs nothing, and the doctor says what to set if there is one', async () => {
  const told = async (environment: Record<string, string>) =>
    /· New logs cost nothing: .* TENDRIL_PUBLIC_URL and TENDRIL_PROXY_HOPS/.test(
      (await run(doctor, { data: folder, environment })).said,
    )
  assert.equal(await told({}), true)
  assert.equal(await told({ TENDRIL_PROXY_HOPS: '1' }), false)
})

test('devices are woken only where push companies can ask who sends', async () => {
  const told = async (environment: Record<string, string>) =>
    (await run(doctor, { data: folder, environment })).said.includes('some push companies refuse')
  assert.equal(await told({ TENDRIL_PUSH: '1' }), true)
  assert.equal(await told({}), false)
})

// What goes wrong for somebody who runs Tendril for the first time: each is said by its own name, and nothing worse is.

import assert from 'node:assert/strict'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'

import { backup } from '../../src/server/command/backup.ts'
import { doctor } from '../../src/server/command/doctor.ts'
import { eraseLog } from '../../src/server/command/erase-log.ts'
import { restore } from '../../src/server/command/restore.ts'
import { verifyDeployment } from '../../src/server/command/verify-deployment.ts'
import { run } from './commanded.ts'
import { aFrame, codeOf, newCaller, put, startFixture } from './fixture.ts'
import { startProgram } from './program.ts'

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

/** A folder with whole data. */
async function withData(): Promise<string> {
  const data = mkdtempSync(join(folder, 'data-'))
  await run(restore, { data, words: [copy] })
  return data
}

test('a name under which no copy can be made, or found, is told in one sentence', async () => {
  const data = await withData()
  const nowhere = join(folder, 'nowhere')
  mkdirSync(join(folder, 'in-the-way.db.part'))
  const left = join(data, 'tendril.db.part')
  writeFileSync(left, 'all there is')
  const tried: readonly (readonly [typeof backup, string, string])[] = [
    [backup, '', 'Where to? Name a file that is not there yet.'],
    [backup, join(nowhere, 'x.db'), `The folder ${nowhere} is not there: make it first.`],
    [backup, join(copy, 'x.db'), `${copy} is no folder: name a file in one.`],
    [
      backup,
      join(folder, 'in-the-way.db'),
      `${folder}/in-the-way.db.part is in the way, and no file. Name another file.`,
    ],
    [
      backup,
      join(folder, 'x'.repeat(255)),
      `${join(folder, 'x'.repeat(255))} can’t be made (ENAMETOOLONG): name another file.`,
    ],
    [restore, '', 'Which copy? Name a file that tendril backup made.'],
    [restore, nowhere, `There is no file ${nowhere}. Nothing was changed.`],
    [restore, folder, `${folder} is a folder. Name a file in it.`],
    [restore, left, `${left} was left by a copy that was broken off. Give it another name first. Nothing was changed.`],
  ]
  for (const [command, file, says] of tried) {
    const { code, said } = await run(command, { data, words: [file] })
    assert.deepEqual([code, said], [1, says])
  }
  assert.equal(readFileSync(left, 'utf8'), 'all there is')
})

test('damaged data is called so at the start and by every command, and a damaged lock is told from it', async () => {
  const data = await withData()
  const file = join(data, 'tendril.db')
  const whole = readFileSync(file)
  const damages = {
    'no database': Buffer.from('no database '.repeat(100)),
    'a page that can’t be right': Buffer.from(whole).fill(7, 100, 16_000),
  }
  const start = () => startProgram({ TENDRIL_DATA: data })
  for (const [name, bytes] of Object.entries(damages)) {
    writeFileSync(file, bytes)
    const says = `The data in ${data} is damaged: tendril doctor looks at it, and tendril restore FILE brings back a copy.`
    await assert.rejects(start, { message: `the server ended by itself: ${says}\n` }, name)
    assert.equal((await run(eraseLog, { data, typed: 'x' })).said, says, name)
    const to = join(folder, 'of-damaged.db')
    const { said } = await run(backup, { data, words: [to] })
    assert.match(said, /is damaged, so no copy was made|^The copy is not whole/, name)
    assert.deepEqual(
      readdirSync(folder).filter((each) => each.startsWith('of-damaged')),
      [],
    )
  }
  writeFileSync(file, whole)
  writeFileSync(join(data, 'tendril.lock'), 'no lock '.repeat(100))
  await assert.rejects(start, /tendril\.lock is damaged, and nothing is lost with it: .* delete it\.\n/)
  rmSync(join(data, 'tendril.lock'))
  await (await start()).kill()
})

test('who erases a log is told to end the server, and not to look elsewhere', async () => {
  const running = await startFixture()
  const { said } = await run(eraseLog, { data: running.folder, typed: 'x' })
  assert.equal(said, `Another Tendril is using ${running.folder}: end it first.`)
  await assert.rejects(startProgram({ TENDRIL_DATA: running.folder }), /end it first, or set TENDRIL_DATA\.\n$/)
  await running.stop()
})

test('an empty file, on which the server starts, is no damaged data but none', async () => {
  const data = mkdtempSync(join(folder, 'data-'))
  writeFileSync(join(data, 'tendril.db'), '')
  const examined = await run(doctor, { data })
  assert.match(examined.said, /· There is no data yet\./)
  assert.doesNotMatch(examined.said, /damaged/)
  assert.match((await run(backup, { data, words: [join(folder, 'of-none.db')] })).said, /^There is no data in /)
  await (await startProgram({ TENDRIL_DATA: data })).kill()
})

test('from nine tenths of the room on the doctor says so, as the server judges it', async () => {
  const data = await withData()
  const environment = { TENDRIL_MAX_MB: '16' }
  const told = async () => (await run(doctor, { data, environment })).said.match(/✗ .* MiB are used.*/)?.[0]
  const taken = async () => {
    const started = await startFixture({ folder: data, mostMegabytes: 16 })
    const reply = await put(started.url, newCaller(), aFrame())
    await started.stop()
    return reply.status === 201 ? true : codeOf(reply)
  }
  const change = (sql: string) => {
    const db = new DatabaseSync(join(data, 'tendril.db'))
    db.exec(sql)
    db.close()
  }
  assert.deepEqual([await told(), await taken()], [undefined, true])
  for (let at = 0; at < 15; at++) change(`insert into rec (log, at, data) values (999, ${at}, zeroblob(1000000))`)
  assert.equal(
    await told(),
    '✗ 14 of 16 MiB are used: from nine tenths on no new logs are taken. Make room or raise TENDRIL_MAX_MB.',
  )
  assert.equal(await taken(), '507 no-space')
  change('delete from rec where log = 999 and at < 3')
  assert.deepEqual([await told(), await taken()], [undefined, true], 'pages that are free are not used')
})

test('what a restore set aside is named by the doctor with its age, and after 30 days it has to go', async () => {
  const data = await withData()
  await run(restore, { data, words: [copy] })
  const aside = join(data, 'tendril.db.before-1')
  const aged = async (days: number) => {
    const then = Date.now() / 1000 - days * 86_400 - 60
    utimesSync(aside, then, then)
    const { code, said } = await run(doctor, { data, site })
    return { code, line: said.split('\n').find((each) => each.includes(aside)) ?? '' }
  }
  const site = join(folder, 'whole-site')
  mkdirSync(site)
  writeFileSync(join(site, 'hashes.txt'), '')
  const young = await aged(1)
  assert.equal(young.code, 0)
  assert.equal(
    young.line,
    `· ${aside} is what a restore set aside, as it was 1 day ago. Delete it when you no longer need it: it holds what people erased since.`,
  )
  const old = await aged(30)
  assert.equal(old.code, 1)
  assert.match(old.line, /^✗ .*, as it was 30 days ago\. Delete it: /)
  rmSync(aside)
  assert.doesNotMatch((await run(doctor, { data, site })).said, /set aside/)
})

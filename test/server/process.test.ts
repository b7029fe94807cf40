// The program as a host starts it.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

import { aFrame, get, head, newCaller, post, put, remove } from './fixture.ts'
import { only } from './program.ts'

const main = join(import.meta.dirname, '../../src/server/main.ts')
const folders: string[] = []
// A test that failed half-way leaves its programs behind: without this the run would never end.
const children: ChildProcess[] = []
after(() => {
  for (const child of children) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

type Program = { child: ChildProcess; output: () => string; url: Promise<string>; ended: Promise<number | null> }

function program(environment: Record<string, string>): Program {
  const child = spawn(process.execPath, [main], { env: only(environment) })
  children.push(child)
  let output = ''
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve)
  })
  const url = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part: Buffer) => {
        output += part.toString()
        const [found] = /http:\/\/\S+/.exec(output) ?? []
        if (found) resolve(found)
      })
    }
  })
  return { child, output: () => output, url, ended }
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-program-'))
  folders.push(folder)
  return join(folder, 'data')
}

test('its output holds nothing that tells who did what with which log', async () => {
  const invitation = 'telltale-telltale'
  const one = program({ TENDRIL_DATA: newFolder(), TENDRIL_PROXY_HOPS: '1', TENDRIL_INVITE: invitation })
  const url = await one.url
  const callers = [newCaller(), newCaller()]
  const told = { 'x-forwarded-for': '203.0.113.9', 'user-agent': 'Telltale/1.0', cookie: 'c=telltale' }
  const extra = { ...told, 'tendril-pass': `invite:${invitation}` }
  for (const caller of callers) {
    await put(url, caller, aFrame(), extra)
    await put(url, caller, aFrame(), { ...extra, 'tendril-class': 'telltale' })
    await post(url, caller, aFrame(), extra)
    await post(url, caller, new Uint8Array(9), extra)
    await get(url, caller, '?offset=0000000000000000&telltale=1', extra)
    await get(url, caller, '?offset=telltale', extra)
    await head(url, caller)
    await fetch(`${url}/telltale/${caller.use.slice(7, 29)}`, { headers: extra, method: 'POST' })
    await fetch(`${url}/a?key=${caller.use.slice(7, 29)}`, { headers: extra })
    await remove(url, caller)
    await remove(url, caller)
  }
  one.child.kill('SIGTERM')
  assert.equal(await one.ended, 0)
  const began =
    /^Tendril is at http:\/\/127\.0\.0\.1:\d+\nEvery change is on the disk before it is answered \(SQLite, synchronous = full\)\.$/m
  assert.match(one.output(), began)
  const output = one.output().replace(began, '')
  assert.ok(output.split('\n').length > 20, 'it logged the requests')
  for (const line of output.split('\n')) {
    assert.match(
      line,
      /^$|^(?:(?:GET|HEAD|PUT|POST|DELETE) \/\S*|refused|unknown)(?: closing| sse| long-poll)? \d{3} \S+ \S+$/,
    )
    assert.doesNotMatch(line, /\d+\.\d+\.\d+\.\d+|[0-9a-f]*::|[A-Za-z0-9_-]{22,}|telltale|\?/i)
  }
})

test('its files are for its own account only', async () => {
  const folder = newFolder()
  const one = program({ TENDRIL_DATA: folder })
  await put(await one.url, newCaller(), aFrame())
  assert.equal(statSync(folder).mode & 0o777, 0o700)
  for (const name of ['tendril.db', 'tendril.db-wal']) assert.equal(statSync(join(folder, name)).mode & 0o777, 0o600)
  one.child.kill('SIGTERM')
  await one.ended
})

test('a gentle stop answers what is under way, and everything is there after the next start', async () => {
  const folder = newFolder()
  const caller = newCaller()
  const one = program({ TENDRIL_DATA: folder })
  await put(await one.url, caller, aFrame())
  const polling = get(await one.url, caller, '?offset=now&live=long-poll')
  await pause(100)
  one.child.kill('SIGTERM')
  assert.equal((await polling).status, 204)
  assert.equal(await one.ended, 0)
  const two = program({ TENDRIL_DATA: folder })
  assert.equal((await get(await two.url, caller)).status, 200)
  two.child.kill('SIGKILL')
  await two.ended
  const three = program({ TENDRIL_DATA: folder })
  assert.equal((await get(await three.url, caller)).status, 200)
  three.child.kill('SIGINT')
  assert.equal(await three.ended, 0)
})

for (const [why, signal] of [
  ['a terminal that is closed', 'SIGHUP'],
  ['a whole group of processes that is told to end', 'SIGTERM'],
] as const)
  test(`${why} ends it gently, however many tell it so`, async () => {
    const folder = newFolder()
    const one = program({ TENDRIL_DATA: folder })
    const caller = newCaller()
    await put(await one.url, caller, aFrame())
    const polling = get(await one.url, caller, '?offset=now&live=long-poll')
    await pause(100)
    // The system tells the program, npm tells it once more in any moment after that, and what stands between misses npm.
    for (let times = 0; times < 5000; times++) one.child.kill(signal)
    assert.equal((await polling).status, 204)
    for (const other of ['SIGHUP', 'SIGINT'] as const) one.child.kill(other)
    assert.equal(await one.ended, 0)
    assert.deepEqual(readdirSync(folder).sort(), ['tendril.db', 'tendril.lock'])
  })

test('a second one on the same folder, or an older one on newer tables, says so and leaves', async () => {
  const folder = newFolder()
  const one = program({ TENDRIL_DATA: folder })
  await one.url
  const two = program({ TENDRIL_DATA: folder })
  assert.equal(await two.ended, 1)
  assert.match(two.output(), /^Another Tendril is using .*\n$/)
  one.child.kill('SIGTERM')
  await one.ended
  const db = new DatabaseSync(join(folder, 'tendril.db'))
  db.exec(`update meta set value = 99 where key = 'schema'`)
  db.close()
  const older = program({ TENDRIL_DATA: folder })
  assert.equal(await older.ended, 1)
  assert.match(older.output(), /later version of Tendril: please update\.\n$/)
})

test('a wrong setting or a taken port ends it with one sentence', async () => {
  const wrong = program({ TENDRIL_DATA: newFolder(), TENDRIL_PROXY_HOPS: 'many' })
  assert.equal(await wrong.ended, 78)
  const unit = readFileSync(join(import.meta.dirname, '../../deploy/tendril.service'), 'utf8')
  assert.match(unit, /^RestartPreventExitStatus=.*\b78\b/m, 'the service does not try it again and again')
  assert.equal(wrong.output(), 'TENDRIL_PROXY_HOPS needs a whole number from 0 to 5, and is “many”.\n')
  const pages = program({ TENDRIL_DATA: newFolder(), TENDRIL_PAGES: '/nowhere' })
  assert.equal(await pages.ended, 78)
  const one = program({ TENDRIL_DATA: newFolder() })
  const taken = program({ TENDRIL_DATA: newFolder(), TENDRIL_PORT: new URL(await one.url).port })
  assert.equal(await taken.ended, 1)
  assert.match(taken.output(), /^127\.0\.0\.1:\d+ is taken: set TENDRIL_PORT\.\n$/)
  const { port } = new URL(await one.url)
  const figures = program({ TENDRIL_DATA: newFolder(), TENDRIL_METRICS_PORT: port })
  assert.equal(await figures.ended, 1)
  assert.equal(figures.output(), `127.0.0.1:${port} is taken: set TENDRIL_METRICS_PORT.\n`)
  one.child.kill('SIGTERM')
  await one.ended
})

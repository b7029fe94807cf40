// PostgreSQL keeps what every engine must keep, and stands what only a shared database brings.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

import { instant } from '../../src/lib/time.ts'
import type { Command } from '../../src/server/command/command.ts'
import { doctor } from '../../src/server/command/doctor.ts'
import { eraseLog } from '../../src/server/command/erase-log.ts'
import { readConfig } from '../../src/server/config.ts'
import { storageContract } from '../../src/server/storage/contract.ts'
import type { Opened } from '../../src/server/storage/contract.ts'
import type { LogHead, NewLog } from '../../src/server/storage/log.ts'
import { openStorage } from '../../src/server/storage/open.ts'
import { connectTo } from '../../src/server/storage/postgres-connection.ts'
import { durabilitySentence, postgresDurability } from '../../src/server/storage/postgres-durability.ts'
import { upgradePostgres } from '../../src/server/storage/postgres-schema.ts'
import { openPostgres } from '../../src/server/storage/postgres.ts'
import type { Storage } from '../../src/server/storage/storage.ts'
import { startBalancer } from './balancer.ts'
import { run as runCommand } from './commanded.ts'
import { aFrame, get, head, newCaller, post, put, startFixture } from './fixture.ts'
import type { Caller } from './fixture.ts'
import { run, startPostgres } from './postgres.ts'

const postgres = await startPostgres()
after(() => postgres.stop())

async function openAt(url: string): Promise<Storage> {
  const opened = await openPostgres({ url, writesWaiting: 512 })
  assert.ok(opened.ok)
  return opened.value
}

storageContract('postgresql', async () => {
  const url = await postgres.newDatabase()
  const opened: Opened = {
    storage: await openAt(url),
    reopen: async () => {
      await opened.storage.close()
      opened.storage = await openAt(url)
    },
    done: () => opened.storage.close(),
  }
  return opened
})

test('several processes that begin at once make the tables once', async () => {
  const url = await postgres.newDatabase()
  const opened = await Promise.all(Array.from({ length: 4 }, () => openAt(url)))
  await Promise.all(opened.map((one) => one.close()))
  assert.deepEqual(await run(url, 'select n from step order by n'), [{ n: '0' }, { n: '1' }, { n: '2' }, { n: '3' }])
})

test('tables of a later version, or of an edited step, are refused', async () => {
  const url = await postgres.newDatabase()
  const steps = ['create table a (x bigint)', 'create table b (x bigint)']
  assert.ok((await upgradePostgres(url, steps)).ok)
  assert.deepEqual(await upgradePostgres(url, steps.slice(0, 1)), { ok: false, error: 'newer' })
  assert.deepEqual(await upgradePostgres(url, ['create table a (y bigint)', ...steps.slice(1)]), {
    ok: false,
    error: 'edited',
  })
  await assert.rejects(upgradePostgres(url, [...steps, 'create table c (x bigint); nonsense']))
  assert.equal((await run(url, `select 1 from pg_tables where tablename = 'c'`)).length, 0)
})

test('only a start makes tables and brings them forward: the doctor looks, and erase-log refuses', async () => {
  const url = await postgres.newDatabase()
  const ask = (command: Command) =>
    runCommand(command, { data: '/nowhere', typed: 'A'.repeat(22), environment: { TENDRIL_DATABASE_URL: url } })
  assert.match((await ask(doctor)).said, /· There is no data yet/)
  assert.match((await ask(eraseLog)).said, /^There is no data yet/)
  assert.deepEqual(await run(url, `select to_regclass('step') as step, to_regclass('log') as log`), [
    { step: null, log: null },
  ])
  await (await openAt(url)).close()
  assert.match((await ask(eraseLog)).said, /No log is behind it/)
  await run(url, 'delete from step where n > 1')
  assert.match((await ask(doctor)).said, /✓ Every change is on the disk.*\n· The data is that of an earlier version/)
  assert.match((await ask(eraseLog)).said, /^The data is that of an earlier version/)
  assert.deepEqual(await run(url, 'select n from step order by n'), [{ n: '0' }, { n: '1' }])
})

test('a bug while a transaction is decided is told as such, and not as a database that is busy', async () => {
  const db = connectTo(await postgres.newDatabase())
  let times = 0
  const bug = db.transact([], () => {
    times++
    throw new TypeError('a bug')
  })
  await assert.rejects(bug, TypeError)
  assert.equal(times, 1)
  await db.close()
})

test('processes that append to the same logs at once lose nothing, and keep each other’s order', async () => {
  const url = await postgres.newDatabase()
  const engines = await Promise.all([openAt(url), openAt(url), openAt(url)])
  const logs = await Promise.all(Array.from({ length: 5 }, () => newLog(engines[0] ?? assert.fail())))
  const sent = engines.flatMap((engine) =>
    Array.from({ length: 60 }, async (_, i) => {
      const log = logs[i % logs.length] ?? assert.fail()
      const body = new Uint8Array(randomBytes(20))
      const key = Buffer.from(body).toString('hex')
      const done = await engine.append(log, { ...wish, body })
      assert.ok(done.ok && done.value.verdict === 'write')
      return { log, key, end: done.value.tail }
    }),
  )
  const all = await Promise.all(sent)
  for (const log of logs) {
    const page = await (engines[1] ?? assert.fail()).read(log, 0, 100_000)
    assert.ok(page.ok)
    const there = page.value.appends.map((bytes) => Buffer.from(bytes).toString('hex'))
    const mine = all.filter((one) => one.log === log).sort((a, b) => a.end - b.end)
    assert.deepEqual(
      there,
      mine.map(({ key }) => key),
    )
    assert.equal(page.value.log.tail, 20 * 36)
  }
  await Promise.all(engines.map((one) => one.close()))
})

test('of several that make one log at the same moment, one makes it', async () => {
  const url = await postgres.newDatabase()
  const engines = await Promise.all([openAt(url), openAt(url)])
  for (let i = 0; i < 10; i++) {
    const log = aLog()
    const made = await Promise.all(
      [...engines, ...engines].map((engine) => engine.create(log, new Uint8Array(9), instant(1))),
    )
    assert.equal(made.filter((one) => one.ok && one.value.made).length, 1)
    assert.equal(new Set(made.map((one) => one.ok && one.value.log.n)).size, 1)
  }
  await Promise.all(engines.map((one) => one.close()))
})

test('a commit that stopped waiting for its standby, or was cut off there, is never acknowledged nor tried again', async () => {
  const url = await postgres.newDatabase()
  const storage = await openAt(url)
  const log = await newLog(storage)
  for (const how of ['pg_cancel_backend', 'pg_terminate_backend']) {
    await run(url, `alter system set synchronous_standby_names = 'nobody'`)
    await run(url, 'select pg_reload_conf()')
    await within(
      async () =>
        String((await run(url, 'show synchronous_standby_names'))[0]?.['synchronous_standby_names']) === 'nobody',
    )
    const waiting = storage.append(log, { ...wish, body: new Uint8Array(7) })
    await within(
      async () => (await run(url, `select ${how}(pid) from pg_stat_activity where wait_event = 'SyncRep'`)).length > 0,
    )
    assert.deepEqual(await waiting, { ok: false, error: 'busy' })
    await run(url, 'alter system reset synchronous_standby_names')
    await run(url, 'select pg_reload_conf()')
  }
  const next = await storage.append(log, { ...wish, body: new Uint8Array(7) })
  assert.ok(next.ok && next.value.verdict === 'write')
  // Of what nobody knew, each may be there once: it was not tried again behind the sender's back.
  assert.ok(((await storage.find(log.id))?.count ?? 0) <= 3)
  await storage.close()
})

test('while the database is away nobody waits for the tries of all the others', async (t) => {
  const url = new URL(await postgres.newDatabase())
  const balancer = await startBalancer()
  balancer.use([`http://127.0.0.1:${postgres.port}`])
  const storage = await openAt(Object.assign(new URL(url), { port: new URL(balancer.url).port }).href)
  t.after(async () => {
    balancer.stop()
    await storage.close()
  })
  const log = await newLog(storage)
  balancer.use([])
  await run(url.href, 'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()')
  const looks = await Promise.allSettled(Array.from({ length: 100 }, () => storage.find(log.id)))
  const tried = new Set(looks.map((look) => (look.status === 'rejected' ? look.reason : assert.fail())))
  assert.ok(tried.size <= 2, `${tried.size} times`)
  balancer.use([`http://127.0.0.1:${postgres.port}`])
  assert.ok(await storage.find(log.id))
})

test('whoever waits at one process hears at once what came through another', async () => {
  const environment = { TENDRIL_DATABASE_URL: await postgres.newDatabase() }
  const one = await startFixture({ environment })
  const listening = `select pid from pg_stat_activity where datname = current_database() and query ~ '^(listen|select pg_notify)'`
  const lines = () => run(environment.TENDRIL_DATABASE_URL, listening)
  await within(async () => (await lines()).length === 1)
  const ofOne = Number((await lines())[0]?.['pid'])
  const two = await startFixture({ environment })
  await within(async () => (await lines()).length === 2)
  const caller = newCaller()
  await put(one.url, caller)
  for (const [from, to] of [
    [one, two],
    [two, one],
  ] as const) {
    const began = performance.now()
    const end = (await head(from.url, caller)).headers.get('stream-next-offset')
    const heard = get(to.url, caller, `?offset=${end}&live=long-poll`)
    await pause(100)
    await post(from.url, caller, aFrame())
    assert.equal((await heard).status, 200)
    assert.ok(performance.now() - began < 10_000, 'only found when it looked again')
  }
  // Also when the sender's line was cut at that moment: what was not said is said when it is back.
  const end = (await head(one.url, caller)).headers.get('stream-next-offset')
  const heard = get(two.url, caller, `?offset=${end}&live=long-poll`)
  await pause(100)
  const began = performance.now()
  await run(environment.TENDRIL_DATABASE_URL, `select pg_terminate_backend(${ofOne})`)
  await post(one.url, caller, aFrame())
  assert.equal((await heard).status, 200)
  assert.ok(performance.now() - began < 10_000, 'only found when it looked again')
  await Promise.all([one.stop(), two.stop()])
})

test('whoever waits finds what came, also when nobody told', async () => {
  const environment = { TENDRIL_DATABASE_URL: await postgres.newDatabase() }
  const one = await startFixture({ environment, limits: { lookAgain: 300 } })
  const caller = newCaller()
  await put(one.url, caller)
  const waiting = get(one.url, caller, `?offset=${'0'.repeat(16)}&live=long-poll`)
  await pause(100)
  // Written past every server.
  const alone = await openAt(environment.TENDRIL_DATABASE_URL)
  const log = (await alone.find(new Uint8Array(caller.id))) ?? assert.fail()
  await alone.append(log, { ...wish, body: aFrame() })
  assert.equal((await waiting).status, 200)
  await alone.close()
  await one.stop()
})

test('whoever leaves while its logs are looked up gives the place back', async () => {
  const environment = { TENDRIL_DATABASE_URL: await postgres.newDatabase() }
  const server = await startFixture({ environment, limits: { live: 1 } })
  const caller = newCaller()
  await put(server.url, caller, aFrame())
  const line = (who: Caller) => `${who.use.replace('Bearer ', '')} now`
  const body = [...Array.from({ length: 63 }, () => line(newCaller())), line(caller)].join('\n')
  const { hostname, port } = new URL(server.url)
  const socket = connect(Number(port), hostname)
  socket.end(`POST /v1/live HTTP/1.1\r\nHost: ${hostname}\r\nContent-Length: ${body.length}\r\n\r\n${body}`)
  await once(socket, 'finish')
  socket.destroy()
  await pause(1500)
  const next = await fetch(`${server.url}/v1/live`, { method: 'POST', body: line(caller) })
  assert.equal(next.status, 200)
  await next.body?.cancel()
  await server.stop()
})

test('a log is erased by its id while servers run; and the command then ends', async () => {
  const url = await postgres.newDatabase()
  const server = await startFixture({ environment: { TENDRIL_DATABASE_URL: url } })
  const caller = newCaller()
  await put(server.url, caller, aFrame())
  const program = join(import.meta.dirname, '../../src/server/tendril.ts')
  const env = { ...process.env, TENDRIL_DATABASE_URL: url }
  const command = spawn(process.execPath, [program, 'erase-log'], { env, stdio: ['pipe', 'ignore', 'inherit'] })
  command.stdin.end(`${caller.id.toString('base64url')}\n`)
  const late = new AbortController()
  const [code] = (await Promise.race([
    once(command, 'exit'),
    pause(20_000, ['still running'], { signal: late.signal }),
  ])) as unknown[]
  late.abort()
  command.kill('SIGKILL')
  assert.equal(code, 0)
  assert.equal((await get(server.url, caller)).status, 404)
  await server.stop()
})

test('the start says how safe a change is, and never shows the password', async () => {
  const plain = [
    ['fsync', 'on'],
    ['full_page_writes', 'on'],
    ['synchronous_commit', 'on'],
    ['synchronous_standby_names', ''],
  ] as const
  const say = (...changes: (readonly [string, string])[]) => durabilitySentence(new Map([...plain, ...changes]))
  assert.equal(await postgresDurability(await postgres.newDatabase()), say())
  assert.match(say(), /on the disk before it is answered .*no second machine/)
  assert.match(say(['synchronous_standby_names', 's1']), /on the disk of a standby/)
  assert.match(say(['synchronous_standby_names', 's1'], ['synchronous_commit', 'remote_write']), /memory of a standby/)
  assert.match(say(['synchronous_standby_names', 's1'], ['synchronous_commit', 'local']), /no second machine/)
  assert.match(say(['synchronous_commit', 'off']), /is on for Tendril/)
  assert.match(say(['fsync', 'off']), /^DANGER/)
  assert.match(say(['full_page_writes', 'off']), /^CARE/)
  assert.match(durabilitySentence(new Map()), /does not say/)
  const wrong = new URL(await postgres.newDatabase())
  wrong.password = 'telltale'
  const config = readConfig({ TENDRIL_DATABASE_URL: wrong.href })
  const opened = config.ok && (await openStorage(config.value, () => assert.fail()))
  assert.deepEqual(opened, {
    ok: false,
    error: 'Tendril can’t use the database of TENDRIL_DATABASE_URL (28P01): its name or password was refused.',
  })
})

const type = 'application/octet-stream'
const wish = { body: new Uint8Array(0), close: false, unfit: undefined, sequence: undefined, producer: undefined }

function aLog(): NewLog {
  const bytes = (length: number) => new Uint8Array(randomBytes(length))
  const fixed = { id: bytes(16), adminHash: bytes(32), useHash: bytes(32), type, class: 'l' as const }
  return { ...fixed, closed: false, expires: instant(9e12), expiresAsked: undefined }
}

async function newLog(storage: Storage): Promise<LogHead> {
  const made = await storage.create(aLog(), new Uint8Array(0), instant(1))
  assert.ok(made.ok)
  return made.value.log
}

async function within(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 200; !(await isSo()); tries--) {
    assert.ok(tries > 0, 'too late')
    await pause(20)
  }
}

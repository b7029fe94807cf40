// The machine of the database dies, and its synchronous standby takes over. Only in the long run, or by
// node --test test/server/postgres-standby.long.ts

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

import { startBalancer } from './balancer.ts'
import { counted, moveIn, openAll, untilWhole } from './households.ts'
import { faultsIn, startProgram } from './program.ts'
import { run, startPostgres } from './postgres.ts'
import type { Postgres } from './postgres.ts'

const promotions = 5

test('nothing acknowledged is lost when PostgreSQL dies and its synchronous standby takes over', async (t) => {
  let main = await startPostgres(['wal_keep_size=64MB'])
  const database = new URL(await main.newDatabase())
  const at = (postgres: Postgres) => Object.assign(new URL(database), { port: String(postgres.port) }).href
  // What every host has in some form: one address that leads to whichever of them is the main one.
  const address = await startBalancer()
  const lead = (postgres: Postgres) => address.use([`http://127.0.0.1:${postgres.port}`])
  lead(main)
  const program = await startProgram({
    TENDRIL_DATABASE_URL: Object.assign(new URL(database), { port: new URL(address.url).port }).href,
  })
  const households = await moveIn(program.url, 4)
  const devices = openAll(program.url, households)
  // Also where something below fails: what is left running would keep the run from ending.
  t.after(async () => {
    await devices.close()
    await program.kill()
    address.stop()
    await main.stop()
  })
  const whole: number[] = []
  for (let i = 0; i < promotions && !whole.includes(Number.POSITIVE_INFINITY); i++) {
    const standby = await main.standby()
    await follows(at(main), 'async')
    await run(at(main), `alter system set synchronous_standby_names = '*'`)
    await run(at(main), 'select pg_reload_conf()')
    await follows(at(main), 'sync')
    await untilWhole(households)
    // First the line between them breaks: from then on nothing may be acknowledged, since the standby does not have it.
    await run(at(standby), `alter system set primary_conninfo = ''`)
    await run(at(standby), 'select pg_reload_conf()')
    await pause(300 + Math.random() * 300)
    await main.kill()
    await run(at(standby), 'select pg_promote()')
    lead(standby)
    whole.push(await untilWhole(households))
    await main.stop()
    main = standby
  }
  await devices.close()
  const faults = await faultsIn(program.url, households)
  const { acked, missed } = counted(households)
  const { lost, altered, doubled } = faults
  t.diagnostic(
    `standby: ${whole.length} taken over, ${acked} acked, ${lost} lost, ${altered} altered, ${doubled} doubled, ${missed} not received, whole after ${Math.round(Math.max(...whole))} ms at most`,
  )
  assert.deepEqual({ ...faults, missed }, { lost: 0, altered: 0, doubled: 0, missed: 0 })
  assert.equal(whole.length, promotions)
  assert.ok(Math.max(...whole) <= 5000, 'devices go on within five seconds')
  assert.ok(acked > 50, `only ${acked} acknowledged: too few to say anything`)
})

async function follows(url: string, how: 'async' | 'sync'): Promise<void> {
  const sql = `select 1 from pg_stat_replication where state = 'streaming' and sync_state = '${how}'`
  for (let tries = 500; (await run(url, sql)).length === 0; tries--) {
    assert.ok(tries > 0, 'too late')
    await pause(20)
  }
}

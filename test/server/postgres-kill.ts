// Two server processes on one PostgreSQL behind a plain load balancer, with devices that write and wait. Again and again one of the
// processes is killed with -9, or all of PostgreSQL; then it is counted what was acknowledged, what is there, and how soon all goes on.

import { setTimeout as pause } from 'node:timers/promises'

import { startBalancer } from './balancer.ts'
import { counted, moveIn, openAll, untilWhole } from './households.ts'
import { faultsIn, startProgram } from './program.ts'
import type { Faults, Program } from './program.ts'
import type { Postgres } from './postgres.ts'

/** How often each is killed. */
export type Kills = { readonly server: number; readonly database: number }

/** What was counted. Lost, altered, doubled and missed must be 0. */
export type SharedFigures = Faults & {
  readonly kills: Kills
  readonly acked: number
  /** Acknowledged frames that a waiting device never received. */
  readonly missed: number
  /** The longest from the kill of a server until each device had a new answer and all from before it, in milliseconds. */
  readonly whole: number
  /** The same after PostgreSQL took connections again. */
  readonly wholeAfterDatabase: number
}

/** Runs them all. */
export async function sharedKills(postgres: Postgres, kills: Kills): Promise<SharedFigures> {
  const settings = { TENDRIL_DATABASE_URL: await postgres.newDatabase() }
  const programs = await Promise.all([startProgram(settings), startProgram(settings)])
  const balancer = await startBalancer()
  const spread = () => balancer.use(programs.map(({ url }) => url))
  spread()
  const households = await moveIn(balancer.url, 4)
  const devices = openAll(balancer.url, households)
  try {
    const whole = await killServers(programs, kills.server, {
      start: () => startProgram(settings),
      spread,
      untilAllGoOn: () => untilWhole(households),
    })
    const wholeAfterDatabase = [0]
    for (let i = 0; i < kills.database; i++) {
      await pause(100 + Math.random() * 400)
      await postgres.kill()
      await postgres.start()
      wholeAfterDatabase.push(await untilWhole(households))
    }
    await devices.close()
    const faults = await faultsIn(balancer.url, households)
    const longest = { whole, wholeAfterDatabase: Math.max(...wholeAfterDatabase) }
    return { kills, ...counted(households), ...faults, ...longest }
  } finally {
    // Also where something failed: what is left running would keep the run from ending.
    await devices.close()
    await Promise.all(programs.map((program) => program.kill()))
    balancer.stop()
  }
}

type Ways = { start(): Promise<Program>; spread(): void; untilAllGoOn(): Promise<number> }

/** Kills them in turn, while the other one serves; the longest until all went on. */
async function killServers(programs: Program[], count: number, { start, spread, untilAllGoOn }: Ways): Promise<number> {
  let longest = 0
  for (let i = 0; i < count; i++) {
    await pause(100 + Math.random() * 400)
    const victim = i % 2
    await programs[victim]?.kill()
    const [next, whole] = await Promise.all([start(), untilAllGoOn()])
    programs[victim] = next
    longest = Math.max(longest, whole)
    spread()
  }
  return longest
}

/** The figures as one line. */
export function sharedLine(figures: SharedFigures): string {
  const { kills, acked, lost, altered, doubled, missed, whole, wholeAfterDatabase } = figures
  return `two servers on one PostgreSQL: ${kills.server} kills of a server, ${kills.database} of PostgreSQL, ${acked} acked, ${lost} lost, ${altered} altered, ${doubled} doubled, ${missed} not received, whole after ${Math.round(whole)} ms and ${Math.round(wholeAfterDatabase)} ms at most`
}

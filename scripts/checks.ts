// The gates there are. `npm run check` passes the first list, `npm test` all of them.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Gate } from './gate.ts'

const project = join(import.meta.dirname, '..')

const tool = (file: string): string => `node_modules/${file}`

/** Node's arguments before test files that share one process: docs/decisions/0019-unit-tests-in-one-process.md. */
export const inOneProcess = [
  '--import=./scripts/whole-files.ts',
  '--test',
  '--test-reporter=spec',
  '--test-isolation=none',
] as const

/** Quick gates, the longest first: under a minute on two cores, also the first time, when packages are fetched and all types looked at. */
export const checks: readonly Gate[] = [
  { name: 'types', run: [tool('typescript/bin/tsc'), '-b', '--pretty', 'false'] },
  ...unit({}),
  { name: 'unused', run: [tool('knip/bin/knip.js'), '--no-progress'] },
  // What only tests use is not used. `@reserved` in a docstring says why something may wait.
  {
    name: 'unused but by tests',
    run: [tool('knip/bin/knip.js'), '--no-progress', '--production', '-c', 'knip.production.json'],
  },
  { name: 'fences', run: ['scripts/fences.ts'] },
  { name: 'words', run: ['scripts/check-words.ts'] },
  { name: 'hazards', run: ['scripts/hazards.ts'] },
  { name: 'evidence', run: ['scripts/check-evidence.ts'] },
  { name: 'dependencies', run: ['scripts/check-dependencies.ts'] },
  { name: 'lint', run: [tool('oxlint/bin/oxlint'), '--deny-warnings'] },
  { name: 'format', run: [tool('oxfmt/bin/oxfmt'), '--check', '.'] },
]

/**
 * The tests beside their sources but those of `seal`, `devices` and the scripts; with `env` added to the environment and `flags` to Node's.
 * In two processes, one for each core: one for each file took three times as long as the tests themselves. With LONG only files that try
 * more cases then: `npm test` has looked at the rest.
 */
export function unit(env: Readonly<Record<string, string>>, ...flags: readonly string[]): readonly Gate[] {
  const how = [...flags, ...inOneProcess]
  const rest = ['src/!(app|seal)/**/*.test.ts']
  const app = ['src/app/*.test.ts', 'src/app/!(sync)/**/*.test.ts']
  const files = env['LONG'] ? triesMore : (these: readonly string[]) => these
  return [
    { name: 'unit', run: [...how, ...files(rest)], env, tests: true },
    { name: 'unit of the app', run: [...how, ...files(app)], env, tests: true },
  ]
}

function triesMore(patterns: readonly string[]): readonly string[] {
  const isMore = (file: string): boolean => /'fast-check'|'LONG'/.test(readFileSync(join(project, file), 'utf8'))
  return globSync([...patterns], { cwd: project }).filter(isMore)
}

/** Sealing, and the second reader of the protocol. As for `unit`. */
export function seal(env: Readonly<Record<string, string>>, ...flags: readonly string[]): Gate {
  const files = ['src/seal/**/*.test.ts', 'test/second-reader/{frozen,vectors}.test.ts']
  return { name: 'seal', run: [...flags, ...inOneProcess, ...files], env, tests: true }
}

/** What only `npm test` passes: what changes seldom, and takes as long as all the rest. */
export const seldom: readonly Gate[] = [
  seal({}),
  { name: 'unused words', run: ['scripts/unused-words.ts'] },
  // By itself: what it damages leaves an error behind in Node's own cryptography, on which the next test of the process would break.
  { name: 'age', run: ['--test', '--test-reporter=spec', 'test/second-reader/age.test.ts'], tests: true },
  // Made-up people live with the choice of the next ask: harm must not come in.
  { name: 'made-up people', run: ['--test', '--test-reporter=spec', 'bench/ladder/gate.test.ts'], tests: true },
  // The tools that check the rest, tried on small projects with a fault in them.
  { name: 'tools', run: [...inOneProcess, 'scripts/**/*.test.ts'], tests: true },
]

/** Several devices, a server that lies, and dying at any step: much sealing, so not for every check. As for `unit`. */
export function devices(env: Readonly<Record<string, string>>, ...flags: readonly string[]): Gate {
  const how = ['--import=./test/devices/quick-crypto.ts', ...inOneProcess]
  return {
    name: 'devices',
    run: [...flags, ...how, 'src/app/sync/**/*.test.ts', 'test/devices/**/*.test.ts'],
    env,
    tests: true,
  }
}

/**
 * The server as it stands in the world: a process of its own, spoken to over HTTP, and killed. Two files side by side, since each mostly
 * waits. With LONG what takes long, too, one file after the other, and without `promisedWaits`. As for `unit`.
 */
export function server(env: Readonly<Record<string, string>>, ...flags: readonly string[]): Gate {
  const long = ['test/server/!(flood|slow).test.ts', 'test/server/*.long.ts']
  const files = env['LONG'] ? long : ['test/server/**/*.test.ts']
  const how = ['--test', '--test-reporter=spec', `--test-concurrency=${env['LONG'] ? 1 : 2}`, ...files]
  return { name: 'server', run: [...flags, ...how], env, tests: true }
}

/** How long people wait at worst while strangers flood the server or read slowly. By itself: with LONG they are held to what is promised. */
export function promisedWaits(env: Readonly<Record<string, string>>): Gate {
  const how = ['--test', '--test-reporter=spec', '--test-concurrency=1', 'test/server/{flood,slow}.test.ts']
  return { name: 'promised waits', run: how, env, tests: true }
}

/** Thirty days of households with a clock that runs fast. A gate of its own, since it mostly waits. */
export function month(env: Readonly<Record<string, string>>): Gate {
  const how = ['--test', '--test-reporter=spec', 'test/server/month/month.long.ts']
  return { name: 'month', run: how, env, tests: true }
}

/** The pages as they are served, and how large each may be. */
export const pages: readonly Gate[] = [
  { name: 'build', run: ['scripts/built.ts'] },
  { name: 'size', run: ['scripts/size.ts'] },
]

/** The commands a person types, from outside. */
export const commands: Gate = {
  name: 'commands',
  run: ['--test', '--test-reporter=spec', 'test/commands/**/*.test.ts'],
  tests: true,
}

/** The conformance suite of the protocol's authors. */
export const conformance: Gate = { name: 'conformance', run: ['scripts/conformance.ts'], tests: true }

/** The same with the other engine: for the long run, since every `npm test` holds that engine to the storage contract. */
export const conformancePostgres: Gate = {
  name: 'conformance on PostgreSQL',
  run: ['scripts/conformance.ts', 'postgres'],
  tests: true,
}

/** People's ways through the pages, in a real browser. */
export const journeys: Gate = { name: 'journeys', run: ['scripts/journeys.ts'], tests: true }

/** The journeys that `npm test` leaves to the long run: whole files, and single ones of others. */
export function longJourneys(env: Readonly<Record<string, string>>): Gate {
  return { name: 'long journeys', run: ['scripts/journeys.ts'], env, tests: true }
}

/** Each control of the hazard log switched off once, in a copy: its test must notice. Two of them need the browser. */
export const proofs: Gate = { name: 'proofs', run: ['scripts/hazards.ts', '--break'] }

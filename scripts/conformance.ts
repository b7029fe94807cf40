// Guards what we say about Durable Streams: runs the protocol's own suite against our server, on SQLite, or on PostgreSQL with the
// word `postgres`, or against the server at the URL given.
// Fails when a claimed test fails, or when one is left out without a reason in test/conformance/claimed.ts.
// A server at a URL must run on this machine with TENDRIL_OPEN_TYPES=1, since the suite writes plain text.

import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { instant } from '../src/lib/time.ts'
import { readConfig } from '../src/server/config.ts'
import { startServer } from '../src/server/server.ts'
import { openStorage } from '../src/server/storage/open.ts'
import { startAdapter } from '../test/conformance/adapter.ts'
import { notClaimed } from '../test/conformance/claimed.ts'
import { startPostgres } from '../test/server/postgres.ts'

type Test = { readonly name: string; readonly status: string; readonly why: string }

const root = join(import.meta.dirname, '..')
const given = process.argv[2]
const own = given === undefined || given === 'postgres' ? await startOwn() : undefined
const adapter = await startAdapter(own?.address ?? new URL(given ?? '').origin)
const tests = await runSuite(adapter.url, own ? 500 : 25_000)
await adapter.stop()
await own?.stop()
process.exitCode = judge(tests) ? 0 : 1

/** Our server on a temporary folder, with a short long-poll so that the suite need not wait. */
async function startOwn() {
  const postgres = given === 'postgres' ? await startPostgres() : undefined
  const database = postgres && { TENDRIL_DATABASE_URL: await postgres.newDatabase() }
  const folder = mkdtempSync(join(tmpdir(), 'tendril-conformance-'))
  const config = readConfig({ TENDRIL_PORT: '0', TENDRIL_DATA: folder, TENDRIL_OPEN_TYPES: '1', ...database })
  if (!config.ok) throw new Error(config.error)
  const settings = { ...config.value, limits: { ...config.value.limits, longPoll: 500 } }
  const opened = await openStorage(settings, (why) => console.error('the disk failed', why))
  if (!opened.ok) throw new Error(opened.error)
  const clock = () => instant(Date.now())
  const server = await startServer({ config: settings, ...opened.value, clock, siteFolder: folder, log: () => {} })
  return {
    address: server.address,
    stop: async () => {
      await server.stop()
      await postgres?.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function runSuite(url: string, longPoll: number): Promise<Test[]> {
  mkdirSync(join(root, '.cache'), { recursive: true })
  const report = join(root, '.cache', `conformance-${own ? (given ?? 'sqlite') : 'given'}.json`)
  rmSync(report, { force: true })
  const leaveOut = notClaimed.flatMap((one) => one.tests).map((name) => RegExp.escape(name.replaceAll(' > ', ' ')))
  const pattern = leaveOut.length > 0 ? ['-t', `^(?!(${leaveOut.join('|')}))`] : []
  const config = ['--config', 'test/conformance/vitest.config.ts', '--root', root]
  const reporter = ['--reporter=json', `--outputFile=${report}`]
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const child = spawn(process.execPath, [vitest, 'run', ...config, ...reporter, ...pattern], {
    cwd: root,
    env: { ...process.env, CONFORMANCE_URL: url, CONFORMANCE_LONG_POLL: String(longPoll) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const late = setTimeout(() => child.kill('SIGKILL'), 540_000)
  await new Promise((resolve) => {
    child.once('exit', resolve)
  })
  clearTimeout(late)
  return readReport(report)
}

function readReport(file: string): Test[] {
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    testResults: {
      assertionResults: { ancestorTitles: string[]; title: string; status: string; failureMessages: string[] }[]
    }[]
  }
  return report.testResults.flatMap((one) =>
    one.assertionResults.map((test) => ({
      name: [...test.ancestorTitles, test.title].join(' > '),
      status: test.status,
      why: (test.failureMessages[0] ?? '').split('\n')[0] ?? '',
    })),
  )
}

function judge(all: readonly Test[]): boolean {
  const named = notClaimed.flatMap((one) => one.tests)
  const isNamed = (test: Test) => named.some((start) => test.name.startsWith(start))
  const claimed = all.filter((test) => !isNamed(test))
  const failed = claimed.filter((test) => test.status !== 'passed')
  const stale = named.filter((start) => !all.some((test) => test.name.startsWith(start)))
  for (const test of failed) console.error(`${test.status}: ${test.name}\n  ${test.why}`)
  for (const start of stale) console.error(`listed, but no test begins so: ${start}`)
  const rest = all.length - claimed.length
  const passed = claimed.length - failed.length
  console.log(
    `ℹ conformance suite: ${passed} of ${claimed.length} that are claimed; ${rest} not claimed, each with its reason`,
  )
  console.log(`${passed} passed, ${failed.length + stale.length} failed`)
  if (failed.length === 0 && given === undefined)
    writeFileSync(join(root, 'docs', 'conformance.md'), page(claimed, all.length))
  return failed.length === 0 && stale.length === 0 && claimed.length > 0
}

/** docs/conformance.md: what is claimed by name, and what is not, with the reason. */
function page(claimed: readonly Test[], total: number): string {
  const groups = Map.groupBy(claimed, (test) => test.name.split(' > ').slice(0, -1).join(', '))
  const lists = [...groups].map(
    ([group, members]) => `### ${group}\n\n${members.map((test) => `- ${test.name.split(' > ').at(-1)}`).join('\n')}\n`,
  )
  const reasons = notClaimed.map((one) => `- ${one.reason}\n${one.tests.map((name) => `  - \`${name}\``).join('\n')}`)
  return `# What of Durable Streams we keep

Written by \`npm run conformance\`, which runs the protocol's own tests (\`@durable-streams/server-conformance-tests\`
0.3.6) on SQLite, through a proxy of 60 lines, \`test/conformance/adapter.ts\`, that turns a path into a bearer and changes nothing else.
\`npm run conformance -- postgres\` does the same on PostgreSQL. With an address, as in \`npm run conformance -- http://127.0.0.1:8787\`, it judges a server that already runs on this machine
with \`TENDRIL_OPEN_TYPES=1\`. Without that switch a server takes sealed frames only, and the suite writes plain text.

**${claimed.length} of ${total} claimed, and all of them pass.**

## Not claimed

${reasons.join('\n')}

## Claimed

${lists.join('\n')}`
}

// A test that no gate runs is a promise nobody keeps.
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { checks, commands, devices, longJourneys, month, promisedWaits, seldom, server, unit } from './checks.ts'

const project = join(import.meta.dirname, '..')
/** Named in scripts/journeys.ts: those of each run, and those of the long one. */
const inBrowser = ['test/journeys/!(*.long).test.ts', 'test/journeys/*.long.test.ts']

test('every test file is run by a gate of npm test, or, where its name says so, of the long run', () => {
  const patterns = [...checks, ...seldom, commands, devices({}), server({})].flatMap(({ run }) =>
    run.filter((word) => word.endsWith('.test.ts')),
  )
  const run = new Set(globSync([...patterns, ...inBrowser], { cwd: project }))
  const all = globSync('{src,scripts,test}/**/*.test.{ts,tsx}', { cwd: project })
  assert.ok(all.length > 0)
  assert.deepEqual(
    all.filter((file) => !run.has(file)),
    [],
  )
  const script = readFileSync(join(project, 'scripts/journeys.ts'), 'utf8')
  for (const pattern of inBrowser) assert.ok(script.includes(pattern), pattern)
  assert.equal(longJourneys({ LONG: '1' }).env?.['LONG'], '1')
})

test('every test of the server, and every file that is for the long run alone, is run by it', () => {
  const gates = [server({ LONG: '1' }), promisedWaits({}), month({})]
  const words = gates.flatMap(({ run }) => run.filter((word) => word.endsWith('.ts')))
  const all = globSync(['{src,scripts,test}/**/*.long.ts', 'test/server/**/*.test.ts'], { cwd: project })
  assert.ok(all.length > 0)
  assert.deepEqual(new Set(globSync(words, { cwd: project })), new Set(all))
})

test('npm run unit runs the same tests as the check, and those that change seldom', () => {
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const gates = [...unit({}), ...seldom.filter(({ name }) => name !== 'age')] // that one needs a process of its own
  const files = gates.flatMap(({ run }) => run.filter((word) => word.endsWith('.test.ts')))
  for (const pattern of files) assert.ok(scripts['unit']?.includes(`"${pattern}"`), pattern)
})

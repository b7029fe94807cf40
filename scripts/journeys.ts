// `npm run journeys`: people's ways through the pages, in a real browser. Names after `--` choose files: npm run journeys -- keyboard
// Without names it walks what `npm test` does. LONG=1 npm run journeys walks what the long run does: files that end in `.long.test.ts`, and
// those that keep something for it (test/journeys/lengths.ts). '*' as a name is all files there are.
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { built } from './built.ts'

built()
const names = process.argv.slice(2)
const files = names.length > 0 ? globSync(names.flatMap(placesOf)) : process.env['LONG'] ? ofTheLongRun() : usual()
if (files.length === 0) throw new Error(`No journey is called ${names.join(' or ')}.`)
const run = spawnSync(process.execPath, ['--test', '--test-concurrency=3', '--test-reporter=spec', ...files], {
  stdio: 'inherit',
})
process.exitCode = run.status ?? 1

function usual(): readonly string[] {
  return globSync('test/journeys/!(*.long).test.ts')
}

function ofTheLongRun(): readonly string[] {
  const keepsSome = (file: string): boolean => /from '\.\/(?:lengths|usable)\.ts'/.test(readFileSync(file, 'utf8'))
  return [...globSync('test/journeys/*.long.test.ts'), ...usual().filter(keepsSome)]
}

function placesOf(name: string): readonly string[] {
  return [`test/journeys/${name}.test.ts`, `test/journeys/${name}.long.test.ts`]
}

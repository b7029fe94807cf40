// `npm run journeys`: people's ways through the pages, in a real browser. Names after `--` choose files: npm run journeys -- keyboard
// Without names it leaves out those whose file ends in `.long.test.ts`: many cases of one thing, for the long run. '*' takes all there are.
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { built } from './built.ts'

built()
const names = process.argv.slice(2)
const files = globSync(names.length === 0 ? 'test/journeys/!(*.long).test.ts' : names.flatMap(placesOf))
if (files.length === 0) throw new Error(`No journey is called ${names.join(' or ')}.`)
const run = spawnSync(process.execPath, ['--test', '--test-concurrency=3', '--test-reporter=spec', ...files], {
  stdio: 'inherit',
})
process.exitCode = run.status ?? 1

function placesOf(name: string): readonly string[] {
  return [`test/journeys/${name}.test.ts`, `test/journeys/${name}.long.test.ts`]
}

// `npm run journeys`: people's ways through the pages, in a real browser. Names after `--` choose files: npm run journeys -- keyboard
// Without names it walks what `npm test` does. LONG=1 npm run journeys walks what the long run does besides: files that end in `.long.test.ts`,
// what other files keep for it (test/journeys/lengths.ts), and three files again that look at more then. '*' as a name is all files there are.
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { longMark } from '../test/journeys/lengths.ts'
import { built } from './built.ts'

built()
const names = process.argv.slice(2)
const isLong = names.length === 0 && process.env['LONG'] === '1'
const files = names.length > 0 ? globSync(names.flatMap(placesOf)) : isLong ? ofTheLongRun() : usual()
const onlyLong = `--test-name-pattern=${RegExp.escape(longMark)}$`
if (files.length === 0) throw new Error(`No journey is called ${names.join(' or ')}.`)
const went = isLong ? [walk(files), walk(filesWith(/\binLongRun\(/), onlyLong)] : [walk(files)]
process.exitCode = went.every(Boolean) ? 0 : 1

/** Walks them, three files at once. Whether all went well. */
function walk(these: readonly string[], ...more: readonly string[]): boolean {
  const how = ['--test', '--test-concurrency=3', '--test-reporter=spec', ...more]
  return spawnSync(process.execPath, [...how, ...these], { stdio: 'inherit' }).status === 0
}

function usual(): readonly string[] {
  return globSync('test/journeys/!(*.long).test.ts')
}

/** Files that are walked whole: those that `npm test` leaves out, and those that look at more in a long run. */
function ofTheLongRun(): readonly string[] {
  return [...globSync('test/journeys/*.long.test.ts'), ...filesWith(/\b(?:isLong|usualModes)\b/)]
}

function filesWith(pattern: RegExp): readonly string[] {
  return usual().filter((file) => pattern.test(readFileSync(file, 'utf8')))
}

function placesOf(name: string): readonly string[] {
  return [`test/journeys/${name}.test.ts`, `test/journeys/${name}.long.test.ts`]
}

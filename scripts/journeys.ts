// `npm run journeys`: people's ways through the pages, in a real browser. Names after `--` choose files: npm run journeys -- keyboard
// Without names it walks what `npm test` does. LONG=1 npm run journeys walks what the long run does besides: files that end in `.long.test.ts`,
// what other files keep for it (test/journeys/lengths.ts), and three files again that look at more then. '*' as a name is all files there are.
import { spawn } from 'node:child_process'
import { globSync, readFileSync, statSync } from 'node:fs'
import { longMark } from '../test/journeys/lengths.ts'
import { built } from './built.ts'

built()
const names = process.argv.slice(2)
const isLong = names.length === 0 && process.env['LONG'] === '1'
const files = names.length > 0 ? globSync(names.flatMap(placesOf)) : isLong ? ofTheLongRun() : usual()
const onlyLong = `--test-name-pattern=${RegExp.escape(longMark)}$`
if (files.length === 0) throw new Error(`No journey is called ${names.join(' or ')}.`)
const went = [await walk(files)]
if (isLong) went.push(await walk(filesWith(/\binLongRun\(/), onlyLong))
process.exitCode = went.every(Boolean) ? 0 : 1

/** Walks them, three at once: docs/decisions/0040-two-lengths-of-tests.md says why not each file in a process of its own. Whether all went well. */
async function walk(these: readonly string[], ...more: readonly string[]): Promise<boolean> {
  const how = ['--test', '--test-isolation=none', '--test-reporter=spec', ...more]
  const lanes = dealt(these, 3).map(
    (lane) =>
      new Promise<boolean>((resolve) => {
        spawn(process.execPath, [...how, ...lane], { stdio: 'inherit' }).on('close', (code) => resolve(code === 0))
      }),
  )
  return (await Promise.all(lanes)).every(Boolean)
}

/** Dealt out to at most so many, the largest files first, since those take longest. */
function dealt(these: readonly string[], most: number): readonly (readonly string[])[] {
  const bySize = these.map((file) => ({ file, size: statSync(file).size })).sort((a, b) => b.size - a.size)
  return Object.values(Object.groupBy(bySize, (_, i) => i % most)).map((lane = []) => lane.map(({ file }) => file))
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

// `npm run journeys`: people's ways through the pages, in a real browser. Names after `--` choose files: npm run journeys -- letters
// Without names it walks what `npm test` does. LONG=1 npm run journeys walks what the long run does besides: files that end in `.long.test.ts`,
// what other files keep for it (test/journeys/lengths.ts), and three files again that look at more then. '*' as a name is all files there are.
import { type ChildProcess, spawn } from 'node:child_process'
import { globSync, readFileSync, statSync } from 'node:fs'
import { longMark } from '../test/journeys/lengths.ts'
import { built } from './built.ts'
import { inOneProcess } from './checks.ts'

const walking = new Set<ChildProcess>()
// Whoever ends this ends all of it: what went on would keep the pipe open that is read to its end.
process.once('SIGTERM', () => {
  for (const lane of walking) lane.kill()
  process.exitCode = 1
})

built()
const names = process.argv.slice(2)
const isWholeLongRun = names.length === 0 && process.env['LONG'] === '1'
const files = names.length > 0 ? globSync(names.flatMap(placesOf)) : isWholeLongRun ? ofTheLongRun() : usual()
const onlyLong = `--test-name-pattern=${RegExp.escape(longMark)}$`
if (files.length === 0) throw new Error(`No journey is called ${names.join(' or ')}.`)
const went = [await walk(files)]
if (isWholeLongRun) went.push(await walk(filesWith(/\binLongRun\(/), onlyLong))
process.exitCode = went.every(Boolean) ? 0 : 1

/** Walks them in three processes: docs/decisions/0040-two-lengths-of-tests.md. Whether all went well. */
async function walk(these: readonly string[], ...more: readonly string[]): Promise<boolean> {
  const lanes = dealt(these, 3).map((lane) => {
    const process_ = spawn(process.execPath, [...inOneProcess, ...more, ...lane], { stdio: 'inherit' })
    walking.add(process_)
    return new Promise<boolean>((resolve) => process_.on('close', (code) => resolve(code === 0)))
  })
  return (await Promise.all(lanes)).every(Boolean)
}

type Lane = { readonly all: string[]; size: number }

/** Dealt out to at most so many, the largest first, each to those that have the least so far: size is near enough to time. */
function dealt(these: readonly string[], most: number): readonly (readonly string[])[] {
  const bySize = these.map((file) => ({ file, size: statSync(file).size })).sort((a, b) => b.size - a.size)
  const lanes = Array.from({ length: Math.min(most, these.length) }, (): Lane => ({ all: [], size: 0 }))
  for (const { file, size } of bySize) {
    const least = lanes.reduce((a, b) => (b.size < a.size ? b : a))
    least.all.push(file)
    least.size += size
  }
  return lanes.map(({ all }) => all)
}

function usual(): readonly string[] {
  return globSync('test/journeys/!(*.long).test.ts')
}

/** Files that are walked whole: those that `npm test` leaves out, and those that look at more in a long run. */
function ofTheLongRun(): readonly string[] {
  return [...globSync('test/journeys/*.long.test.ts'), ...filesWith(/\b(?:isLong|usualModes)\b/)]
}

function filesWith(pattern: RegExp): readonly string[] {
  const found = usual().filter((file) => pattern.test(readFileSync(file, 'utf8')))
  if (found.length === 0) throw new Error(`No journey says ${pattern.source}.`)
  return found
}

function placesOf(name: string): readonly string[] {
  return [`test/journeys/${name}.test.ts`, `test/journeys/${name}.long.test.ts`]
}

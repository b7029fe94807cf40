// `npm run journeys`: people's ways through the pages, in a real browser. Names after `--` choose files: npm run journeys -- keyboard
// Without names it leaves out those whose file ends in `.long.test.ts`: many cases of one thing, for the long run. '*' takes all there are.
import { spawn } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import { built } from './built.ts'

/** Processes side by side: browser and test wait for each other, so one more than there are cores. */
const atOnce = 3
/** How many milliseconds each file took the last time it was run here. */
const times = join(import.meta.dirname, '..', '.cache', 'journeys.json')

built()
const names = process.argv.slice(2)
const files = globSync(names.length === 0 ? 'test/journeys/!(*.long).test.ts' : names.flatMap(placesOf))
if (files.length === 0) throw new Error(`No journey is called ${names.join(' or ')}.`)
const took = new Map<string, number>(existsSync(times) ? Object.entries(JSON.parse(readFileSync(times, 'utf8'))) : [])
const codes = await Promise.all(shared(files, atOnce).map(run))
mkdirSync(join(times, '..'), { recursive: true })
writeFileSync(times, JSON.stringify(Object.fromEntries([...took].sort())))
process.exitCode = codes.every((code) => code === 0) ? 0 : 1

function placesOf(name: string): readonly string[] {
  return [`test/journeys/${name}.test.ts`, `test/journeys/${name}.long.test.ts`]
}

/** Shares the files out so that all processes end at about the same time. */
function shared(all: readonly string[], among: number): readonly (readonly string[])[] {
  const lanes = Array.from({ length: Math.min(among, all.length) }, () => ({ files: [] as string[], time: 0 }))
  const weighed = all.map((file) => ({ file, time: took.get(basename(file)) ?? guessed(file) }))
  for (const { file, time } of weighed.toSorted((a, b) => b.time - a.time)) {
    const lane = lanes.reduce((least, one) => (one.time < least.time ? one : least))
    lane.files.push(file)
    lane.time += time
  }
  return lanes.map((lane) => lane.files)
}

function guessed(file: string): number {
  return 3000 * (readFileSync(file, 'utf8').split('\ntest(').length - 1)
}

/** All files in one process, with one browser: starting both for each file took a sixth of the time. Prints whole lines. */
function run(lane: readonly string[]): Promise<number> {
  const how = ['--test', '--test-isolation=none', '--test-reporter=./scripts/journeys-reporter.ts']
  const child = spawn(process.execPath, [...how, ...lane], { stdio: ['ignore', 'pipe', 'inherit'] })
  createInterface(child.stdout).on('line', (line) => {
    const [, file, time] = /^took (\S+\.test\.ts) (\d+)$/.exec(line) ?? []
    if (file === undefined) console.log(line)
    else took.set(file, Number(time))
  })
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)))
}

// The big figures of the long run, read from what its tests print. A test states a figure in one line:
//   figure: acknowledged appends lost | 0 of 20480 | seed 7
import { stripVTControlCharacters } from 'node:util'

/** One figure: what was counted, how many of how many, and the seed that repeats it (empty if nothing was random). */
export type Figure = { readonly what: string; readonly count: string; readonly seed: string }

/** All figures that tests stated in `output`, in order, after one for the properties if any ran. */
export function figures(output: string, seed: number): readonly Figure[] {
  const text = stripVTControlCharacters(output)
  const stated = [...text.matchAll(/\bfigure: ([^|\n]+) \| ([^|\n]+?)(?: \| seed ([^|\n]+))?$/gm)]
  return [
    ...properties(text, seed),
    ...stated.map(([, what = '', count = '', own = '']) => ({ what, count, seed: own.trim() })),
  ]
}

/** The figures as a plain table. */
export function table(rows: readonly Figure[]): string {
  const widest = (of: (row: Figure) => string): number => Math.max(...rows.map((row) => of(row).length))
  const [what, count] = [widest((row) => row.what), widest((row) => row.count)]
  return rows
    .map((row) => `  ${row.what.padEnd(what)}  ${row.count.padStart(count)}${row.seed && `  seed ${row.seed}`}`)
    .join('\n')
}

function properties(text: string, seed: number): readonly Figure[] {
  const ran = [...text.matchAll(/property: (\d+) runs, (held|failed)/g)]
  if (ran.length === 0) return []
  const failed = ran.filter(([, , how]) => how === 'failed').length
  const runs = ran.reduce((all, [, n]) => all + Number(n), 0)
  return [
    { what: 'properties that failed', count: `${failed} of ${ran.length}`, seed: String(seed) },
    { what: 'made-up cases they were held against', count: String(runs), seed: String(seed) },
  ]
}

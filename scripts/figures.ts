// The big figures of the long run, read from what its tests print. A test states one with `t.diagnostic('what: how many of how many')`.
import { stripVTControlCharacters } from 'node:util'

/** What was counted, and how many of how many. */
export type Figure = { readonly what: string; readonly count: string }

/** The runner's own last lines, which look like a test's. */
const ofTheRunner = /^(?:tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) /

/** All figures in `output`: first the properties, added up over all files, then what tests stated, in order. */
export function figures(output: string): readonly Figure[] {
  const text = stripVTControlCharacters(output)
  const stated = [...text.matchAll(/^\s*ℹ (.+)$/gm)]
    .map(([, line = '']) => line)
    .filter((line) => !ofTheRunner.test(line))
  return [...properties(text), ...stated.map(split)]
}

/** The figures as a plain table. */
export function table(rows: readonly Figure[]): string {
  const widest = Math.max(0, ...rows.map(({ what }) => what.length))
  return rows.map(({ what, count }) => `  ${what.padEnd(widest)}  ${count}`).join('\n')
}

function split(line: string): Figure {
  const [what = '', ...rest] = line.split(': ')
  return { what, count: rest.join(': ') }
}

function properties(text: string): readonly Figure[] {
  const ran = [...text.matchAll(/property: (\d+) runs, (held|failed)/g)]
  if (ran.length === 0) return []
  const failed = ran.filter(([, , how]) => how === 'failed').length
  const runs = ran.reduce((all, [, n]) => all + Number(n), 0)
  return [{ what: 'properties', count: `${failed} failed of ${ran.length}, over ${runs} made-up cases` }]
}

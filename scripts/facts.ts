// `npm run facts`: what there is, counted from the data itself. `-- --json` for a program. With `-- --prove` a hazard counts as proved only
// if its test failed just now with the control off (minutes); without it, if the test is there and the control can be switched off.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { library } from '../src/core/library.ts'
import { countries } from '../src/words/help-lines.ts'
import { faultsOfHazard } from './hazards/faults.ts'
import { hazards } from './hazards/log.ts'
import { isProved, prove } from './hazards/prove.ts'

/** Counts, each by its name. */
export type Facts = { readonly [name: string]: number }

const project = join(import.meta.dirname, '..')

if (import.meta.main) await main(process.argv.slice(2))

async function main(wishes: readonly string[]): Promise<void> {
  const found = await facts(wishes.includes('--prove'))
  if (wishes.includes('--json')) console.log(JSON.stringify(found))
  else for (const [name, count] of Object.entries(found)) console.log(`${name.padEnd(22)}${String(count).padStart(4)}`)
}

/** Counts what there is. `proving` tries every hazard, in a copy of the project. */
export async function facts(proving: boolean): Promise<Facts> {
  // A number may stand in two countries, as Samaritans do: then it is two lines, each with a source of its own.
  const lines = countries.flatMap(({ emergency, police, crisis, abuse, youth }) => [
    emergency,
    ...(police ? [police] : []),
    ...crisis,
    ...abuse,
    ...youth,
  ])
  return {
    hazards: hazards.length,
    hazardsProved: proving
      ? (await prove(project, hazards, () => {})).filter(isProved).length
      : hazards.filter((hazard) => faultsOfHazard(project, hazard).length === 0).length,
    lessons: await countOf('src/words/lessons.ts', 'lessons'),
    asks: library.length,
    crisisLines: lines.length,
    crisisLinesWithSource: lines.filter(({ checkedOn }) => checkedOn !== null).length,
    languages: languages().size,
  }
}

/** How long a list is that a module exports; 0 while it is not there. */
async function countOf(file: string, name: string): Promise<number> {
  const path = join(project, file)
  if (!existsSync(path)) return 0
  const list: unknown = (await import(pathToFileURL(path).href))[name]
  return Array.isArray(list) ? list.length : 0
}

/** The languages that our pages say they are written in. */
function languages(): ReadonlySet<string> {
  const pages = ['src/web', 'src/answer'].map((folder) => join(project, folder, 'index.html'))
  return new Set(pages.flatMap((page) => /<html lang="([^"]+)"/.exec(readFileSync(page, 'utf8'))?.[1] ?? []))
}

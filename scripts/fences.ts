// Guards who may import what (.dependency-cruiser.cjs), because "the server cannot decrypt" is worth only as much as the
// check behind it. With --draw it writes the arrows that are really there into ARCHITECTURE.md.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isDrawn } from './drawn.ts'

/** One import that a rule forbids: `rule: from → to`. */
export type Breach = string

/** What was found under a root: breaches, how many files were looked at, and the arrows between folders of `src/`. */
export type Fences = { readonly breaches: readonly Breach[]; readonly files: number; readonly arrows: readonly Arrow[] }

/** One folder of `src/` imports another. */
type Arrow = readonly [from: string, to: string]

const project = join(import.meta.dirname, '..')

if (import.meta.main) process.exitCode = main(process.argv.includes('--draw'))

/** Follows every import under `root` (the project, or a small copy of its shape) and holds it against the rules. Throws if the tool fails. */
export function fences(root: string): Fences {
  const folders = ['src', 'test', 'scripts'].filter((name) => existsSync(join(root, name)))
  const tool = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const rules = join(project, '.dependency-cruiser.cjs')
  const run = spawnSync(process.execPath, [tool, ...folders, '--config', rules, '--output-type', 'json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser did not answer: ${run.stderr}`)
  const found = JSON.parse(run.stdout) as Report
  return {
    breaches: found.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    files: found.summary.totalCruised,
    arrows: arrows(found),
  }
}

type Report = {
  readonly modules: readonly {
    readonly source: string
    readonly dependencies: readonly { readonly resolved: string }[]
  }[]
  readonly summary: {
    readonly totalCruised: number
    readonly violations: readonly {
      readonly rule: { readonly name: string }
      readonly from: string
      readonly to: string
    }[]
  }
}

function main(draw: boolean): number {
  const { breaches, files, arrows: found } = fences(project)
  for (const breach of breaches) console.error(breach)
  console.log(`${files} files looked at, ${breaches.length} forbidden imports.`)
  if (files === 0) console.error('Nothing was looked at: the fence has fallen.')
  const page = join(project, 'ARCHITECTURE.md')
  const picture = { name: 'arrows', script: 'scripts/fences.ts', text: mermaid(found) }
  const drawn = isDrawn(page, picture, draw)
  if (!drawn)
    console.error('The picture in ARCHITECTURE.md is out of date: node scripts/run.mjs scripts/fences.ts --draw')
  return files > 0 && breaches.length === 0 && drawn ? 0 : 1
}

function mermaid(found: readonly Arrow[]): string {
  const lines = found.filter(([, to]) => to !== 'lib').map(([from, to]) => `  ${from} --> ${to}`)
  return ['```mermaid', 'flowchart LR', ...lines, '```', '', '`lib` is left out: any room may import it.'].join('\n')
}

function arrows({ modules }: Report): Arrow[] {
  const names = modules
    .filter(({ source }) => !/[.]test[.]tsx?$/.test(source))
    .flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => [folderOf(source), folderOf(resolved)] as const),
    )
    .filter(([from, to]) => from !== undefined && to !== undefined && from !== to)
    .map(([from, to]) => `${from} ${to}`)
  return [...new Set(names)].sort().map((name) => {
    const [from = '', to = ''] = name.split(' ')
    return [from, to]
  })
}

function folderOf(file: string): string | undefined {
  return /^src\/([^/]+)\//.exec(file)?.[1]
}

// Guards that every package we ask for is named in docs/dependencies.md with its exact version: nobody adds one in silence.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The parts of a package.json that name packages, each with its version. */
export type Wanted = Readonly<Partial<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Versions>>>
type Versions = Readonly<Record<string, string>>

if (import.meta.main) main()

/** What `page` (rows of `| name | version | why | … |`) and the package files disagree on, one sentence each. */
export function disagreements(files: readonly Wanted[], page: string): readonly string[] {
  const wanted = new Map(
    files.flatMap(({ dependencies, devDependencies, optionalDependencies }) =>
      Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }),
    ),
  )
  const rows = new Map(
    [...page.matchAll(/^\| `([^`]+)` \| ([^|]*?) \|(.*)$/gm)].map(([, name = '', version = '', rest = '']) => [
      name,
      { version, rest },
    ]),
  )
  return [
    ...[...wanted]
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${name}: ${version} is not an exact version.`),
    ...[...wanted]
      .filter(([name, version]) => rows.get(name)?.version !== version)
      .map(([name, version]) => `${name} ${version} is not in docs/dependencies.md.`),
    ...[...rows.keys()]
      .filter((name) => !wanted.has(name))
      .map((name) => `${name} is in docs/dependencies.md, but not in use.`),
    ...[...rows]
      .filter(([, { rest }]) => rest.split('|').filter((cell) => cell.trim()).length < 3)
      .map(([name]) => `${name}: why, what it costs, or what instead is missing.`),
  ]
}

function main(): void {
  const read = (file: string): string => readFileSync(join(import.meta.dirname, '..', file), 'utf8')
  const files = ['package.json', 'tools/node/package.json'].map((file) => JSON.parse(read(file)) as Wanted)
  const found = disagreements(files, read('docs/dependencies.md'))
  for (const sentence of found) console.error(sentence)
  process.exitCode = found.length === 0 ? 0 : 1
}

// Builds the site only where its sources changed since the last time, so that a second start is quick.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const project = join(import.meta.dirname, '..')

/** What the site is made of: if any of these changes, it is built anew. */
const sources = [
  'src/{answer,app,core,lib,protocol,seal,service-worker,slow-worker,backup-worker,store,sync,web,words}/**/*',
  'scripts/build.ts',
  'scripts/site/**/*',
  'tsconfig.base.json',
  'package-lock.json',
]

if (import.meta.main) built({ anew: true })

/**
 * Sees to it that `dist/site` is what the sources say; `anew` builds even if it is. Throws if the build fails, with what it said.
 * The stamp also names the last build's moment: pages built by hand in between are not trusted to be of these sources.
 */
export function built({ anew } = { anew: false }): void {
  const stamp = join(project, 'dist', '.built-from')
  const wanted = fingerprint(project)
  if (!anew && existsSync(stamp) && readFileSync(stamp, 'utf8') === `${wanted} ${builtAt()}`) return
  rmSync(stamp, { force: true })
  console.log('Building the pages.')
  const run = spawnSync(process.execPath, [join(project, 'scripts/build.ts')], { cwd: project, encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`The pages could not be built:\n${run.stdout}${run.stderr}`)
  writeFileSync(stamp, `${wanted} ${builtAt()}`)
}

/** When the policy, the last file that a build writes by name, was written; 0 if there is none. */
function builtAt(): number {
  return statSync(join(project, 'dist/site/csp.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/** A short text that changes with the name or content of any source under `root`. Tests are left out: they change no page. */
export function fingerprint(root: string): string {
  const hash = createHash('sha256')
  for (const entry of globSync(sources, { cwd: root, withFileTypes: true })
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()) {
    if (/[.]test[.]tsx?$|[.]md$/.test(entry)) continue
    const content = readIfFile(entry)
    if (content) hash.update(`${entry.slice(root.length)} ${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

function readIfFile(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined // a folder
  }
}

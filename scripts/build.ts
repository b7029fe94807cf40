// Builds everything a browser gets, into dist/site: the app, its service worker, the friend's page and the page of a share as one file
// each, and the plain pages. Beside it: dist/site/hashes.txt (of every file), dist/site/csp.json (hashes the server puts into its policy)
// and dist/chunks.json (what loads what, for scripts/size.ts).
import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { noticeWords } from '../src/words/screens/notice.ts'
import type { InlineConfig } from 'vite'
import { inlined, inlineHashes, withIntegrity } from './site/html.ts'
import { readPages } from './site/read.ts'
import {
  type Built,
  buildInMemory,
  contentOf,
  inFewFiles,
  isChunk,
  layersInOrder,
  shared,
  withoutOtherKeys,
} from './site/vite.ts'

const root = join(import.meta.dirname, '..')
const done = join(root, 'dist', 'site')
/** Written here first, so that a build that fails, or is not finished, never takes away the one before it. */
const site = join(root, 'dist', 'site.new')
const compressed = promisify(brotliCompress)

/** Builds the site. Throws when something does not compile. */
export async function buildSite(): Promise<void> {
  const began = performance.now()
  await rm(site, { recursive: true, force: true })
  await cp(join(root, 'src/web/public'), site, { recursive: true })
  await buildApp()
  await buildLinkPage('index.html', 'answer.html')
  await buildLinkPage('share.html', 'share.html')
  await buildWorker('src/slow-worker', 'argon2.js') // works out a passphrase
  await buildWorker('src/backup-worker', 'backup.js', [withoutOtherKeys()]) // seals and opens backups
  for (const [path, html] of readPages()) await put(path, html)
  await writePolicy()
  await buildServiceWorker()
  await writeHashes()
  const total = await compressAll()
  await rm(done, { recursive: true, force: true })
  await rename(site, done)
  console.log(
    `Built dist/site: ${(total / 1000).toFixed(0)} KB compressed, in ${((performance.now() - began) / 1000).toFixed(1)} s.`,
  )
}

async function buildApp(): Promise<void> {
  const config = shared(join(root, 'src/web'))
  const files = await buildInMemory({
    ...config,
    publicDir: 'public',
    plugins: [layersInOrder()],
    build: { ...config.build, rolldownOptions: { output: inFewFiles } },
  })
  for (const file of files) {
    const content = contentOf(file)
    await put(file.fileName, file.fileName === 'index.html' ? withIntegrity(String(content), files) : content)
  }
  await writeFile(join(root, 'dist', 'chunks.json'), JSON.stringify(whatLoadsWhat(files), undefined, 2))
}

/** For each script chunk: the modules in it, the chunks it needs at once, and the style sheets it brings. */
function whatLoadsWhat(files: readonly Built[]): object {
  const one = (file: Extract<Built, { type: 'chunk' }>): object => ({
    entry: file.isEntry,
    modules: Object.keys(file.modules).map((path) => path.replace(`${root}/`, '')),
    imports: file.imports,
    css: [...(file.viteMetadata?.importedCss ?? [])],
  })
  return Object.fromEntries(files.filter(isChunk).map((file) => [file.fileName, one(file)]))
}

/** The friend's page, or the page of a share: script and style inside, so that one request brings all of it. */
async function buildLinkPage(page: string, name: string): Promise<void> {
  const folder = join(root, 'src/answer')
  if (!existsSync(join(folder, page))) return
  const config = shared(folder)
  const rolldownOptions = { input: join(folder, page) }
  const files = await buildInMemory({ ...config, build: { ...config.build, cssCodeSplit: false, rolldownOptions } })
  await put(name, inlined(files))
}

/** A worker as one file in the root. Its name never changes: its policy is bound to that, and the page may load no other. */
async function buildWorker(folder: string, name: string, plugins: InlineConfig['plugins'] = []): Promise<void> {
  const config = shared(join(root, folder))
  const output = { format: 'iife', entryFileNames: name } as const
  const build = { ...config.build, rolldownOptions: { input: join(root, folder, 'main.ts'), output } }
  for (const file of await buildInMemory({ ...config, plugins, build })) await put(file.fileName, contentOf(file))
}

/**
 * The service worker, told which files to keep for when there is no network: not the pages of links, nor the plain pages. Its version
 * changes with any file at all, so that the list of hashes, which is kept too and names this worker, is always that of the version in
 * use.
 */
async function buildServiceWorker(): Promise<void> {
  const all = (await filesOf(site)).toSorted()
  const kept = [
    ...all.filter((path) => !/^(?:(?:answer|share)\.html|csp\.json|robots\.txt|read\/.*)$|\.map$/.test(path)),
    'hashes.txt',
  ]
  const version = createHash('sha256')
  for (const path of all) version.update(path).update(await readFile(join(site, path)))
  const config = shared(join(root, 'src/service-worker'))
  const files = await buildInMemory({
    ...config,
    define: {
      __FILES__: JSON.stringify(kept.map((path) => `/${path}`)),
      __NOTICE__: JSON.stringify(noticeWords.notice),
      __VERSION__: JSON.stringify(version.digest('hex').slice(0, 12)),
    },
    build: {
      ...config.build,
      rolldownOptions: {
        input: join(root, 'src/service-worker/main.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  })
  for (const file of files) await put(file.fileName, contentOf(file))
}

async function writePolicy(): Promise<void> {
  const policy: Record<string, object> = {}
  for (const page of (await filesOf(site)).filter((path) => path.endsWith('.html')).toSorted())
    policy[`/${page}`] = inlineHashes(await readFile(join(site, page), 'utf8'))
  await put('csp.json', JSON.stringify(policy, undefined, 2))
}

/** What `sha256sum --check` reads: every file as it is served. The fingerprint of the whole is this list's own hash. */
async function writeHashes(): Promise<void> {
  const lines = (await filesOf(site)).toSorted().map(async (path) => {
    const hash = createHash('sha256').update(await readFile(join(site, path)))
    return `${hash.digest('hex')}  ${path}\n`
  })
  await put('hashes.txt', (await Promise.all(lines)).join(''))
}

/** A `.br` beside each file that gains by it; the sum of what would be sent. */
async function compressAll(): Promise<number> {
  const sizes = await Promise.all(
    (await filesOf(site)).map(async (path) => {
      const content = await readFile(join(site, path))
      if (/\.(?:woff2|png|ico)$|^csp\.json$/.test(path)) return content.length
      const small = await compressed(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
      if (small.length < content.length) await put(`${path}.br`, small)
      return Math.min(small.length, content.length)
    }),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(site, path)), { recursive: true })
  await writeFile(join(site, path), content)
}

if (import.meta.main) await buildSite()

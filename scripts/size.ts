// Weighs what a browser gets, and fails beyond the budget: the friend's page is opened on a phone, in a hurry, by somebody who
// owes us nothing, and the app on the way to something hard. `--json` prints figures only. Run `npm run build` before.
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

type ChunkNote = {
  readonly entry: boolean
  readonly modules: readonly string[]
  readonly imports: readonly string[]
  readonly css: readonly string[]
}
type Weight = { readonly name: string; readonly bytes: number; readonly aim: number; readonly limit: number }

const dist = join(import.meta.dirname, '..', 'dist')
const site = join(dist, 'site')
/** What stands first for whoever was never here: all of it comes over the network. */
const veryFirst = 'src/web/screens/first.tsx'
/** What may stand first: that, today's screen, or a welcome back. The heaviest one counts. */
const firstScreens = [veryFirst, 'src/web/screens/today.tsx', 'src/web/screens/coming-back.tsx']

const chunks: Record<string, ChunkNote> = JSON.parse(await readFile(join(dist, 'chunks.json'), 'utf8'))
const friend = await weighLinkPage('answer.html')
const share = await weighLinkPage('share.html')
const stranger = await weighRoute(veryFirst)
const firsts = await Promise.all(firstScreens.map(weighRoute))
const plain = await Promise.all(
  readdirSync(join(site, 'read'))
    .filter(isPage)
    .map((file) => weigh(join('read', file))),
)
const allScripts = await sum(Object.keys(chunks))
const weights: readonly Weight[] = [
  { name: "friend's page, bytes", bytes: friend.bytes, aim: 5_000, limit: 10_000 },
  { name: "friend's page, requests", bytes: friend.requests, aim: 1, limit: 2 },
  { name: 'page of a share, bytes', bytes: share.bytes, aim: 13_000, limit: 20_000 },
  { name: 'app, first visit, scripts', bytes: stranger.scripts, aim: 25_000, limit: 45_000 },
  // Who comes back has it on the device already. The next small ask stands there since November 2026, and a line
  // for safety since then: that a device was added, or recovery words were made. What was begun is judged anew before it is brought up: 500 bytes.
  { name: 'app, Today, scripts', bytes: Math.max(...firsts.map((one) => one.scripts)), aim: 45_000, limit: 69_000 },
  { name: 'app, first screen, styles', bytes: Math.max(...firsts.map((one) => one.styles)), aim: 6_000, limit: 10_000 },
  { name: 'heaviest plain page, bytes', bytes: Math.max(...plain), aim: 3_000, limit: 6_000 },
  // Loaded when somebody saves or opens a backup.
  { name: 'worker of backups, bytes', bytes: await weigh('backup.js'), aim: 20_000, limit: 26_000 },
  // Each practice is loaded when it is opened; all of them are kept for a day without a network. The lock and the words, 20 KB, are too,
  // the other devices with their picture for a camera, 14 KB, and what is seen of the record and shown to somebody: nobody waits for all
  // of it, and it is fetched once. The next small ask and reminders are in the last 15 KB; what goes wrong on the way, and is said, in 7 more;
  // what Today says of a device that was added in the last 1.
  { name: 'app, all scripts', bytes: allScripts, aim: 225_000, limit: 308_000 },
]
const over = weights.filter((weight) => weight.bytes > weight.limit)
if (process.argv.includes('--json')) console.log(JSON.stringify({ weights, over: over.map((weight) => weight.name) }))
else
  for (const { name, bytes, aim, limit } of weights)
    console.log(`${bytes.toString().padStart(7)}  ${name} (aim ${aim}, limit ${limit})`)
if (over.length > 0) process.exitCode = 1

function isPage(file: string): boolean {
  return file.endsWith('.html')
}

async function weighLinkPage(page: string): Promise<{ bytes: number; requests: number }> {
  if (!existsSync(join(site, page))) return { bytes: 0, requests: 0 }
  const html = await readFile(join(site, page), 'utf8')
  const others = [...html.matchAll(/<(?:script|link|img)\b[^>]*\b(?:src|href)="(\/[^"]+)"/g)].map(
    ([, path = '']) => path,
  )
  return { bytes: await sum([page, ...others.map((path) => path.slice(1))]), requests: 1 + others.length }
}

/**
 * Everything that must arrive before that screen can be seen: the entry, the script that holds the screen wherever the bundler put
 * it, and all that these import.
 */
async function weighRoute(screen: string): Promise<{ scripts: number; styles: number }> {
  const holds = Object.entries(chunks).filter(([, { modules }]) => modules.includes(screen))
  if (holds.length === 0) throw new Error(`no script holds ${screen}`)
  const starts = [...Object.entries(chunks).filter(([, chunk]) => chunk.entry), ...holds]
  const needed = new Set<string>()
  const visit = (file: string): void => {
    if (needed.has(file)) return
    needed.add(file)
    for (const next of chunks[file]?.imports ?? []) visit(next)
  }
  for (const [file] of starts) visit(file)
  const styles = new Set([...needed].flatMap((file) => chunks[file]?.css ?? []))
  return { scripts: await sum([...needed]), styles: await sum([...styles]) }
}

async function sum(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(weigh))
  return sizes.reduce((total, size) => total + size, 0)
}

async function weigh(file: string): Promise<number> {
  const path = join(site, file)
  if (existsSync(`${path}.br`)) return (await readFile(`${path}.br`)).length
  const content = await readFile(path)
  return Math.min(content.length, brotliCompressSync(content).length)
}

// Which browser the journeys drive: the one of TENDRIL_CHROME, else the one that comes as an npm package (the same for everybody, and
// twice as fast), else a Chrome or Chromium that is there, else Playwright's own. Why: docs/decisions/0024-the-packages-browser-first.md.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'

/** A browser's program, and what its environment needs besides ours. */
export type Chrome = { readonly path: string; readonly environment: Readonly<Record<string, string>> }

const project = join(import.meta.dirname, '../..')
const cache = join(project, '.cache')

/** Never the arguments of @sparticuz/chromium: they switch off what we test (site isolation, web security). */
const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP tendril.test 127.0.0.1', // a name that is no secure address
]

/** Starts a browser for fresh, separate people: `(await openBrowser()).newContext(…)`. Close it at the end. `more` adds arguments. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const chrome = findChrome()
  return chromium.launch({
    executablePath: chrome.path,
    headless: true,
    args: [...launchArguments, ...more],
    env: environmentFor(chrome),
  })
}

/** A microphone that is none and says yes to everybody: it beeps. */
export const beeping = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] as const

/**
 * Starts a browser on a folder, for what must be there after it was killed or closed. The folder is made if it is missing.
 * `more` adds arguments.
 */
export async function openProfile(
  folder: string,
  options: BrowserContextOptions = {},
  more: readonly string[] = [],
): Promise<BrowserContext> {
  const chrome = findChrome()
  return chromium.launchPersistentContext(folder, {
    ...options,
    executablePath: chrome.path,
    headless: true,
    args: [...launchArguments, ...more],
    env: environmentFor(chrome),
  })
}

/** SIGKILL to every process of the browser on this folder, as when a phone needs the memory or its battery ends. */
export async function killBrowser(
  folder: string,
  context: { once(event: 'close', listener: () => void): unknown },
): Promise<void> {
  const closed = new Promise<void>((resolve) => void context.once('close', resolve))
  const listed = spawnSync('ps', ['-Ao', 'pid=,args='], { encoding: 'utf8' }).stdout.split('\n')
  const ours = listed
    .filter((line) => line.includes(`--user-data-dir=${folder}`))
    .map((line) => Number.parseInt(line, 10))
  if (ours.length === 0) throw new Error('no browser was found to kill')
  for (const id of ours) {
    try {
      process.kill(id, 'SIGKILL')
    } catch {
      // It went with its parent.
    }
  }
  await closed
}

/** The browser to drive; unpacks one into `.cache`, or fetches one, where that is needed. Throws with what to install if none can be had. */
export function findChrome(): Chrome {
  const found =
    installed([process.env['TENDRIL_CHROME'] ?? '']) ?? fromPackage() ?? installed(usualPlaces()) ?? fromPlaywright()
  if (found) return found
  throw new Error('The journeys need a browser: install Chrome or Chromium, or set TENDRIL_CHROME to its program.')
}

function installed(places: readonly string[]): Chrome | undefined {
  const path = places.find((place) => place !== '' && existsSync(place))
  return path === undefined ? undefined : { path, environment: {} }
}

function usualPlaces(): readonly string[] {
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    return names.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  }
  if (process.platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].map((name) => process.env[name] ?? 'C:\\')
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
    return folders.flatMap((folder) => programs.map((program) => join(folder, program)))
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  return names.flatMap((name) => [`/usr/bin/${name}`, `/snap/bin/${name}`])
}

/**
 * Unpacks @sparticuz/chromium, once. It holds x64 Linux only, unpacks to a fixed name in the temporary folder and trusts whatever
 * lies there: so it does that in a child with a folder of its own, which is renamed when it is whole.
 */
function fromPackage(): Chrome | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const version = versionOf('@sparticuz/chromium')
  const home = join(cache, `chromium-${version}`)
  const path = join(home, 'chromium')
  const environment = { LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_PATH: join(home, 'fonts') }
  if (existsSync(path)) return { path, environment }
  const draft = join(cache, `draft-${process.pid}`)
  mkdirSync(draft, { recursive: true })
  const unpack = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`
  spawnSync(process.execPath, ['--input-type=module', '-e', unpack], {
    cwd: project,
    env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }, // the name makes it unpack its libraries too
    timeout: 120_000,
  })
  if (existsSync(join(draft, 'chromium')) && !existsSync(home)) {
    writeFileSync(join(draft, 'fonts/fonts.conf'), fontsIn(home))
    try {
      renameSync(draft, home)
    } catch (error) {
      if (!existsSync(path)) throw error // else another test file was faster
    }
  }
  rmSync(draft, { recursive: true, force: true })
  return existsSync(path) ? { path, environment } : undefined
}

// Its own list of fonts names folders that are not there; without any font every text has no height, and pages crash. Where its own lie is
// said from the list's own place, so that a project that was moved keeps them.
function fontsIn(home: string): string {
  const plain = (path: string): string => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const system = ['/usr/share/fonts', '/usr/local/share/fonts'].map((path) => `<dir>${path}</dir>`).join('')
  const cachedir = `<cachedir>${plain(join(home, 'fonts-cache'))}</cachedir>`
  return `<?xml version="1.0"?><fontconfig><dir prefix="relative">fonts</dir>${system}${cachedir}</fontconfig>\n`
}

// Read as a file: the package does not give its package.json to importers.
function versionOf(name: string): string {
  const { version }: { version?: unknown } = JSON.parse(
    readFileSync(join(project, 'node_modules', name, 'package.json'), 'utf8'),
  )
  return String(version)
}

function fromPlaywright(): Chrome | undefined {
  const program = join(project, 'node_modules/playwright-core/cli.js')
  if (!existsSync(chromium.executablePath())) {
    spawnSync(process.execPath, [program, 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 })
  }
  const path = chromium.executablePath()
  return existsSync(path) ? { path, environment: {} } : undefined
}

function environmentFor({ environment }: Chrome): Record<string, string> {
  const ours = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return { ...Object.fromEntries(ours), ...environment }
}

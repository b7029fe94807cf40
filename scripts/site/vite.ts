// How Vite is asked to build: one shared set of options, and nothing read from a configuration file.
// Everything is built into memory and written by scripts/build.ts, so that hashes are taken of the exact bytes that are served.
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite'

type Output = Rolldown.RolldownOutput
/** One file of a build: a script chunk, or anything else. */
export type Built = Output['output'][number]
/** A script chunk with what it imports. */
export type Chunk = Extract<Built, { type: 'chunk' }>

/** Oldest browsers that are cared for: Chrome 109 (last on old Windows) and Safari 16.4. */
export const oldest = { chrome: 109 << 16, safari: (16 << 16) | (4 << 8) }

/** The options that every one of our builds shares. */
export function shared(root: string): InlineConfig {
  return {
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    css: {
      transformer: 'lightningcss',
      lightningcss: { targets: oldest, cssModules: { pattern: '[hash]-[local]' } },
    },
    worker: { format: 'es' },
    build: {
      write: false,
      emptyOutDir: false,
      copyPublicDir: false,
      target: ['chrome109', 'safari16.4'],
      cssMinify: 'lightningcss',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
    },
  }
}

/**
 * Says the order of the layers at the top of every style sheet. Screens bring their own sheets, and whichever the browser reads
 * first would otherwise decide: a button's sheet before the reset, and the reset wins.
 */
export function layersInOrder(): Plugin {
  return {
    name: 'layers-in-order',
    enforce: 'post',
    generateBundle(_, files) {
      for (const file of Object.values(files)) {
        if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = `${order}${String(file.source)}`
      }
    },
  }
}

/**
 * Leaves out of the worker of backups what the age library has for kinds of keys that we never use: post-quantum ones, and P-256. They
 * were nearly half of it. Asked for all the same, they would throw.
 */
export function withoutOtherKeys(): Plugin {
  const left = new Map([
    ['@noble/post-quantum/hybrid.js', 'export const MLKEM768P256 = {}, MLKEM768X25519 = {}'],
    ['@noble/curves/nist.js', 'export const p256 = {}'],
  ])
  return {
    name: 'without-other-keys',
    enforce: 'pre',
    resolveId: (name) => (left.has(name) ? `\0${name}` : undefined),
    load: (id) => left.get(id.slice(1)),
  }
}

/**
 * Which scripts go into one file. Left alone, the bundler makes one for every set of screens that share a module: 177 of them, 59 on
 * the way to Today. So one file has what every screen stands on and the very first one needs, one Today and the welcome back, one
 * the work on links, one what many screens need; and each practice is one. docs/decisions/0023-few-files.md
 */
export const inFewFiles: Rolldown.OutputOptions = {
  codeSplitting: {
    groups: [
      { name: 'first', test: /\/src\/web\/(?:main|screens\/home)\.tsx$/, priority: 3 },
      { name: 'today', test: /\/src\/web\/screens\/(?:today|coming-back)\.tsx$/, priority: 2 },
      { name: 'links', test: /\/src\/app\/link-keeper\.ts$/, priority: 2 },
      { name: 'common', minShareCount: 6, priority: 1 },
      { name: practiceOf, debugName: 'practice' },
    ],
  },
}

/** The practice that a screen is a part of, by how its file is called; `null` for a screen that stands by itself. */
function practiceOf(path: string): string | null {
  const [, screen] = /\/src\/web\/screens\/([^/.]+)\.tsx$/.exec(path) ?? []
  if (screen === undefined) return null
  return Object.entries(practices).find(([, called]) => called.test(screen))?.[0] ?? null
}

const practices: Readonly<Record<string, RegExp>> = {
  start: /^start/,
  ask: /^(?:ask|new-ask|words|guess|send|told|answer|thanks|after|next-self|look|said|people|person|add-person)/,
  'check-in': /^check-in/,
  beliefs: /^(?:belief|origin|signs)/,
  letters: /^(?:letter|rest$)/,
  rehearsing: /^rehearsal/,
  lessons: /^lesson/,
  backup: /^(?:backup|stretch)/,
  sharing: /^(?:shares?$|share-(?:new|item|more|choosing))/,
  lock: /^(?:lock|recovery)/,
  care: /^(?:question|changes|plan|harm|worse|pause|disguise|settings|size|kept)/,
}

const order = '@layer reset,tokens,base,components;'

/** Builds into memory; the files as they would be written. Throws when a source does not compile. */
export async function buildInMemory(config: InlineConfig): Promise<readonly Built[]> {
  const result = await build(config)
  if (Array.isArray(result)) return result.flatMap((one) => one.output)
  if ('output' in result) return result.output
  throw new Error('the build is watching, which it was not asked to')
}

/** The bytes or text of a file. */
export function contentOf(file: Built): string | Uint8Array {
  return file.type === 'chunk' ? file.code : file.source
}

/** Is it a script chunk? */
export function isChunk(file: Built): file is Chunk {
  return file.type === 'chunk'
}

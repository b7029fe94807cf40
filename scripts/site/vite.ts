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

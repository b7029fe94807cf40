// What is done to a built HTML page before it is served: an import map with integrity, everything inlined, hashes for the policy.
import { createHash } from 'node:crypto'
import { type Built, contentOf, isChunk } from './vite.ts'

/** The hashes of what a page holds inline, as they stand in its Content-Security-Policy, without quotes. */
export type InlineHashes = { readonly script: readonly string[]; readonly style: readonly string[] }

/**
 * Puts an integrity hash on every script and style tag, and an import map with the hashes of all chunks before the first
 * module script: without the map `Integrity-Policy` blocks every chunk that is loaded later.
 */
export function withIntegrity(html: string, files: readonly Built[]): string {
  const hashes = new Map(files.map((file) => [`/${file.fileName}`, sri(contentOf(file))]))
  const scripts = files.filter(isChunk).map((file) => `/${file.fileName}`)
  const map = Object.fromEntries(scripts.map((path) => [path, hashes.get(path)]))
  const importMap = `<script type="importmap">${escapeScript(JSON.stringify({ integrity: map }))}</script>`
  const tagged = html.replace(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+)"[^>]*>/g, (tag, path: string) => {
    const hash = path.startsWith('/assets/') ? hashes.get(path) : undefined
    return hash === undefined ? tag : tag.replace(/>$/, ` integrity="${hash}">`)
  })
  return tagged.replace(/<(?:script type="module"|link rel="modulepreload")/, (first) => `${importMap}\n    ${first}`)
}

/** One file out of a page and all its scripts and styles, without a request of its own. */
export function inlined(files: readonly Built[]): string {
  const page = files.find((file) => file.fileName.endsWith('.html'))
  if (page === undefined) throw new Error('the build made no page')
  const chunks = files.filter(isChunk)
  const [chunk] = chunks
  if (chunk === undefined || chunks.length > 1) throw new Error('a page of one file must have exactly one script')
  const css = files.filter((file) => file.fileName.endsWith('.css')).map((file) => bare(String(contentOf(file))))
  const code = escapeScript(bare(chunk.code))
  return String(contentOf(page))
    .replace(/\s*<link rel="stylesheet"[^>]*>/g, '')
    .replace(/\s*<link rel="modulepreload"[^>]*>/g, '')
    .replace(/\s*<script type="module"[^>]*><\/script>/g, '')
    .replace('</head>', () => `${css.length > 0 ? `<style>${css.join('')}</style>` : ''}</head>`)
    .replace('</body>', () => `<script type="module">${code}</script></body>`)
    .replace(/>\s+</g, '> <')
}

/** Without the mark that the bundler leaves at the end. */
function bare(code: string): string {
  return code.replaceAll('/*$vite$:1*/', '').trim()
}

/** The hash of each script and style that stands in the page itself. */
export function inlineHashes(html: string): InlineHashes {
  const bodies = (tag: string): string[] =>
    [...html.matchAll(new RegExp(`<${tag}(?![^>]*\\bsrc=)[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(
      ([, body = '']) => body,
    )
  const hash = (body: string): string => `sha256-${createHash('sha256').update(body).digest('base64')}`
  return { script: bodies('script').map(hash), style: bodies('style').map(hash) }
}

function sri(content: string | Uint8Array): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`
}

function escapeScript(code: string): string {
  return code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
}

// The built app, held in memory: about two megabytes, read once at start.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'

import { codeOf, isNothing } from './found.ts'
import { answerHeaders, appHeaders, fileHeaders, readHeaders } from './headers.ts'
import type { HeaderList, PageHashes } from './headers.ts'

/** One file, ready to send. */
export type SiteFile = {
  readonly bytes: Uint8Array
  /** The same, packed with Brotli at build time; `undefined` if that was no smaller. */
  readonly packed: Uint8Array | undefined
  /** Strong, from the bytes. */
  readonly tag: string
  readonly headers: HeaderList
}

/** The files by path without the first slash, such as `index.html`. */
export type Site = ReadonlyMap<string, SiteFile>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * Reads the folder that the build wrote; empty if there is none. The build's own notes and unknown types are left out. Throws where this
 * account may not read it.
 */
export function loadSite(folder: string): Site {
  if (isNothing(folder)) return new Map()
  const hashes = readHashes(join(folder, 'csp.json'))
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
  const served = names.filter(
    (name) => types[extname(name)] !== undefined && name !== 'csp.json' && !name.startsWith('.'),
  )
  return new Map(served.map((name) => [name, fileAt(folder, name, hashes.get(name))]))
}

/** What `loadSite` threw, in one sentence for the host; `undefined` if it is about something else. */
export function whyUnread(folder: string, error: unknown): string | undefined {
  const code = codeOf(error)
  const path = error instanceof Error && 'path' in error ? `${error.path}` : ''
  const isClosed = (code === 'EACCES' || code === 'EPERM') && path.startsWith(dirname(folder))
  return isClosed ? unread(folder, `this account (${code})`) : undefined
}

/** That the pages are closed to this account, and what to do, in one sentence for the host. */
export function unread(folder: string, account: string): string {
  return `The pages in ${folder} can’t be read by ${account}: open them by chmod -R a+rX ${dirname(folder)}`
}

function fileAt(folder: string, name: string, hashes: PageHashes | undefined): SiteFile {
  const bytes = readFileSync(join(folder, name))
  const packedName = join(folder, `${name}.br`)
  const keep = name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  const headers: HeaderList = [
    ...headersFor(name, hashes ?? { script: [], style: [] }),
    ['Content-Type', types[extname(name)] ?? 'application/octet-stream'],
    ['Cache-Control', keep],
    ['Vary', 'Accept-Encoding'],
  ]
  return {
    bytes,
    packed: existsSync(packedName) ? readFileSync(packedName) : undefined,
    tag: tagOf(bytes),
    headers,
  }
}

/** What tells one content of a file from another, for `SiteFile.tag`. */
export function tagOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
}

function headersFor(name: string, hashes: PageHashes): HeaderList {
  if (name === 'answer.html' || name === 'share.html') return answerHeaders(hashes)
  if (name.startsWith('read/')) return readHeaders(hashes)
  return name.endsWith('.html') ? appHeaders(hashes) : fileHeaders(name)
}

function readHashes(file: string): Map<string, PageHashes> {
  const all: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const entries = Object.entries(typeof all === 'object' && all !== null ? all : {})
  return new Map(entries.map(([path, page]) => [path.replace(/^\//, ''), parseHashes(page)]))
}

// The build is ours, but a wrong word here would open the policy: only hashes pass.
function parseHashes(page: unknown): PageHashes {
  const { script, style } = typeof page === 'object' && page !== null ? (page as Record<string, unknown>) : {}
  return { script: hashesIn(script), style: hashesIn(style) }
}

function hashesIn(list: unknown): string[] {
  const all: readonly unknown[] = Array.isArray(list) ? list : []
  return all.map(String).filter((hash) => /^sha(256|384|512)-[A-Za-z0-9+/]+=*$/.test(hash))
}

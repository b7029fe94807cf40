// Serves the gallery of parts (src/web/gallery) from memory, for scripts/gallery.ts and the journeys. It is no part of the site.
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { buildInMemory, contentOf, shared } from './vite.ts'

/** The gallery while it is served: `${origin}/?scene=guess`. */
export type Gallery = { readonly origin: string; readonly close: () => void }

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
}

/** Builds and serves it. `port` 0: any. */
export async function serveGallery(port = 0): Promise<Gallery> {
  const built = await buildInMemory(shared(join(import.meta.dirname, '../../src/web/gallery')))
  const files = new Map(built.map((file) => [`/${file.fileName}`, contentOf(file)]))
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://gallery')
    const content = pathname === '/favicon.ico' ? '' : files.get(pathname === '/' ? '/index.html' : pathname)
    response.writeHead(content === undefined ? 404 : 200, { 'content-type': types[extname(pathname) || '.html'] ?? '' })
    response.end(content)
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  const address = server.address()
  const close = (): void => {
    server.closeAllConnections()
    server.close()
  }
  return { origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, close }
}

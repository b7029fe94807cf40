import type { Asked } from '../asked.ts'
import { noRobots, staticHeaders } from '../headers.ts'
import type { House } from '../house.ts'
import { refuse } from '../served.ts'
import type { Served } from '../served.ts'
import type { SiteFile } from '../site.ts'

const notBuilt = 'Tendril is running, and its pages are not built yet: npm run build.\n'

/** The app's files. Any path without a full stop is a place inside the app and gets its one page. */
export function site(asked: Asked, house: House): Served {
  const name = asked.path.slice(1)
  const file = house.site.get(name) ?? (name.includes('.') ? undefined : house.site.get('index.html'))
  if (file) return serveFile(asked, file, /^[dp](\/|%23|$)/.test(name))
  if (house.site.size > 0 || name !== '') return refuse('none')
  return { status: 503, headers: [...staticHeaders, ['Content-Type', 'text/plain; charset=utf-8']], body: notBuilt }
}

/** A page that needs no JavaScript, as `/read/guess-first`; for one that is not there, a page that says so. */
export function plainPage(asked: Asked, house: House): Served {
  const name = asked.path.slice(1).replace(/\/$/, '')
  const file = house.site.get(name === 'read' ? 'read/index.html' : `${name}.html`)
  if (file) return serveFile(asked, file, false)
  const none = house.site.get('read/none.html')
  return none ? { status: 404, headers: none.headers, body: none.bytes } : refuse('none')
}

/** The friend's page. Never a redirect: the key in the fragment would travel along. */
export function answerPage(asked: Asked, house: House): Served {
  return linkPage(asked, house, 'answer.html')
}

/** The page of a share, in the same way. */
export function sharePage(asked: Asked, house: House): Served {
  return linkPage(asked, house, 'share.html')
}

function linkPage(asked: Asked, house: House, name: string): Served {
  const file = house.site.get(name)
  return file ? serveFile(asked, file, false) : refuse('none')
}

function serveFile(asked: Asked, file: SiteFile, hidden: boolean): Served {
  const packed = /\bbr\b/.test(asked.header('accept-encoding') ?? '') ? file.packed : undefined
  const tag = `"${file.tag}${packed ? '-br' : ''}"`
  const headers = [...file.headers, ['ETag', tag] as const, ...(hidden ? [noRobots] : [])]
  if (asked.header('if-none-match') === tag) return { status: 304, headers, body: '' }
  const encoding = packed ? [['Content-Encoding', 'br'] as const] : []
  return { status: 200, headers: [...headers, ...encoding], body: packed ?? file.bytes }
}

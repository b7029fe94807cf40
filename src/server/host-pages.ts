// Pages of the host's own: who they are, lessons for the people they know. Plain text from a folder, shown as plain pages under /read/host.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { fail, ok } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'
import { foundAt } from './found.ts'
import { tagOf } from './site.ts'
import type { Site, SiteFile } from './site.ts'

/** One page. `name` is that of its file without `.txt`; `index` must be among them: it stands first, above the list of the others. */
export type HostPage = { readonly name: string; readonly title: string; readonly paragraphs: readonly string[] }

/** Where the pages are found, and what the app links to. */
export const hostPagesPath = '/read/host'

/** As many as a list on one page can hold and still be read. Ours. */
const mostPages = 50
/** Characters of one page: a quarter of an hour of reading. Ours. */
const longest = 20_000

/**
 * Reads every `.txt` of a folder: the first line is the title, an empty line parts paragraphs. The error is a sentence that names the file.
 * `undefined` for a folder means that there are none.
 */
export function readHostPages(folder: string | undefined): Result<readonly HostPage[], string> {
  if (folder === undefined) return ok([])
  const found = foundAt(folder)
  if (found.is === 'nothing') return fail(`TENDRIL_PAGES is ${folder}, and there is no such folder.`)
  if (found.is === 'closed')
    return fail(`TENDRIL_PAGES is ${folder}, and this account can’t look there (${found.code}).`)
  if (!found.stats.isDirectory()) return fail(`TENDRIL_PAGES is ${folder}, and that is no folder.`)
  try {
    return pagesIn(folder)
  } catch {
    return fail(`TENDRIL_PAGES is ${folder}, and this account can’t read all that is in it.`)
  }
}

function pagesIn(folder: string): Result<readonly HostPage[], string> {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith('.txt'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  // A link could show what lies elsewhere, and what it leads to is another's to change.
  const noFile = files.find((entry) => !entry.isFile())
  if (noFile) return fail(`${join(folder, noFile.name)}: this is no plain file. Put a copy of the page itself there.`)
  if (files.length > mostPages) return fail(`${folder} holds ${files.length} pages. At most ${mostPages} are shown.`)
  const pages: HostPage[] = []
  for (const { name } of files) {
    const page = pageIn(name.slice(0, -'.txt'.length), readFileSync(join(folder, name), 'utf8'))
    if (!page.ok) return fail(`${join(folder, name)}: ${page.error}`)
    pages.push(page.value)
  }
  if (!files.some(({ name }) => name === 'index.txt'))
    return fail(`${folder} needs an index.txt: the page that leads to the others.`)
  return ok(pages)
}

function pageIn(name: string, whole: string): Result<HostPage, string> {
  if (!/^[a-z0-9-]{1,40}$/.test(name)) return fail('the name of a page is made of a to z, 0 to 9 and hyphens.')
  if (whole.length > longest) return fail(`a page has at most ${longest} characters.`)
  if (whole.includes('\uFFFD')) return fail('save it as UTF-8: as it is, some letters can’t be read.')
  if (/[^\P{Cc}\r\n\t]/u.test(whole)) return fail('this is no plain text.')
  const [title = '', ...rest] = whole.replaceAll('\r\n', '\n').trim().split('\n')
  if (title === '') return fail('the first line is the title, and it is empty.')
  const paragraphs = rest
    .join('\n')
    .split(/\n\s*\n/)
    .map((each) => each.trim().replace(/\s+/g, ' '))
  return ok({ name, title, paragraphs: paragraphs.filter((each) => each !== '') })
}

/**
 * The site with these pages in it, in the dress of its own plain pages. Nothing of theirs can be more than text: no markup, no script, no
 * link.
 */
export function withHostPages(site: Site, pages: readonly HostPage[]): Site {
  const dress = site.get('read/none.html')
  const index = pages.find(({ name }) => name === 'index')
  if (!dress || !index) return site
  const others = pages.filter((page) => page !== index)
  const list = others.map(({ name, title }) => `<li><a href="${hostPagesPath}-${name}">${escaped(title)}</a></li>`)
  const first = others.length === 0 ? written(index) : `${written(index)}\n<ul>${list.join('\n')}</ul>`
  const back = `<a class="button" href="${hostPagesPath}">${escaped(index.title)}</a>`
  return new Map([
    ...site,
    ['read/host.html', dressed(dress, first)],
    ...others.map((page) => [`read/host-${page.name}.html`, dressed(dress, `${written(page)}\n${back}`)] as const),
  ])
}

function written({ title, paragraphs }: Pick<HostPage, 'title' | 'paragraphs'>): string {
  return [`<h1>${escaped(title)}</h1>`, ...paragraphs.map((each) => `<p class="voice">${escaped(each)}</p>`)].join('\n')
}

function dressed({ bytes, headers }: SiteFile, main: string): SiteFile {
  const text = Buffer.from(bytes).toString()
  const page = Buffer.from(text.replace(/<main>[^]*<\/main>/, () => `<main>\n${main}\n</main>`))
  return { bytes: page, packed: undefined, tag: tagOf(page), headers }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

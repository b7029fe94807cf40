// Does a server out there serve what this source builds? Every file, packed and unpacked, and the headers that guard it.

import { fail, ok } from '../../lib/result.ts'
import type { Result } from '../../lib/result.ts'
import { formatBearer } from '../../protocol/capability.ts'
import { header, logPath } from '../../protocol/log-api.ts'
import type { Site, SiteFile } from '../site.ts'
import { loadSite, whyUnread } from '../site.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { type Command, type CommandParts, refuses } from './command.ts'

/** Compares what is served at an address with the pages built here. */
export const verifyDeployment: Command = {
  usage: 'verify-deployment URL',
  does: 'compares every file built here, and its headers, with what URL serves in its place; and sees whether links can work there',
  run: verify,
}

async function verify(parts: CommandParts): Promise<number> {
  const { words, siteFolder, say } = parts
  const url = URL.canParse(words[0] ?? '') ? new URL(words[0] ?? '') : undefined
  if (!url || !/^https?:$/.test(url.protocol))
    return refuses(parts, 'Which server? Give its address, such as https://tendril.example.')
  const here = pagesHere(siteFolder)
  if (!here.ok) return refuses(parts, here.error)
  if (!(await answers(url.origin)))
    return refuses(parts, `Nobody answers at ${url.origin} from here. Nothing was compared.`)
  if (await takesOffBearers(url.origin))
    return refuses(
      parts,
      `Something on the way to ${url.origin} takes off the Authorization header: no link works there.`,
    )
  const wrong = await differences(url.origin, here.value.site)
  for (const line of wrong.slice(0, 50)) say(line)
  if (wrong.length > 50) say(`and ${wrong.length - 50} more.`)
  if (wrong.length > 0) return refuses(parts, `${url.origin} does not serve what this source builds.`)
  say(`${url.origin} serves what this source builds: ${here.value.print}`)
  say('That holds for this look from this place. A server could still show others something else.')
  return 0
}

/** What was built here, and its fingerprint; or why it can't be compared with. */
function pagesHere(siteFolder: string): Result<{ readonly print: string; readonly site: Site }, string> {
  try {
    const print = fingerprintOf(siteFolder)
    if (print === undefined) return fail('There are no pages here to compare with: npm run build.')
    return ok({ print, site: loadSite(siteFolder) })
  } catch (error) {
    const why = whyUnread(siteFolder, error)
    if (why === undefined) throw error
    return fail(why)
  }
}

/** Whether anybody is there at all: a server that is down serves nothing false. */
async function answers(origin: string): Promise<boolean> {
  return fetch(origin, { method: 'HEAD', redirect: 'manual' }).then(
    () => true,
    () => false,
  )
}

/** Whether somebody on the way takes off what says which log a request is about: then no link can be opened, answered or ended. */
async function takesOffBearers(origin: string): Promise<boolean> {
  const nobodys = formatBearer({ id: new Uint8Array(16), token: new Uint8Array(32) })
  const headers = { [header.authorization]: nobodys }
  const response = await fetch(`${origin}${logPath}`, { headers, redirect: 'manual' }).catch(() => undefined)
  return response?.status === 400
}

/** What differs, a sentence for each; empty if nothing does. Rejects never: a file that does not come is a difference. */
async function differences(origin: string, site: Site): Promise<readonly string[]> {
  const waiting = [...site].flatMap(([name, file]) =>
    (['identity', 'br'] as const).map((packing) => ({ name, file, packing })),
  )
  const wrong: string[] = []
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) wrong.push(...(await look(origin, next)))
  }
  await Promise.all(Array.from({ length: 4 }, lane))
  return [...new Set(wrong)].sort()
}

type Look = { readonly name: string; readonly file: SiteFile; readonly packing: 'identity' | 'br' }

async function look(origin: string, { name, file, packing }: Look): Promise<readonly string[]> {
  const { path, status } = placeOf(name)
  try {
    const headers = { 'accept-encoding': packing }
    const response = await fetch(`${origin}${path}`, { headers, redirect: 'manual', cache: 'no-store' })
    const bytes = Buffer.from(await response.arrayBuffer())
    if (response.status !== status) return [`${path}: it answers ${response.status}, not ${status}.`]
    const wrong = file.headers.flatMap(([field, value]) =>
      response.headers.get(field) === value ? [] : [`${path}: the header ${field} is another.`],
    )
    return bytes.equals(file.bytes)
      ? wrong
      : [...wrong, `${path}: other bytes${packing === 'br' ? ', sent packed' : ''}.`]
  } catch {
    return [`${path}: it could not be fetched.`]
  }
}

/** Where a file of the site is served, and with which status. @see ../routes/site.ts */
function placeOf(name: string): { readonly path: string; readonly status: number } {
  const [, page] = /^(?:read\/)?(\w[\w-]*)\.html$/.exec(name) ?? []
  if (name === 'read/none.html') return { path: '/read/there-is-no-such-page', status: 404 }
  if (name === 'read/index.html') return { path: '/read', status: 200 }
  if (name.startsWith('read/')) return { path: `/read/${page}`, status: 200 }
  const path = { 'index.html': '/', 'answer.html': '/a', 'share.html': '/s' }[name] ?? `/${name}`
  return { path, status: 200 }
}

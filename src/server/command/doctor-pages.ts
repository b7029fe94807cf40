// The doctor's look at the pages: those that were built, and the host's own.

import { readdirSync, statSync } from 'node:fs'
import type { Stats } from 'node:fs'
import { dirname, join } from 'node:path'

import type { Config } from '../config.ts'
import { alteredFile, fingerprintOf } from '../fingerprint.ts'
import { foundAt } from '../found.ts'
import { readHostPages } from '../host-pages.ts'
import { loadSite, unread, whyUnread } from '../site.ts'
import { bad, well } from './finding.ts'
import type { Finding } from './finding.ts'

/** Looks whether both are there, whole, and may be read by the server. */
export function pages(config: Config, siteFolder: string): readonly Finding[] {
  return [builtPages(config, siteFolder), ...hostPages(config)]
}

function builtPages(config: Config, siteFolder: string): Finding {
  try {
    const print = fingerprintOf(siteFolder)
    if (print === undefined) return bad('The pages are not built: npm run build')
    const altered = alteredFile(siteFolder)
    if (altered !== undefined) return bad(`The pages are not as they were built (${altered}): npm run build`)
    loadSite(siteFolder)
    const owner = ownerOfData(config)
    if (owner && isClosedTo(owner, siteFolder))
      return bad(unread(siteFolder, `the account that owns ${config.dataFolder}`))
    return well(`The pages are built: ${print}`)
  } catch (error) {
    const why = whyUnread(siteFolder, error)
    if (why === undefined) throw error
    return bad(why)
  }
}

/** Root reads everything, and the server runs as another account: most often as the one that owns the data. */
function ownerOfData({ dataFolder, databaseUrl }: Config): Stats | undefined {
  if (process.geteuid?.() !== 0 || databaseUrl !== undefined) return undefined
  const found = foundAt(dataFolder)
  return found.is === 'there' && found.stats.uid !== 0 ? found.stats : undefined
}

function isClosedTo(owner: Stats, siteFolder: string): boolean {
  const inside = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' }).map((name) => join(siteFolder, name))
  return [dirname(siteFolder), siteFolder, ...inside].some((path) => !mayRead(owner, path))
}

/** Who else is in a group can't be seen here; only that no server is in root's. */
function mayRead(account: Stats, path: string): boolean {
  const stats = statSync(path)
  const { mode, uid, gid } = stats
  const wanted = stats.isDirectory() ? 0o5 : 0o4
  const has = (rights: number) => (rights & wanted) === wanted
  if (uid === account.uid) return has(mode >> 6)
  return has(mode) || ((gid !== 0 || account.gid === 0) && has(mode >> 3))
}

function hostPages({ pagesFolder }: Config): readonly Finding[] {
  if (pagesFolder === undefined) return []
  const read = readHostPages(pagesFolder)
  return [read.ok ? well(`Your own pages can be shown: ${read.value.length}.`) : bad(read.error)]
}

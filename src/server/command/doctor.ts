// Looks whether everything a host has to see to is in order, and says what to do where it is not.

import type { Config } from '../config.ts'
import { apiHeaders } from '../headers.ts'
import { lookAtStorage } from '../storage/open.ts'
import type { Command, CommandParts } from './command.ts'
import { folder } from './doctor-folder.ts'
import { pages } from './doctor-pages.ts'
import { bad, notYet, think, well } from './finding.ts'
import type { Finding } from './finding.ts'

/** Looks at settings, folder, disk, database, pages and the public address. */
export const doctor: Command = {
  usage: 'doctor',
  does: 'looks at the settings, the disk, the data, the pages and the public address, and says what is wrong',
  run: examine,
}

async function examine({ config, siteFolder, say }: CommandParts): Promise<number> {
  const data = config.databaseUrl === undefined ? folder(config) : await database(config)
  const asked = [...pages(config, siteFolder), cost(config), ...pushes(config)]
  const findings = [...data, ...asked, ...(await address(config))]
  for (const { is, says } of findings) say(`${{ well: '✓', think: '·', bad: '✗' }[is]} ${says}`)
  return findings.some(({ is }) => is === 'bad') ? 1 : 0
}

async function database(config: Config): Promise<readonly Finding[]> {
  const seen = await lookAtStorage(config)
  if (!seen.ok) return [bad(seen.error)]
  const { tables, durability } = seen.value
  const promise = /^(?:DANGER|CARE)/.test(durability) ? bad(durability) : well(durability)
  return tables === 'current' ? [promise] : [promise, think(notYet[tables])]
}

function cost({ price }: Config): Finding {
  if (price.is === 'invite') return well('New logs need the invitation of TENDRIL_INVITE. Give it to those you mean.')
  if (price.is === 'work') return well('New logs cost work: a device computes for a moment, by itself.')
  return think(
    'New logs cost nothing: by these settings only this computer gets in. With a proxy in front, set TENDRIL_PUBLIC_URL and TENDRIL_PROXY_HOPS.',
  )
}

function pushes({ pushHosts, publicUrl }: Config): readonly Finding[] {
  if (pushHosts.length === 0 || publicUrl?.startsWith('https:')) return []
  return [think('TENDRIL_PUSH is 1 without a TENDRIL_PUBLIC_URL with https: some push companies refuse then.')]
}

async function address({ publicUrl, proxyHops }: Config): Promise<readonly Finding[]> {
  if (publicUrl === undefined) return [think('TENDRIL_PUBLIC_URL is not set: links open on this computer only.')]
  const findings: Finding[] = []
  if (!publicUrl.startsWith('https:'))
    findings.push(bad(`${publicUrl} is not https: browsers can seal nothing there, and nobody can write or answer.`))
  if (proxyHops === 0)
    findings.push(think('TENDRIL_PROXY_HOPS is 0: with a proxy in front, everybody shares one allowance.'))
  const place = `${publicUrl}/healthz`
  const answer = await fetch(place, { signal: AbortSignal.timeout(10_000), redirect: 'manual' }).catch(whyNobody)
  if (typeof answer === 'string')
    return [...findings, think(`Nobody answers at ${place} from here (${answer}). Is it running, and the proxy?`)]
  if (answer.status !== 200)
    return [...findings, think(`${place} answers ${answer.status} here, not 200. Is Tendril running behind it?`)]
  // A proxy that packs answers may rightly add to Vary.
  const guarded = apiHeaders.every(([name, value]) => name === 'Vary' || answer.headers.get(name) === value)
  const headers = 'The proxy changes the headers that keep people safe. Let it add and remove none.'
  return [...findings, guarded ? well(`${publicUrl} answers, and its headers arrive as sent.`) : bad(headers)]
}

/** A word such as ECONNREFUSED, ENOTFOUND or that of a certificate nobody trusts. */
function whyNobody(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (!(cause instanceof Error)) return 'no reason given'
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name
}

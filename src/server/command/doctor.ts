// Looks whether everything a host has to see to is in order, and says what to do where it is not.

import { closeSync, existsSync, fsyncSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'

import type { Config } from '../config.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { apiHeaders } from '../headers.ts'
import { fileStanding, lookAtStorage, whyNot } from '../storage/open.ts'
import type { Command, CommandParts } from './command.ts'
import { databaseFile, isSound } from './sqlite-file.ts'

/** One thing that was looked at. `well` needs nothing, `think` may be meant so, `bad` must be mended. */
type Finding = { readonly is: 'well' | 'think' | 'bad'; readonly says: string }

/** Looks at settings, folder, disk, database, pages and the public address. */
export const doctor: Command = {
  usage: 'doctor',
  does: 'looks at the settings, the disk, the data, the pages and the public address, and says what is wrong',
  run: examine,
}

/** Under so many bytes free, the disk is soon full. */
const fewBytes = 1e9

async function examine({ config, siteFolder, say }: CommandParts): Promise<number> {
  const data = config.databaseUrl === undefined ? folder(config) : await database(config)
  const findings = [...data, pages(siteFolder), cost(config), ...(await address(config))]
  for (const { is, says } of findings) say(`${{ well: '✓', think: '·', bad: '✗' }[is]} ${says}`)
  return findings.some(({ is }) => is === 'bad') ? 1 : 0
}

function folder(config: Config): readonly Finding[] {
  const { dataFolder } = config
  if (!existsSync(dataFolder)) return [think(`${dataFolder} is not there yet. It is made at the first start.`)]
  const findings: Finding[] = []
  if ((statSync(dataFolder).mode & 0o077) !== 0)
    findings.push(bad(`Others on this machine can look into ${dataFolder}: chmod 700 ${dataFolder}`))
  const free = statfsSync(dataFolder)
  const room = free.bavail * free.bsize
  const left = `${(room / 1e9).toFixed(1)} GB are free for ${dataFolder}.`
  findings.push(room < fewBytes ? bad(`${left} Make room: when it is full, nothing new is taken.`) : well(left))
  const milliseconds = syncTime(dataFolder)
  if (milliseconds === undefined) findings.push(bad(`This account can’t write to ${dataFolder}.`))
  else findings.push(well(`The disk makes a write safe in ${milliseconds.toFixed(1)} ms, by its own word.`))
  const file = databaseFile(config)
  if (file === undefined || !existsSync(file)) return [...findings, think('There is no data yet.')]
  if (!isSound(file))
    return [...findings, bad('The data is damaged. Stop Tendril and bring back a copy: tendril restore FILE')]
  return [...findings, well('The data is whole: every page was read.'), ...tablesIn(file)]
}

function tablesIn(file: string): readonly Finding[] {
  const tables = fileStanding(file)
  if (tables === 'newer' || tables === 'edited') return [bad(whyNot(tables, file))]
  return tables === 'current' ? [] : [think(notYet[tables])]
}

/** How long one write takes until the disk says that it is safe, in milliseconds: the middle of nine. `undefined` if nothing can be written. */
function syncTime(where: string): number | undefined {
  const probe = join(where, 'doctor.probe')
  try {
    const file = openSync(probe, 'w', 0o600)
    try {
      const times = Array.from({ length: 9 }, () => {
        const began = performance.now()
        writeSync(file, new Uint8Array(1024))
        fsyncSync(file)
        return performance.now() - began
      })
      return times.sort((a, b) => a - b)[4]
    } finally {
      closeSync(file)
    }
  } catch {
    return undefined
  } finally {
    rmSync(probe, { force: true })
  }
}

async function database(config: Config): Promise<readonly Finding[]> {
  const seen = await lookAtStorage(config)
  if (!seen.ok) return [bad(seen.error)]
  const { tables, durability } = seen.value
  const promise = /^(?:DANGER|CARE)/.test(durability) ? bad(durability) : well(durability)
  return tables === 'current' ? [promise] : [promise, think(notYet[tables])]
}

const notYet = {
  none: 'There is no data yet. The tables are made at the first start.',
  older:
    'The data is that of an earlier version of Tendril. The next start brings it forward; an earlier version can’t use it then.',
}

function pages(siteFolder: string): Finding {
  const print = fingerprintOf(siteFolder)
  return print === undefined ? bad('The pages are not built: npm run build') : well(`The pages are built: ${print}`)
}

function cost({ price }: Config): Finding {
  if (price.is === 'invite') return well('New logs need the invitation of TENDRIL_INVITE. Give it to those you mean.')
  if (price.is === 'work') return well('New logs cost work: a device computes for about a second, by itself.')
  return well('New logs cost nothing: only this computer gets in.')
}

async function address({ publicUrl, proxyHops }: Config): Promise<readonly Finding[]> {
  if (publicUrl === undefined) return [think('TENDRIL_PUBLIC_URL is not set: links open on this computer only.')]
  const findings: Finding[] = []
  if (!publicUrl.startsWith('https:'))
    findings.push(bad(`${publicUrl} is not https: browsers lock and unlock nothing there.`))
  if (proxyHops === 0)
    findings.push(think('TENDRIL_PROXY_HOPS is 0: with a proxy in front, everybody shares one allowance.'))
  const answer = await fetch(`${publicUrl}/healthz`, { signal: AbortSignal.timeout(10_000), redirect: 'manual' }).catch(
    () => undefined,
  )
  if (answer?.status !== 200)
    return [...findings, think(`Nobody answers at ${publicUrl}/healthz from here. Is it running, and the proxy?`)]
  // A proxy that packs answers may rightly add to Vary.
  const guarded = apiHeaders.every(([name, value]) => name === 'Vary' || answer.headers.get(name) === value)
  const headers = 'The proxy changes the headers that keep people safe. Let it add and remove none.'
  return [...findings, guarded ? well(`${publicUrl} answers, and its headers arrive as sent.`) : bad(headers)]
}

function well(says: string): Finding {
  return { is: 'well', says }
}

function think(says: string): Finding {
  return { is: 'think', says }
}

function bad(says: string): Finding {
  return { is: 'bad', says }
}

// The doctor's look at the folder with the data, and at the disk under it.

import { closeSync, existsSync, fsyncSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { day } from '../../lib/time.ts'
import type { Config } from '../config.ts'
import { closedWay, codeOf, foundAt, whyClosed } from '../found.ts'
import { fileStanding, noRoom, whyNot } from '../storage/open.ts'
import { bad, notYet, think, well } from './finding.ts'
import type { Finding } from './finding.ts'
import { lockName } from '../storage/sqlite.ts'
import { asidesOf } from './set-aside.ts'
import type { Aside } from './set-aside.ts'
import { databaseFile, isEmpty, isSound, roomIn } from './sqlite-file.ts'
import type { Room } from './sqlite-file.ts'

/** Under so many bytes free, the disk is soon full. */
const fewBytes = 1e9
/** So many days after which no copy of the data is to be left, as people are told. */
const longestKept = 30

/** Looks at the folder, its disk and the database in it. */
export function folder(config: Config): readonly Finding[] {
  const { dataFolder } = config
  const found = foundAt(dataFolder)
  if (found.is === 'nothing') return [think(`${dataFolder} is not there yet. It is made at the first start.`)]
  if (found.is === 'closed') return [bad(closedWay(dirname(dataFolder), found.code))]
  if (!found.stats.isDirectory()) return [bad(`${dataFolder} is no folder: set TENDRIL_DATA to one.`)]
  const findings: Finding[] = []
  if ((found.stats.mode & 0o077) !== 0)
    findings.push(bad(`Others on this machine can look into ${dataFolder}: chmod 700 ${dataFolder}`))
  const free = statfsSync(dataFolder)
  const room = free.bavail * free.bsize
  const left = `${(room / 1e9).toFixed(1)} GB are free for ${dataFolder}.`
  findings.push(room < fewBytes ? bad(`${left} Make room: when it is full, nothing new is taken.`) : well(left))
  const took = syncTime(dataFolder)
  const isFull = typeof took === 'string' && noRoom.has(took)
  findings.push(writes(dataFolder, took, isFull))
  const file = databaseFile(config)
  if (file === undefined) return findings
  const data = isEmpty(file) ? [think('There is no data yet.')] : dataIn(file, config, isFull)
  return [...findings, ...data, ...asidesOf(file).map(aside)]
}

/** Of what a restore set aside nobody knows but who read its one line then. */
function aside({ file, written }: Aside): Finding {
  const days = Math.max(0, Math.floor((Date.now() - written) / day))
  const is = `${file} is what a restore set aside, as it was ${days === 1 ? '1 day' : `${days} days`} ago.`
  return days < longestKept
    ? think(`${is} Delete it when you no longer need it: it holds what people erased since.`)
    : bad(`${is} Delete it: it holds what people erased since, and they are told that copies go within a month.`)
}

function writes(dataFolder: string, took: number | string, isFull: boolean): Finding {
  if (typeof took === 'number') return well(`The disk makes a write safe in ${took.toFixed(1)} ms, by its own word.`)
  return bad(isFull ? `Nothing more fits into ${dataFolder}.` : `This account can’t write to ${dataFolder} (${took}).`)
}

function dataIn(file: string, { dataFolder, mostMegabytes }: Config, isFull: boolean): readonly Finding[] {
  const owner = statSync(dataFolder).uid
  const beside = join(dataFolder, lockName)
  const anothers = [file, beside].find((each) => existsSync(each) && statSync(each).uid !== owner)
  if (anothers !== undefined)
    return [bad(`${anothers} belongs to another account than its folder: chown --reference=${dataFolder} ${anothers}`)]
  const closed = whyClosed(file)
  if (closed !== undefined) return [bad(closed)]
  if (isSound(file))
    return [
      well('The data is whole: every page was read.'),
      ...tablesIn(file),
      ...fullness(roomIn(file, mostMegabytes)),
    ]
  // Even to look needs a little room for the index beside the write-ahead file.
  if (isFull) return [think('Whether the data is whole can be seen once there is room.')]
  return [bad('The data is damaged. Stop Tendril and bring back a copy: tendril restore FILE')]
}

function fullness({ used, most, isNearlyFull }: Room): readonly Finding[] {
  const [of, all] = [used, most].map(Math.floor)
  const so = `${of} of ${all} MiB are used: from nine tenths on no new logs are taken.`
  return isNearlyFull ? [bad(`${so} Make room or raise TENDRIL_MAX_MB.`)] : []
}

function tablesIn(file: string): readonly Finding[] {
  const tables = fileStanding(file)
  if (tables === 'newer' || tables === 'edited') return [bad(whyNot(tables, file))]
  return tables === 'current' ? [] : [think(notYet[tables])]
}

/** How long one write takes until the disk says that it is safe, in milliseconds: the middle of nine. Or why nothing can be written. */
function syncTime(where: string): number | string {
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
      return times.sort((a, b) => a - b)[4] ?? 0
    } finally {
      closeSync(file)
      rmSync(probe, { force: true })
    }
  } catch (error) {
    return codeOf(error)
  }
}

// The doctor's look at the folder with the data, and at the disk under it.

import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  rmSync,
  statfsSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

import type { Config } from '../config.ts'
import { fileStanding, noRoom, whyNot } from '../storage/open.ts'
import { bad, notYet, think, well } from './finding.ts'
import type { Finding } from './finding.ts'
import { lockName } from '../storage/sqlite.ts'
import { databaseFile, isSound } from './sqlite-file.ts'

/** Under so many bytes free, the disk is soon full. */
const fewBytes = 1e9

/** Looks at the folder, its disk and the database in it. */
export function folder(config: Config): readonly Finding[] {
  const { dataFolder } = config
  if (!existsSync(dataFolder)) return [think(`${dataFolder} is not there yet. It is made at the first start.`)]
  const findings: Finding[] = []
  if ((statSync(dataFolder).mode & 0o077) !== 0)
    findings.push(bad(`Others on this machine can look into ${dataFolder}: chmod 700 ${dataFolder}`))
  const free = statfsSync(dataFolder)
  const room = free.bavail * free.bsize
  const left = `${(room / 1e9).toFixed(1)} GB are free for ${dataFolder}.`
  findings.push(room < fewBytes ? bad(`${left} Make room: when it is full, nothing new is taken.`) : well(left))
  const took = syncTime(dataFolder)
  const isFull = typeof took === 'string' && noRoom.has(took)
  findings.push(writes(dataFolder, took, isFull))
  const file = databaseFile(config)
  return file === undefined || !existsSync(file)
    ? [...findings, think('There is no data yet.')]
    : [...findings, ...dataIn(file, dataFolder, isFull)]
}

function writes(dataFolder: string, took: number | string, isFull: boolean): Finding {
  if (typeof took === 'number') return well(`The disk makes a write safe in ${took.toFixed(1)} ms, by its own word.`)
  return bad(isFull ? `Nothing more fits into ${dataFolder}.` : `This account can’t write to ${dataFolder} (${took}).`)
}

function dataIn(file: string, dataFolder: string, isFull: boolean): readonly Finding[] {
  const owner = statSync(dataFolder).uid
  const beside = join(dataFolder, lockName)
  const anothers = [file, beside].find((each) => existsSync(each) && statSync(each).uid !== owner)
  if (anothers !== undefined)
    return [bad(`${anothers} belongs to another account than its folder: chown --reference=${dataFolder} ${anothers}`)]
  try {
    accessSync(file, constants.R_OK)
  } catch {
    return [bad(`This account can’t look into ${file}. Ask again as the account that the server runs as.`)]
  }
  if (isSound(file)) return [well('The data is whole: every page was read.'), ...tablesIn(file)]
  // Even to look needs a little room for the index beside the write-ahead file.
  if (isFull) return [think('Whether the data is whole can be seen once there is room.')]
  return [bad('The data is damaged. Stop Tendril and bring back a copy: tendril restore FILE')]
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
    }
  } catch (error) {
    return error instanceof Error && 'code' in error ? `${error.code}` : 'no reason given'
  } finally {
    rmSync(probe, { force: true })
  }
}

import { mostLiveLines, parseOffset } from '../../protocol/log-api.ts'
import type { Asked } from '../asked.ts'
import { admitBearer, comesFrom } from '../gate.ts'
import type { House } from '../house.ts'
import { refuse, serveSignals } from '../served.ts'
import type { Served } from '../served.ts'
import { Pending } from '../signals.ts'
import { SignalStream } from '../signal-stream.ts'
import type { AwaitedLog } from '../signal-stream.ts'

type Line = { readonly bearer: string; readonly from: number | 'now' }

/** Longest line: id, full stop, token, space, offset. */
const lineLength = 22 + 1 + 43 + 1 + 16

/** POST: one stream for a device, that tells which of its logs have changed. A log that is none to the sender is `gone`, whatever the reason. */
export async function signals(asked: Asked, house: House): Promise<Served> {
  const body = await asked.body(mostLiveLines * (lineLength + 1))
  if (!body.ok) return refuse(body.error)
  const lines = readLines(Buffer.from(body.value).toString('latin1'))
  if (!lines) return refuse('bad-request')
  const awaited: AwaitedLog[] = []
  const known: number[] = []
  for (const [line, { bearer, from }] of lines.entries()) {
    const log = await admitBearer(`Bearer ${bearer}`, house, 'use')
    known.push(from === 'now' ? (log?.tail ?? 0) : from)
    if (log) awaited.push({ line, n: log.n, id: log.id, expires: log.expires })
  }
  const say = new Pending(known)
  for (const line of lines.keys()) if (!awaited.some((one) => one.line === line)) say.note(line, 'gone')
  const stream = new SignalStream(awaited, say, house)
  return stream.listen(comesFrom(asked, house)) ? serveSignals(stream, lines.length - awaited.length) : refuse('busy')
}

function readLines(text: string): readonly Line[] | undefined {
  const lines = text.replace(/\n$/, '').split('\n')
  if (lines.length > mostLiveLines) return undefined
  const read = lines.map((line) => {
    const [bearer, offset, more] = line.split(' ')
    const from = more === undefined && offset !== undefined ? parseOffset(offset) : undefined
    return bearer === undefined || from === undefined ? undefined : { bearer, from }
  })
  if (!read.every((line) => line !== undefined)) return undefined
  // Each log once: many looks for one would tell by their time whether it is there, and take all its places.
  return new Set(read.map(({ bearer }) => bearer.split('.')[0])).size === read.length ? read : undefined
}

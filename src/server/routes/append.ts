import type { Bytes } from '../../lib/bytes.ts'
import type { HeaderList } from '../headers.ts'
import { maxBody } from '../../protocol/limits.ts'
import { header } from '../../protocol/log-api.ts'
import { areFrames } from '../../protocol/frame.ts'
import type { Asked } from '../asked.ts'
import { admit, mayBring } from '../gate.ts'
import type { House } from '../house.ts'
import { refuse, serveApi } from '../served.ts'
import type { Served } from '../served.ts'
import type { AppendOutcome, AppendWish, Producer, Unfit } from '../storage/append-rules.ts'
import type { LogHead } from '../storage/log.ts'
import { standing, typeOf } from './log-headers.ts'

/** POST with the right to use: adds bytes at the end, and answers once they are on disk. */
export async function append(asked: Asked, house: House): Promise<Served> {
  const log = await admit(asked, house, 'use')
  if (!log) return refuse('none')
  return await write(asked, house, log, false)
}

/** The rest of an append, also with closing; the right has been checked. */
export async function write(asked: Asked, house: House, log: LogHead, close: boolean): Promise<Served> {
  const producer = readProducer(asked)
  const sequence = asked.header(header.sequence)
  if (producer === 'wrong' || (sequence !== undefined && (sequence === '' || sequence.length > 256))) {
    return refuse('bad-request')
  }
  const body = await asked.body(maxBody)
  if (!body.ok) return refuse(body.error)
  if (!mayBring(asked, house, body.value.length)) return refuse('slow-down')
  const wish: AppendWish = {
    body: body.value,
    close,
    unfit: unfitFor(log, typeOf(asked.header(header.contentType)), body.value, house.config.openTypes),
    sequence,
    producer,
  }
  const done = await house.storage.append(log, wish)
  if (!done.ok) return refuse(done.error)
  if (done.value.verdict === 'write') house.hub.changed(log.n)
  return answerTo(wish.producer, body.value.length === 0, done.value)
}

function unfitFor(log: LogHead, type: string | undefined, body: Bytes, openTypes: boolean): Unfit | undefined {
  if (type === undefined) return 'bad-request'
  if (type !== log.type) return 'conflict'
  return openTypes || areFrames(body) ? undefined : 'frame'
}

function answerTo(asked: Producer | undefined, empty: boolean, outcome: AppendOutcome): Served {
  const { verdict, producer } = outcome
  const where: HeaderList = producer
    ? [
        ['Producer-Epoch', String(producer.epoch)],
        ['Producer-Seq', String(producer.sequence)],
      ]
    : []
  if (verdict === 'gap' && asked) {
    const expected = producer ? producer.sequence + 1 : 0
    return refuse('gap', [
      ['Producer-Expected-Seq', String(expected)],
      ['Producer-Received-Seq', String(asked.sequence)],
    ])
  }
  if (verdict === 'stale') return refuse('stale', where)
  if (verdict === 'closed') return refuse('closed', standing(outcome))
  if (verdict !== 'write' && verdict !== 'repeated') return refuse(verdict)
  const fresh = verdict === 'write' && asked !== undefined && !empty
  return serveApi(fresh ? 200 : 204, [...standing(outcome), ...(asked ? where : [])])
}

// All three or none.
function readProducer(asked: Asked): Producer | undefined | 'wrong' {
  const id = asked.header(header.producerId)
  const epoch = asked.header(header.producerEpoch)
  const sequence = asked.header(header.producerSequence)
  if (id === undefined && epoch === undefined && sequence === undefined) return undefined
  const producer = { id: id ?? '', epoch: wholeNumber(epoch), sequence: wholeNumber(sequence) }
  const right = producer.id !== '' && producer.id.length <= 128 && producer.epoch >= 0 && producer.sequence >= 0
  return right ? producer : 'wrong'
}

function wholeNumber(text: string | undefined): number {
  return /^(0|[1-9][0-9]{0,14})$/.test(text ?? '') ? Number(text) : Number.NaN
}

import type { Asked } from '../asked.ts'
import { admit } from '../gate.ts'
import type { House } from '../house.ts'
import { refuse } from '../reply.ts'
import type { Reply } from '../reply.ts'
import { write } from './append.ts'

/** POST with `Stream-Closed: true` and the admin right: ends the log, after a last append if there is a body. */
export async function close(asked: Asked, house: House): Promise<Reply> {
  const log = await admit(asked, house, 'admin')
  if (!log) return refuse('none')
  return write(asked, house, log, true)
}

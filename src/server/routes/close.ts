import type { Asked } from '../asked.ts'
import { admit } from '../gate.ts'
import type { House } from '../house.ts'
import { refuse } from '../served.ts'
import type { Served } from '../served.ts'
import { write } from './append.ts'

/** POST with `Stream-Closed: true` and the admin right: ends the log, after a last append if there is a body. */
export async function close(asked: Asked, house: House): Promise<Served> {
  const log = await admit(asked, house, 'admin')
  if (!log) return refuse('none')
  return write(asked, house, log, true)
}

import type { Asked } from '../asked.ts'
import { admit } from '../gate.ts'
import type { House } from '../house.ts'
import { refuse, serveApi } from '../served.ts'
import type { Served } from '../served.ts'
import { standing } from './log-headers.ts'

/** HEAD with the right to use: how the log stands, without its bytes. */
export async function head(asked: Asked, house: House): Promise<Served> {
  const log = await admit(asked, house, 'use')
  if (!log) return refuse('none')
  const expires = ['Stream-Expires-At', new Date(log.expires).toISOString()] as const
  return serveApi(200, [['Content-Type', log.type], ...standing(log), expires])
}

import type { Asked } from '../asked.ts'
import { admit } from '../gate.ts'
import type { House } from '../house.ts'
import { refuse, serveApi } from '../served.ts'
import type { Served } from '../served.ts'

/** DELETE with the admin right: the log and its bytes are gone; with SQLite from the file as well within minutes, by its size (0046). */
export async function remove(asked: Asked, house: House): Promise<Served> {
  const log = await admit(asked, house, 'admin')
  if (!log) return refuse('none')
  const gone = await house.storage.remove(log)
  if (!gone.ok) return refuse(gone.error)
  if (!gone.value) return refuse('none')
  house.hub.changed(log.n)
  return serveApi(204, [])
}

import type { House } from '../house.ts'
import { jsonReply } from '../reply.ts'
import type { Reply } from '../reply.ts'

/** For the host's watchman: the process answers, and whether its disk took the last write. */
export function healthz(house: House): Reply {
  return jsonReply({ state: house.storage.full() ? 'full' : 'well' })
}

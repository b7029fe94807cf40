import type { House } from '../house.ts'
import { jsonReply } from '../reply.ts'
import type { Reply } from '../reply.ts'

/** For the app: the address to put into links, or null to use its own. */
export function where(house: House): Reply {
  return jsonReply({ publicUrl: house.config.publicUrl ?? null })
}

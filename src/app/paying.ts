import { parseBearer } from '../protocol/capability.ts'
import { logLimits } from '../protocol/limits.ts'
import { dayNamed, formatInvitation } from '../protocol/pass.ts'
import type { Pay } from '../sync/client.ts'
import type { Environment } from './environment.ts'
import { askWhere, type Where } from './where.ts'

/**
 * Pays what making a log costs on the own server: nothing, work, or the invitation that the person typed. Nothing waits for what the server says
 * of itself: who does not know it yet tries without, and asks once that is refused.
 */
export function paying(environment: Environment, invitation: () => string | undefined): Pay {
  return async (admin, logClass, refused) => {
    const where = refused ? await askAnew(environment) : await known(environment)
    if (where?.pass === 'invite') {
      const typed = invitation()
      return typed === undefined ? undefined : formatInvitation(typed)
    }
    const bearer = where?.pass === 'work' ? parseBearer(admin) : undefined
    if (!bearer) return undefined
    const { workFor } = await import('./work.ts')
    return workFor(bearer.id, dayNamed(refused?.date ?? environment.now()), logLimits[logClass].workBits)
  }
}

/** What the server has told already; `undefined` if it has not, or not yet. */
function known({ told }: Environment): Promise<Where | undefined> {
  return Promise.race([told?.where, undefined])
}

function askAnew(environment: Environment): Promise<Where | undefined> {
  if (environment.told) environment.told.where = undefined
  return askWhere(environment)
}

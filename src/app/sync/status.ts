// How the state of sharing is told to the screens.
import { instant } from '../../lib/time.ts'
import type { DevicesStatus } from '../devices.ts'
import type { Alarm, Trouble } from './state.ts'

/** What a round knows. `off`: nothing is shared from here. `things`: how many changes wait. `at`: when all had arrived last, in milliseconds. */
type Facts = {
  readonly alarm: Alarm | undefined
  readonly unlinked: boolean | undefined
  readonly off: boolean
  readonly things: number
  readonly at: number | undefined
  readonly trouble: Trouble | undefined
}

/** The first that applies, worst first. */
export function statusOf({ alarm, unlinked, off, things, at, trouble }: Facts): DevicesStatus {
  if (unlinked) return { is: 'unlinked' }
  if (off) return { is: 'off' }
  if (alarm) return { is: 'alarm', code: alarm }
  if (trouble === 'offline') return { is: 'offline', things, ...(at !== undefined && { at: instant(at) }) }
  if (trouble) return { is: 'waits', things, why: trouble }
  return things > 0 || at === undefined ? { is: 'waits', things } : { is: 'fresh', at: instant(at) }
}

import { worldOf } from './made.ts'

/** Few yeses are to be had, and the pessimist is nearly right. */
export const world = worldOf('pessimistRight', { readiness: -1.1, bias: [-0.05, 0.15] })

import { worldOf } from './made.ts'

/** More people are unsafe, and what goes badly is left for good sooner. */
export const world = worldOf('fragile', { leaves: 0.25, unsafe: 0.2 })

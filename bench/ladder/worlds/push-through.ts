import { worldOf } from './made.ts'

/** People comply in spite of their distress. */
export const world = worldOf('pushThrough', { courage: 0.35, feltMore: 0.2, base: 0.15 })

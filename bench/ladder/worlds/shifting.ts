import { worldOf } from './made.ts'

/** People grow busy, and life is turned over. */
export const world = worldOf('shifting', { becomesBusy: 0.1, lifeEvent: 0.7 })

import { worldOf } from './made.ts'

/** The world that the others differ from. */
export const world = worldOf('base')

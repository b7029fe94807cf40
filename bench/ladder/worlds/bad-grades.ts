import { worldOf } from './made.ts'

/** The library's grades are nearly useless. */
export const world = worldOf('badGrades', { gradeNoise: 0.35 })

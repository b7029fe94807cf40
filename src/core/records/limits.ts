/** Largest file that is read, in bytes: twenty years of writing, and some hours of speech. What we make stays below it. */
export const largestFile = 128 * 1024 * 1024
/** Most bytes of recordings in one backup, so that with what was written it stays below `largestFile`. */
export const mostSoundBytes = 64 * 1024 * 1024

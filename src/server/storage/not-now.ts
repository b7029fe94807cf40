/** Why a write was not done though nothing was wrong with it: the disk is full, or too many writes wait. */
export type NotNow = 'no-space' | 'busy'

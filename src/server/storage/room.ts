// Whether there is room, as the last writes found it: for those who are there already, and for what is new, which is refused first.

import type { Result } from '../../lib/result.ts'

/** For everything; for those who are there already, so that new logs are refused; or for nobody. */
export type Room = 'enough' | 'none-for-new' | 'none'

/** What was found so far. */
export type RoomFound = {
  /** Notes what came of a write: of something new, or of more for what is there. Gives it on. */
  note<R extends Result<unknown, string>>(what: 'new' | 'more', done: R): R
  room(): Room
}

/** Nothing was found yet: there counts as enough. */
export function roomFound(): RoomFound {
  const lacks = { new: false, more: false }
  return {
    note: (what, done) => {
      if (done.ok) lacks.more = false
      if (done.ok && what === 'new') lacks.new = false
      if (!done.ok && done.error === 'no-space') lacks[what] = true
      return done
    },
    room: () => (lacks.more ? 'none' : lacks.new ? 'none-for-new' : 'enough'),
  }
}

import type { Share } from '../../core/share-door.ts'
import { hasNewNote, noteOf } from '../../core/share-state.ts'
import type { App } from '../app.ts'

/** Somebody who was let in left a note that was not looked at yet, the newest: one quiet line of Today. By itself, since Today loads it. */
export function newNote(app: App): Share | undefined {
  const fresh = [...app.notebook.value.shares.values()].filter(hasNewNote)
  return fresh.sort((a, b) => (noteOf(b)?.at ?? 0) - (noteOf(a)?.at ?? 0))[0]
}

import { putIn, type ShareId } from '../../core/share-door.ts'
import { ok } from '../../lib/result.ts'
import type { App } from '../app.ts'
import { draftOfMore } from '../draft-names.ts'
import { namedThings, shareChooser, type ShareChooser } from './share-choosing.ts'

/** Showing more to somebody whose door is open and goes on. */
export type ShareMoreScreen = ShareChooser & {
  /** Shows what is chosen too, as soon as the server can be reached. True once that is kept here. */
  readonly show: () => Promise<boolean>
}

/** The screen on which more is chosen for one door; `undefined` where it takes no more: it is shut, or stays as it was made. */
export function shareMoreScreen(app: App, id: ShareId): ShareMoreScreen | undefined {
  const live = app.notebook.value.shares.get(id)?.live
  if (!live) return undefined
  const shown = new Set(live.things.map((thing) => ('key' in thing ? thing.key : thing.id)))
  const { tried, ...chooser } = shareChooser(app, { draft: draftOfMore(id), shown, names: live.names })
  return {
    ...chooser,
    async show() {
      const done = await tried(async ({ choice, all }) => {
        const kept = await app.change([{ kind: 'share', id, set: putIn(namedThings(app, choice, all)) }])
        return kept.ok ? ok(true) : kept
      })
      if (done) void app.links.look()
      return done === true
    },
  }
}

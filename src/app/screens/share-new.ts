import type { ShareId } from '../../core/share-door.ts'
import { mineId } from '../../core/records/op.ts'
import { fail, type Result } from '../../lib/result.ts'
import { day, later } from '../../lib/time.ts'
import { askNameMost } from '../../protocol/limits.ts'
import type { App } from '../app.ts'
import { wantedNow, zoneHere } from '../share-words.ts'
import { type Chosen, namedThings, shareChooser, type ShareChooser, type ShareProblem } from './share-choosing.ts'

/** Letting somebody in. */
export type ShareNewScreen = ShareChooser & {
  /** Makes the link; its id once the server has it. What was chosen stays where it could not be made. */
  readonly make: () => Promise<ShareId | undefined>
}

/** The screen on which a person chooses what somebody may read, and makes the link. What is chosen stands in a draft until then. */
export function shareNewScreen(app: App): ShareNewScreen {
  const { tried, ...chooser } = shareChooser(app, { draft: 'share', shown: new Set() })
  return {
    ...chooser,
    make: () =>
      tried(async (chosen) => {
        const made = await letIn(app, chosen)
        if (made.ok) await keepName(app, chosen.choice.by)
        return made
      }),
  }
}

/** A first name that was not known yet is proposed from now on. Where that could not be kept it is asked again. */
async function keepName(app: App, by: string): Promise<void> {
  if (app.notebook.value.settings.name === '')
    await app.change([{ kind: 'settings', id: mineId, set: { name: by.trim() } }])
}

async function letIn(app: App, { choice, items, all }: Chosen): Promise<Result<ShareId, ShareProblem>> {
  const { by, label, days } = choice
  if (by.trim() === '') return fail('name')
  const about = { by: by.trim().slice(0, askNameMost), label: label.trim(), until: later(app.now(), days * day) }
  if (!choice.live) return app.links.letIn({ ...about, items })
  const live = { names: choice.names, zone: zoneHere(), hidden: [], things: namedThings(app, choice, all) }
  const { items: named, hidden } = wantedNow(app.notebook.value, live, app.now())
  return app.links.letIn({ ...about, items: named, live: { ...live, hidden } })
}

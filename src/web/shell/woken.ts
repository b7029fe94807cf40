// Loaded only where somebody wants to be woken: makes the server keep to what the record says.
import type { App } from '../../app/app.ts'
import { keepWoken } from '../../app/waking.ts'
import { browserPush } from './browser-push.ts'

let last = ''

/** Once for each change of what the record says about it. */
export async function woken(app: App): Promise<void> {
  const { box = '', pausedUntil = 0 } = app.notebook.value.settings
  if (last === box + pausedUntil) return
  last = box + pausedUntil
  await keepWoken(app, browserPush).catch(() => {})
}

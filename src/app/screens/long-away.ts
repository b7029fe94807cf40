import { type Signal, signal } from '@preact/signals-core'
import { day } from '../../lib/time.ts'
import type { App } from '../app.ts'

/** From so long away on, somebody is welcomed back. The days themselves are never counted out. */
const longAway = 14 * day

const welcomed = new WeakMap<App, Signal<boolean>>()

/** Was the person away for two weeks or more before this opening, and has not chosen anything yet? */
export function isComingBack(app: App): boolean {
  return app.lastHere !== undefined && app.now() - app.lastHere >= longAway && !welcomedOf(app).value
}

/** The welcome is over: until the next return, Today stands in its place. */
export function isHereAgain(app: App): void {
  welcomedOf(app).value = true
}

function welcomedOf(app: App): Signal<boolean> {
  const kept = welcomed.get(app) ?? signal(false)
  welcomed.set(app, kept)
  return kept
}

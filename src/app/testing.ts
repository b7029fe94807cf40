import type { AskId } from '../core/ask.ts'
import { ok, type Result } from '../lib/result.ts'
import { instant, type Instant } from '../lib/time.ts'
import { memoryStore } from '../store/memory.ts'
import type { Store, StoreError } from '../store/store.ts'
import type { App } from './app.ts'
import { type AskBegun, draftChanges } from './asking.ts'
import type { Environment } from './environment.ts'
import { newId } from './new-id.ts'
import { newWordsSecret, wordsOfSecret } from './twelve-words.ts'
import { keepWords } from './vault.ts'

/** An environment for tests: a clock that is moved by hand, timers that run when told, and no network unless one is given. */
export type TestEnvironment = Environment & {
  /** Sets the clock. */
  readonly setNow: (now: Instant) => void
  /** Runs every timer that was asked for, once. */
  readonly runTimers: () => void
  /** For how long each timer waits that was asked for and has not run, in milliseconds. */
  readonly waits: () => readonly number[]
}

/** A fresh one, over `store` if given. Randomness is real: no test depends on a value of it. */
export function testEnvironment(
  store: Store = memoryStore(),
  network?: { origin: string; fetch: typeof fetch },
): TestEnvironment {
  let now = instant(Date.UTC(2026, 10, 23, 18))
  const timers = new Map<() => void, number>()
  return {
    store,
    origin: network?.origin ?? 'http://127.0.0.1:1',
    fetch: network?.fetch,
    now: () => now,
    setNow: (next) => (now = next),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    later(milliseconds, work) {
      timers.set(work, milliseconds)
      return () => timers.delete(work)
    },
    onOnline: () => () => {},
    runTimers() {
      const due = [...timers.keys()]
      timers.clear()
      for (const work of due) work()
    },
    waits: () => [...timers.values()],
  }
}

/** Begins an ask as a draft, kept. */
export async function askDraft(app: App, begun: AskBegun): Promise<AskId> {
  const id = newId<AskId>(app.environment)
  const kept = await app.change(draftChanges(app.notebook.value, id, begun, app.now()))
  if (!kept.ok) throw new Error(kept.error)
  return id
}

/** New recovery words that count, as if they had been seen on the screen. Gives them. */
export async function madeWords(app: App): Promise<Result<readonly string[], StoreError>> {
  const secret = await newWordsSecret()
  const kept = await keepWords(app, secret, true)
  return kept.ok ? ok(await wordsOfSecret(secret)) : kept
}

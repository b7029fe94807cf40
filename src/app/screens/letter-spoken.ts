import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
import type { LetterId, Spoken } from '../../core/practices/letter.ts'
import type { Bytes } from '../../lib/bytes.ts'
import type { Result } from '../../lib/result.ts'
import type { StoreError } from '../../store/store.ts'
import type { App } from '../app.ts'
import { newId } from '../new-id.ts'

/** Why nothing is heard. `refused`: the person or the browser said no. `none`: there is no microphone, or it can't record. */
export type NoMicrophone = 'refused' | 'none'

/**
 * A recording that goes on. `type`: what it is, as `audio/webm`. `stop` gives the last part before it answers. `ended`: it is over, by a
 * tap or by itself, as when a headset is unplugged.
 */
export type Listening = { readonly type: string; readonly stop: () => Promise<void>; readonly ended: Promise<unknown> }

/** Begins to listen, and gives what it hears in parts of about `partSeconds`. The page gives the browser's; a test its own. */
export type Microphone = (onPart: (bytes: Bytes) => void) => Promise<Result<Listening, NoMicrophone>>

/** How long one part is: what a crash can cost. */
export const partSeconds = 2
/** Longest recording, in seconds: ten minutes are plenty. */
const longestSeconds = 600
/** Most bytes of one recording, for a browser that does not pack the sound as it was asked to. */
const mostBytes = 12_000_000
/** What is left is said only in the last minute. */
const saidFrom = 60

/** The spoken side of one letter. */
export type SpokenLetter = {
  /** `ready`: nothing is recorded. `asking`: the browser asks. `listening`. `kept`: there is a recording. */
  readonly state: ReadonlySignal<'ready' | 'asking' | 'listening' | 'kept'>
  /** Why it can't begin; writing stays. */
  readonly silent: ReadonlySignal<NoMicrophone | undefined>
  /** Why the last part could not be kept; what came before it is. */
  readonly trouble: ReadonlySignal<StoreError | undefined>
  /** Seconds that are left, in the last minute only. */
  readonly left: ReadonlySignal<number | undefined>
  /** The recording, if it is over. */
  readonly spoken: ReadonlySignal<Spoken | undefined>
  readonly begin: () => Promise<void>
  readonly stop: () => Promise<void>
  /** Deletes the recording and leaves the words. */
  readonly drop: () => Promise<boolean>
  /** The whole recording, opened; empty if nothing of it can be opened. */
  readonly whole: () => Promise<Result<Bytes, StoreError>>
}

/** Nothing of it leaves the device: each part is sealed as it comes. */
export function spokenLetter(app: App, id: LetterId, microphone: Microphone): SpokenLetter {
  const listening = signal<Listening | undefined>(undefined)
  const asking = signal(false)
  const [silent, trouble] = [signal<NoMicrophone | undefined>(undefined), signal<StoreError | undefined>(undefined)]
  const spoken = computed(() => app.notebook.value.letters.get(id)?.spoken)
  const parts = partsKept(app, trouble)
  const note = async (value: Spoken | null): Promise<boolean> => {
    const done = await app.change([{ kind: 'letter', id, set: { spoken: value } }])
    if (!done.ok) trouble.value = done.error
    return done.ok
  }
  let ending: Promise<void> | undefined
  const stop = (): Promise<void> => (ending ??= end().finally(() => (ending = undefined)))
  async function end(): Promise<void> {
    if (!listening.value) return void (asking.value = false)
    await listening.value.stop()
    await parts.kept()
    // It may have been deleted while it went on.
    if (spoken.value) await note({ ...spoken.value, seconds: parts.seconds.value })
    listening.value = undefined
  }
  async function listen(sound: string, started: Listening): Promise<void> {
    // Named first: a part that no letter names would not be kept. Not asking any more: left while the browser asked.
    if (!asking.value || !(await note({ sound, type: started.type, seconds: 0 }))) return started.stop()
    listening.value = started
    void started.ended.then(stop)
  }
  async function begin(): Promise<void> {
    if (asking.value || listening.value || spoken.value) return
    const sound = newId(app.environment)
    batch(() => [(asking.value = true), (silent.value = undefined), (trouble.value = undefined)])
    parts.anew(sound)
    const started = await microphone((bytes) => void parts.add(bytes).then((goesOn) => (goesOn ? undefined : stop())))
    if (started.ok) await listen(sound, started.value)
    else silent.value = started.error
    asking.value = false
  }
  return {
    state: computed(() => stateOf(listening.value, asking.value, spoken.value)),
    silent,
    trouble,
    left: computed(() => leftOf(listening.value ? parts.seconds.value : 0)),
    spoken,
    begin,
    stop,
    async drop() {
      await stop()
      return note(null)
    },
    whole: () => app.sounds.whole(spoken.value?.sound ?? ''),
  }
}

/** The parts of one recording, kept one after the other. */
function partsKept(app: App, trouble: Signal<StoreError | undefined>) {
  const heard = signal({ sound: '', parts: 0, bytes: 0 })
  const seconds = computed(() => heard.value.parts * partSeconds)
  let keeping: Promise<unknown> = Promise.resolve()
  return {
    seconds,
    kept: () => keeping,
    anew: (sound: string) => (heard.value = { sound, parts: 0, bytes: 0 }),
    /** Seals and keeps one more. True if there is room for another. */
    add(part: Bytes): Promise<boolean> {
      const { sound, parts, bytes } = heard.value
      heard.value = { sound, parts: parts + 1, bytes: bytes + part.length }
      const isFull = seconds.value >= longestSeconds || heard.value.bytes >= mostBytes
      const done = keeping.then(() => app.sounds.keep(sound, parts, part))
      keeping = done
      return done.then((kept) => {
        if (!kept.ok) trouble.value = kept.error
        return kept.ok && !isFull
      })
    },
  }
}

function stateOf(listening: Listening | undefined, asking: boolean, spoken: Spoken | undefined) {
  if (listening) return 'listening'
  if (asking) return 'asking'
  return spoken ? 'kept' : 'ready'
}

function leftOf(seconds: number): number | undefined {
  const left = longestSeconds - seconds
  return left <= saidFrom ? Math.max(0, left) : undefined
}

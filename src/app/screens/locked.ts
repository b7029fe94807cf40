import { type ReadonlySignal, signal } from '@preact/signals-core'
import type { Result } from '../../lib/result.ts'
import type { Store } from '../../store/store.ts'
import type { RecordKey } from '../record-key.ts'
import { unknownWordIn, type WordsFault } from '../twelve-words.ts'
import {
  type AskPasskey,
  type PasskeyFault,
  type Stretch,
  type UnlockFault,
  unlockByPasskey,
  unlockByPassphrase,
  unlockByWords,
  type Ways,
  waysIn,
} from '../unlock.ts'

/** Why it did not open. */
export type LockedFault = UnlockFault | WordsFault | PasskeyFault

/** The locked notebook: what opens it, and what is typed to open it, which is kept nowhere. */
export type LockedScreen = {
  /** Which ways in there are; `undefined` until the door was looked at. */
  readonly ways: ReadonlySignal<Ways | undefined>
  /** Looks at the door once more, where it could not be. */
  readonly lookAgain: () => Promise<void>
  /** Which of the two that are typed is asked for. */
  readonly way: ReadonlySignal<'passphrase' | 'words'>
  readonly use: (way: 'passphrase' | 'words') => void
  readonly typed: ReadonlySignal<string>
  readonly type: (text: string) => void
  /** It is being worked out: a passphrase takes seconds, on purpose. */
  readonly busy: ReadonlySignal<boolean>
  /** The word of theirs that is in no list, where `fault` is `unknown`. */
  readonly unknown: ReadonlySignal<string>
  /** Why the last try did not open it. There is no count of tries, and no lock-out. */
  readonly fault: ReadonlySignal<LockedFault | undefined>
  readonly open: () => Promise<void>
  readonly openByPasskey: () => Promise<void>
  /** Erases all that is here, since nobody can open it. True once it is gone. */
  readonly erase: () => Promise<boolean>
}

/** How this page works out a passphrase and asks a passkey. */
export type LockedBy = { readonly stretch: Stretch; readonly askPasskey: AskPasskey }

/** @param opened called with the key; until it has opened the notebook, no second try begins. */
export function lockedScreen(
  store: Store,
  { stretch, askPasskey }: LockedBy,
  opened: (key: RecordKey) => Promise<void>,
): LockedScreen {
  const ways = signal<Ways | undefined>(undefined)
  const way = signal<'passphrase' | 'words'>('passphrase')
  const typed = signal('')
  const unknown = signal('')
  const { busy, fault, tried } = trying()
  async function lookForWays(): Promise<void> {
    const found = await waysIn(store)
    if (!found.ok) return void (fault.value = found.error)
    ways.value = found.value
    fault.value = undefined
    if (!found.value.passphrase) way.value = 'words'
  }
  void lookForWays()
  const opens = (how: () => Promise<Result<RecordKey, LockedFault>>) =>
    tried(async () => {
      const key = await how()
      if (!key.ok && key.error === 'unknown') unknown.value = await unknownWordIn(typed.value)
      if (key.ok) await opened(key.value)
      return key.ok ? undefined : key.error
    })
  return {
    ways,
    lookAgain: lookForWays,
    way,
    use(next) {
      way.value = next
      typed.value = ''
      fault.value = undefined
    },
    typed,
    type: (text) => (typed.value = text),
    busy,
    unknown,
    fault,
    open: () =>
      opens(() =>
        way.value === 'words' ? unlockByWords(store, typed.value) : unlockByPassphrase(store, typed.value, stretch),
      ),
    openByPasskey: () => opens(() => unlockByPasskey(store, askPasskey)),
    erase: async () => (await store.erase()).ok,
  }
}

/** One try at a time, and whatever became of it the next can follow. */
function trying() {
  const busy = signal(false)
  const fault = signal<LockedFault | undefined>(undefined)
  async function tried(how: () => Promise<LockedFault | undefined>): Promise<void> {
    if (busy.value) return
    busy.value = true
    fault.value = undefined
    fault.value = await how().catch((error: unknown): LockedFault => {
      console.error(error) // a part of the program that it takes could not be loaded, or a bug
      return 'unavailable'
    })
    busy.value = false
  }
  return { busy, fault, tried }
}

import { type ReadonlySignal, signal } from '@preact/signals-core'
import type { App } from '../app.ts'
import { isShared } from '../devices.ts'
import type { Trouble } from '../sync/state.ts'
import { secretOfWords, unknownWordIn, type WordsFault, wordsOfSecret } from '../twelve-words.ts'
import { areRecoveryWords, keepWords } from '../vault.ts'

/**
 * Why nothing came back. `other`: the server's copy is not as it must be. `kept`: this device could not store it. `coming`: the way was
 * found, and not all of it is here yet. `shared`: this device shares a record already, and these are no recovery words of it. `unsure`: it
 * does, and whether they are can't be seen right now.
 */
export type BeforeFault = WordsFault | 'gone' | 'offline' | 'other' | 'kept' | 'coming' | 'shared' | 'unsure'

/**
 * An empty browser, and somebody who wrote before: twelve words bring the record back from the server, the recovery words or those that
 * another device shows.
 */
export type BeforeScreen = {
  readonly typed: ReadonlySignal<string>
  readonly type: (text: string) => void
  readonly busy: ReadonlySignal<boolean>
  readonly fault: ReadonlySignal<BeforeFault | undefined>
  /** The word of theirs that is in no list, where `fault` is `unknown`. */
  readonly unknown: ReadonlySignal<string>
  /** True once the record is here. What stood on this device is kept, and goes there too. */
  readonly recover: () => Promise<boolean>
}

/** @param name what this device is called among their devices. */
export function beforeScreen(app: App, name: string): BeforeScreen {
  const typed = signal('')
  const busy = signal(false)
  const unknown = signal('')
  const fault = signal<BeforeFault | undefined>(undefined)
  /** The words with which this device came to the record, though not all of it is here yet. */
  let cameBy: string | undefined
  async function work(): Promise<BeforeFault | undefined> {
    const secret = await secretOfWords(typed.value)
    if (!secret.ok) {
      if (secret.error === 'unknown') unknown.value = await unknownWordIn(typed.value)
      return secret.error
    }
    const wasShared = isOnItsWay(app)
    const trouble = await app.devices.recover(secret.value, name)
    if (trouble && !isOnItsWay(app)) return said(trouble)
    const words = (await wordsOfSecret(secret.value)).join(' ')
    if (!wasShared && trouble !== 'shared') cameBy = words
    const hinders = trouble && (await app.devices.look())
    const areItsWords = await areRecoveryWords(app, secret.value)
    const lead = areItsWords || cameBy === words
    if (hinders) return app.devices.status.value.is === 'alarm' ? 'other' : lead ? 'coming' : 'unsure'
    if (!lead) return 'shared'
    // Words for one other device bring it too, and lead nowhere afterwards: only recovery words open it here from now on.
    if (!areItsWords) return undefined
    return (await keepWords(app, secret.value)).ok ? undefined : 'kept'
  }
  return {
    typed,
    type(text) {
      typed.value = text
      fault.value = undefined
    },
    busy,
    fault,
    unknown,
    async recover() {
      if (busy.value) return false
      busy.value = true
      fault.value = await work()
      busy.value = false
      return fault.value === undefined
    },
  }
}

/** This device shares the record: what stood in the way came after that, and rounds go on by themselves. */
function isOnItsWay({ devices }: App): boolean {
  return isShared(devices.status.value)
}

function said(trouble: Trouble): BeforeFault {
  if (trouble === 'gone' || trouble === 'offline') return trouble
  return trouble === 'not-kept' ? 'kept' : 'other'
}

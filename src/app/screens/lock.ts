import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Result } from '../../lib/result.ts'
import type { StoreError } from '../../store/store.ts'
import type { App } from '../app.ts'
import type { LockAfter } from '../lock-after.ts'
import { howHard, type HowHard } from '../how-hard.ts'
import { type PasskeyFault, type Stretch, type Ways, waysIn } from '../unlock.ts'
import { addPasskey, type MakePasskey, removeWay, setLock, setPassphrase } from '../vault.ts'
import { type Keeping, keeping } from './keeping.ts'

/** Why a way in could not be made or taken away. `short`: a passphrase of fewer than eight letters. `differs`: it was typed in two ways. */
export type LockFault = 'short' | 'differs' | 'memory' | 'alone' | PasskeyFault

/** The lock of this device. */
export type LockScreen = Pick<Keeping, 'trouble'> & {
  readonly ways: ReadonlySignal<Ways | undefined>
  /** Is there anything that is asked for quickly: a passphrase, or the device's own unlock? */
  readonly isSet: ReadonlySignal<boolean>
  /** The passphrase as it is typed; `undefined` while none is being set. It is kept nowhere. */
  readonly typed: ReadonlySignal<string | undefined>
  readonly type: (text: string | undefined) => void
  /** The same a second time: a slip of a finger would close the notebook for ever. */
  readonly again: ReadonlySignal<string>
  readonly typeAgain: (text: string) => void
  readonly hard: ReadonlySignal<HowHard>
  readonly busy: ReadonlySignal<boolean>
  readonly fault: ReadonlySignal<LockFault | undefined>
  /** Which way in the last try was about. */
  readonly tried: ReadonlySignal<'passphrase' | 'passkey'>
  /** True once it is kept. */
  readonly keepPassphrase: () => Promise<boolean>
  readonly addPasskey: (make: MakePasskey) => Promise<boolean>
  readonly remove: (name: 'passphrase' | 'passkey') => Promise<boolean>
  readonly setLock: (after: LockAfter) => Promise<boolean>
}

export function lockScreen(app: App, stretch: Stretch): LockScreen {
  const { trouble, ways, busy, fault, tried, done } = waysHere(app)
  const typed = signal<string | undefined>(undefined)
  const again = signal('')
  const hard = computed(() => howHard(typed.value ?? ''))
  return {
    trouble,
    ways,
    isSet: computed(() => ways.value !== undefined && (ways.value.passphrase || ways.value.passkey)),
    typed,
    type(text) {
      typed.value = text
      if (text === undefined) again.value = ''
      fault.value = undefined
    },
    again,
    typeAgain(text) {
      again.value = text
      fault.value = undefined
    },
    hard,
    busy,
    fault,
    tried,
    async keepPassphrase() {
      const passphrase = typed.value ?? ''
      const wrong = hard.value === 'short' ? 'short' : passphrase === again.value ? undefined : 'differs'
      if (wrong) {
        fault.value = wrong
        return false
      }
      const kept = await done('passphrase', () => setPassphrase(app, passphrase, stretch))
      if (kept) [typed.value, again.value] = [undefined, '']
      return kept
    },
    addPasskey: (make) => done('passkey', () => addPasskey(app, make)),
    remove: (name) => done(name, () => removeWay(app, name)),
    setLock: (after) => done('passphrase', () => setLock(app, after)),
  }
}

/** The ways in as they stand, and doing something to them, one thing at a time. */
function waysHere(app: App) {
  const { trouble, went } = keeping(app)
  const ways = signal<Ways | undefined>(undefined)
  const busy = signal(false)
  const fault = signal<LockFault | undefined>(undefined)
  const tried = signal<'passphrase' | 'passkey'>('passphrase')
  const look = async (): Promise<void> => {
    const found = await waysIn(app.environment.store)
    if (found.ok) ways.value = found.value
  }
  void look()
  async function done(
    what: 'passphrase' | 'passkey',
    work: () => Promise<Result<undefined, StoreError | LockFault>>,
  ): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    tried.value = what
    fault.value = undefined
    const result = await work()
    await look()
    busy.value = false
    if (result.ok) return went(result)
    if (result.error === 'full' || result.error === 'unavailable') return went({ ok: false, error: result.error })
    fault.value = result.error
    return false
  }
  return { trouble, ways, busy, fault, tried, done }
}

import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { inOrder } from '../../core/in-order.ts'
import type { Slot } from '../../core/notebook.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import type { App } from '../app.ts'
import type { Devices } from '../devices.ts'
import type { Trouble } from '../sync/state.ts'
import type { WordsFault } from '../vault.ts'

/** `look`: how it stands. `pairing`: words for another device. `join`, `recover`: words are typed here. */
export type DevicesStep = 'look' | 'pairing' | 'join' | 'recover'

type Fault = Trouble | WordsFault | undefined

/** A device that shares the record. */
export type SharingDevice = Pick<Slot, 'id' | 'name' | 'added'> & { readonly isHere: boolean }

/** The other devices: which there are, adding one, coming from one, ending one. */
export type DevicesScreen = Pick<Devices, 'status' | 'healed'> & {
  readonly step: ReadonlySignal<DevicesStep>
  readonly go: (step: 'look' | 'join' | 'recover') => void
  readonly devices: ReadonlySignal<readonly SharingDevice[]>
  /** Something is being done that takes the server. */
  readonly busy: ReadonlySignal<boolean>
  /** What stood in the way last. */
  readonly fault: ReadonlySignal<Fault>
  /** The words for another device while they are shown. */
  readonly words: ReadonlySignal<readonly string[]>
  readonly typed: ReadonlySignal<string>
  readonly type: (text: string) => void
  /** Shares the record if it is not yet, and shows words for another device. */
  readonly add: () => Promise<boolean>
  /** Comes with the words that were typed. */
  readonly come: () => Promise<boolean>
  readonly end: (id: string, lost: boolean) => Promise<boolean>
  readonly leave: () => Promise<boolean>
  readonly heal: () => Promise<boolean>
}

/** @param name what this device is called where it is listed. */
export function devicesScreen({ devices, notebook }: App, name: string): DevicesScreen {
  const [step, busy] = [signal<DevicesStep>('look'), signal(false)]
  const fault = signal<Fault>(undefined)
  const [words, typed] = [signal<readonly string[]>([]), signal('')]
  async function doing(work: () => Promise<Fault>): Promise<boolean> {
    busy.value = true
    fault.value = await work()
    busy.value = false
    return fault.value === undefined
  }
  const go = (next: DevicesStep) => {
    ;[step.value, typed.value, fault.value] = [next, '', undefined]
    if (next !== 'pairing') words.value = []
  }
  return {
    status: devices.status,
    healed: devices.healed,
    step,
    go,
    devices: computed(() => listed([...notebook.value.slots.values()], devices.own.value)),
    busy,
    fault,
    words,
    typed,
    type(text) {
      ;[typed.value, fault.value] = [text, undefined]
    },
    add: () =>
      doing(async () => {
        const made = await pairingWords(devices, name)
        if (!made.ok) return made.error
        go('pairing')
        words.value = made.value
        return undefined
      }),
    come: () =>
      doing(async () => {
        const trouble = await come(step.value === 'join' ? devices.join : devices.recover, typed.value, name)
        if (!trouble) go('look')
        return trouble
      }),
    end: (id, lost) => doing(() => devices.unlink(id, lost)),
    leave: () => doing(devices.leave),
    heal: () => doing(devices.heal),
  }
}

/** Twelve words for another device; the record is shared first, if it is not yet. */
async function pairingWords(devices: Devices, name: string): Promise<Result<readonly string[], Trouble>> {
  const { is } = devices.status.value
  const begun = is === 'off' || is === 'unlinked' ? await devices.turnOn(name) : undefined
  if (begun) return fail(begun)
  const secret = await devices.pair()
  if (!secret.ok) return secret
  const { wordsOf } = await import('../../seal/words.ts') // as large as all the rest of this
  return ok(wordsOf(secret.value))
}

async function come(by: Devices['join'], typed: string, name: string): Promise<Fault> {
  const { readWords } = await import('../../seal/words.ts')
  const secret = readWords(typed)
  return secret.ok ? by(secret.value, name) : secret.error
}

function listed(slots: readonly Slot[], own: string | undefined): readonly SharingDevice[] {
  const devices = slots.filter(({ way }) => way === 'device')
  const shown = inOrder(devices, ({ added }) => added).map(({ id, name, added }) => ({
    id,
    name,
    added,
    isHere: id === own,
  }))
  return [...shown.filter(({ isHere }) => isHere), ...shown.filter(({ isHere }) => !isHere)]
}

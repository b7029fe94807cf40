import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { inOrder } from '../../core/in-order.ts'
import type { Slot } from '../../core/notebook.ts'
import type { App } from '../app.ts'
import type { Devices } from '../devices.ts'
import { endedDraft } from '../draft-names.ts'
import type { Trouble } from '../sync/state.ts'
import { secretOfWords, type WordsFault } from '../twelve-words.ts'
import { pairing, type PairingShown } from './pairing.ts'

/** `look`: how it stands. `pairing`: a picture and words for another device. `recover`: recovery words are typed here. */
export type DevicesStep = 'look' | 'pairing' | 'recover'

type Fault = Trouble | WordsFault | undefined

/** A device that shares the record. */
export type SharingDevice = Pick<Slot, 'id' | 'name' | 'added'> & { readonly isHere: boolean }

/** The other devices: which there are, adding one, coming with the recovery words, ending one. */
export type DevicesScreen = Pick<Devices, 'status' | 'healed'> &
  PairingShown & {
    readonly step: ReadonlySignal<DevicesStep>
    readonly go: (step: 'look' | 'recover') => void
    readonly devices: ReadonlySignal<readonly SharingDevice[]>
    /** Something is being done that takes the server. */
    readonly busy: ReadonlySignal<boolean>
    /** What stood in the way last. */
    readonly fault: ReadonlySignal<Fault>
    readonly typed: ReadonlySignal<string>
    readonly type: (text: string) => void
    /** Shares the record if it is not yet, and shows picture and words for another device. */
    readonly add: () => Promise<boolean>
    /** Comes with the words that were typed. */
    readonly come: () => Promise<boolean>
    readonly end: (id: string, lost: boolean) => Promise<boolean>
    /** Stops sharing here. `evenSo`: though what was written here can't reach the others. */
    readonly leave: (evenSo?: boolean) => Promise<boolean>
    /** It could not stop, since something has not reached the others. */
    readonly held: ReadonlySignal<boolean>
    readonly heal: () => Promise<boolean>
  }

/** @param name what this device is called where it is listed. */
export function devicesScreen(app: App, name: string): DevicesScreen {
  const { devices, notebook } = app
  const step = signal<DevicesStep>('look')
  const { doing, busy, fault, held } = oneThing()
  const typed = signal('')
  const shared = computed(() => listed([...notebook.value.slots.values()], devices.own.value))
  const { begin, end, ...shown } = pairing(app, name, () => shared.value.length)
  const go = (next: DevicesStep) => {
    ;[step.value, typed.value, fault.value, held.value] = [next, '', undefined, false]
    if (next !== 'pairing') end()
  }
  return {
    // Where another device ended this one, nothing is loaded any more that could say so.
    status: computed(() => {
      const { value } = devices.status
      return value.is === 'off' && app.drafts.texts.value.get(endedDraft) ? { is: 'unlinked' } : value
    }),
    healed: devices.healed,
    step,
    go,
    devices: shared,
    busy,
    fault,
    ...shown,
    typed,
    type(text) {
      ;[typed.value, fault.value] = [text, undefined]
    },
    add: () =>
      doing(async () => {
        const trouble = await begin()
        if (!trouble) go('pairing')
        return trouble
      }),
    come: () =>
      doing(async () => {
        const trouble = await come(devices.recover, typed.value, name)
        if (!trouble) go('look')
        return trouble
      }),
    end: (id, lost) => doing(() => devices.unlink(id, lost)),
    leave: (evenSo = false) =>
      doing(async () => {
        const trouble = await devices.leave(evenSo)
        held.value = trouble !== undefined && trouble !== 'not-kept' && !evenSo
        return trouble
      }),
    held,
    heal: () => doing(devices.heal),
  }
}

/** One thing at a time: a second tap must not come to the record twice. */
function oneThing() {
  const [busy, held] = [signal(false), signal(false)]
  const fault = signal<Fault>(undefined)
  async function doing(work: () => Promise<Fault>): Promise<boolean> {
    if (busy.value) return false
    ;[busy.value, held.value] = [true, false]
    try {
      fault.value = await work()
    } finally {
      busy.value = false
    }
    return fault.value === undefined
  }
  return { doing, busy, fault, held }
}

/** Comes to a record with twelve words that somebody typed: `by` their secret. */
export async function come(
  by: Devices['join'],
  typed: string,
  name: string,
): Promise<Trouble | WordsFault | undefined> {
  const secret = await secretOfWords(typed)
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

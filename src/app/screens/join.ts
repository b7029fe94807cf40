import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { isBlank } from '../../core/notebook.ts'
import type { Bytes } from '../../lib/bytes.ts'
import { parseFragment } from '../../protocol/capability.ts'
import type { App } from '../app.ts'
import { isShared } from '../devices.ts'
import type { Trouble } from '../sync/state.ts'
import { type WordsFault, wordsOfSecret } from '../twelve-words.ts'
import { come } from './devices.ts'

/**
 * What stands on this device: `nothing`; `notes`, which would go to the other device, too; or it is `shared` already, and can't come to
 * another record.
 */
export type Here = 'nothing' | 'notes' | 'shared'

/** Why it did not come. `cut-link`, `bad-link`: what the picture brought along is not whole. */
export type JoinFault = Trouble | WordsFault | 'cut-link' | 'bad-link'

/** Coming to the record of another device: with the words that it shows, typed here or brought along by its picture. */
export type JoinScreen = {
  readonly here: ReadonlySignal<Here>
  /** The words were brought by a picture, whole. */
  readonly isBrought: boolean
  readonly typed: ReadonlySignal<string>
  readonly type: (text: string) => void
  readonly busy: ReadonlySignal<boolean>
  readonly fault: ReadonlySignal<JoinFault | undefined>
  /** True once the record is here. What stood on this device is kept, and goes there too. Nothing happens before this. */
  readonly come: () => Promise<boolean>
}

/** @param name what this device is called where it is listed. @param brought what stood behind the `#`, if anything did. */
export function joinScreen(app: App, name: string, brought?: string): JoinScreen {
  const secret = brought === undefined ? undefined : parseFragment(brought)
  const [typed, busy] = [signal(''), signal(false)]
  const fault = signal<JoinFault | undefined>(secret?.ok === false ? secret.error : undefined)
  /** While it comes, and afterwards, what stood here before it did. */
  const before = signal<Here | undefined>(undefined)
  const here = computed(() => before.value ?? standsHere(app))
  const filled = secret?.ok === true ? fill(secret.value) : Promise.resolve()
  async function fill(value: Bytes): Promise<void> {
    typed.value = (await wordsOfSecret(value)).join(' ')
  }
  return {
    here,
    isBrought: secret?.ok === true,
    typed,
    type(text) {
      ;[typed.value, fault.value] = [text, undefined]
    },
    busy,
    fault,
    async come() {
      if (busy.value) return false
      ;[busy.value, before.value] = [true, here.value]
      await filled
      fault.value = here.value === 'shared' ? 'shared' : await come(app.devices.join, typed.value, name)
      if (fault.value) before.value = undefined
      busy.value = false
      return fault.value === undefined
    },
  }
}

function standsHere({ devices, notebook, older, unreadable }: App): Here {
  if (isShared(devices.status.value)) return 'shared'
  const isEmpty = isBlank(notebook.value) && older.value === 'none' && unreadable.value === 0
  return isEmpty ? 'nothing' : 'notes'
}

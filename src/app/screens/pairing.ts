import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Bytes } from '../../lib/bytes.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { formatFragment, formatLink } from '../../protocol/capability.ts'
import type { App } from '../app.ts'
import { type Devices, isShared, pairingFor } from '../devices.ts'
import type { Trouble } from '../sync/state.ts'
import { wordsOfSecret } from '../twelve-words.ts'

/** The picture of the one-time secret, for a phone's camera: an address to open, or that no phone could open it (`only-here`). */
export type Picture = { readonly is: 'address'; readonly address: string } | { readonly is: 'only-here' }

/** What is shown to bring another device. */
export type PairingShown = {
  /** Twelve words, while they are good. */
  readonly words: ReadonlySignal<readonly string[]>
  /** The same as a picture; `undefined` until the server has told its address. */
  readonly picture: ReadonlySignal<Picture | undefined>
  /** Whether they still wait for the other device. `over`: their ten minutes are. */
  readonly pairs: ReadonlySignal<'waits' | 'came' | 'over'>
}

/** The same, and what begins it (what stood in the way comes back) and ends it. */
export type Pairing = PairingShown & {
  readonly begin: () => Promise<Trouble | undefined>
  readonly end: () => void
}

/** @param name what this device is called where it is listed. @param shared how many devices share the record now. */
export function pairing({ devices, links, environment }: App, name: string, shared: () => number): Pairing {
  const shown = signal<(Secret & { readonly beside: number }) | undefined>(undefined)
  const pairs = computed(() => {
    if (shown.value === undefined) return 'over'
    return shared() > shown.value.beside ? 'came' : 'waits'
  })
  return {
    words: computed(() => shown.value?.words ?? []),
    picture: computed(() => shown.value && pictureOf(shown.value.secret, links)),
    pairs,
    async begin() {
      const made = await makeSecret(devices, name)
      if (!made.ok) return made.error
      const begun = { ...made.value, beside: shared() }
      shown.value = begun
      environment.later(pairingFor, () => {
        if (shown.value === begun && pairs.value === 'waits') shown.value = undefined
      })
      return undefined
    },
    end: () => {
      shown.value = undefined
    },
  }
}

type Secret = { readonly secret: Bytes; readonly words: readonly string[] }

/** A one-time secret for another device, and its twelve words; the record is shared first, if it is not yet. */
async function makeSecret(devices: Devices, name: string): Promise<Result<Secret, Trouble>> {
  const begun = isShared(devices.status.value) ? undefined : await devices.turnOn(name)
  if (begun) return fail(begun)
  const secret = await devices.pair()
  if (!secret.ok) return secret
  return ok({ secret: secret.value, words: await wordsOfSecret(secret.value) })
}

/** The secret stands behind the `#` of the address, which no browser sends. */
function pictureOf(secret: Bytes, { base, onlyHere }: App['links']): Picture | undefined {
  if (onlyHere.value === undefined) return undefined
  if (onlyHere.value) return { is: 'only-here' }
  return { is: 'address', address: formatLink(base.value, 'd', formatFragment(secret)) }
}

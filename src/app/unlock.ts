// Going in: how the door stands, and opening the record by one of the ways in. Loaded where it is locked, and by the settings of that. Adding
// and taking away ways is vault.ts; what decides whether the record opens by itself is record-key.ts.

import { fromBase64url } from '../lib/base64url.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { makeDeviceKey } from '../seal/device.ts'
import { parseStretching, passphraseBytes, type Stretch } from '../seal/passphrase.ts'
import { openSlot } from '../seal/slot.ts'
import { passkeyQuestion, slotKey, slotNotes } from '../seal/slots.ts'
import type { Door, Store, StoreError } from '../store/store.ts'
import { deviceSlot } from './device-slot.ts'
import { type LockAfter, lockIn } from './lock-after.ts'
import { keyOfRoot, type RecordKey } from './record-key.ts'
import { secretOfWords, type WordsFault } from './twelve-words.ts'
import { dueSlot } from './words-beside.ts'

export type { Stretch } from '../seal/passphrase.ts'

/** Which ways in there are, beside the browser's own, and when it is locked. */
export type Ways = {
  readonly passphrase: boolean
  readonly passkey: boolean
  readonly words: boolean
  /** The words lead nowhere yet: see `words-beside.ts`. */
  readonly due: boolean
  readonly lock: LockAfter
}

/** Why a way in does not lead in. `wrong`: another secret. `none`: there is no such way here. `memory`, `parameters`: it can't be tried here. */
export type UnlockFault = StoreError | 'wrong' | 'none' | 'memory' | 'parameters'

/**
 * Why a passkey gives nothing. `no-passkeys`: this browser has none. `no-secret`: it has, and they give no secret. `put-away`: its sheet
 * was closed, or the passkey is gone.
 */
export type PasskeyFault = 'no-passkeys' | 'no-secret' | 'put-away'

/** Shows the browser's own sheet for a passkey that was made here, and gives its answer to `question`: 32 secret bytes. */
export type AskPasskey = (credential: Bytes, question: Bytes) => Promise<Result<Bytes, PasskeyFault>>

/** How the door stands. */
export async function waysIn(store: Store): Promise<Result<Ways, StoreError>> {
  const door = await store.door(makeDeviceKey)
  if (!door.ok) return door
  const { slots } = door.value
  const [passphrase, passkey, words] = [slots.has('passphrase'), slots.has('passkey'), slots.has('words')]
  return ok({ passphrase, passkey, words, due: slots.has(dueSlot), lock: lockIn(slots) })
}

/** Opens by the passphrase. Takes seconds. */
export async function unlockByPassphrase(
  store: Store,
  passphrase: string,
  stretch: Stretch,
): Promise<Result<RecordKey, UnlockFault>> {
  return unlock<'memory'>(store, 'passphrase', async (notes) => {
    const how = parseStretching(notes)
    if (!how.ok) return how
    const secret = await stretch(passphraseBytes(passphrase), how.value)
    return secret ? ok(secret) : fail('memory')
  })
}

/** Opens by the twelve words, as they were typed or pasted. */
export async function unlockByWords(store: Store, typed: string): Promise<Result<RecordKey, UnlockFault | WordsFault>> {
  const secret = await secretOfWords(typed)
  return secret.ok ? unlock(store, 'words', async () => secret) : secret
}

/** Opens by the passkey. */
export async function unlockByPasskey(
  store: Store,
  ask: AskPasskey,
): Promise<Result<RecordKey, UnlockFault | PasskeyFault>> {
  return unlock<PasskeyFault>(store, 'passkey', async (notes) => {
    const credential = credentialOf(notes)
    return credential ? ask(credential, await passkeyQuestion()) : fail('parameters')
  })
}

async function unlock<E extends string>(
  store: Store,
  name: 'passphrase' | 'words' | 'passkey',
  secretOf: (notes: unknown) => Promise<Result<Bytes, E | 'parameters'>>,
): Promise<Result<RecordKey, UnlockFault | E>> {
  const door = await store.door(makeDeviceKey)
  if (!door.ok) return door
  const slot = door.value.slots.get(name)
  if (!slot) return fail('none')
  const secret = await secretOf(slotNotes(slot))
  if (!secret.ok) return secret
  const root = await openSlot(name, await slotKey(name, secret.value), slot)
  if (!root.ok) return fail('wrong')
  const key = await keyOfRoot(door.value.era, root.value)
  await openByItselfIfOff(store, door.value, key)
  return ok(key)
}

/** After unlocking: where it is never locked by itself, it opens by itself again. If that can't be kept, it is asked for once more. */
async function openByItselfIfOff(store: Store, { slots }: Door, { root, seal }: RecordKey): Promise<void> {
  if (root && !slots.has('device') && lockIn(slots) === 'off') await store.changeDoor(await deviceSlot(root), seal)
}

function credentialOf(notes: unknown): Bytes | undefined {
  const { credential } = typeof notes === 'object' && notes !== null ? (notes as Readonly<Record<string, unknown>>) : {}
  return typeof credential === 'string' ? fromBase64url(credential) : undefined
}

// The ways into the record on this device: what is there, adding and taking one away, and going in by one of them. Loaded when somebody
// locks, unlocks or looks at the settings of it; what decides whether the record opens by itself is record-key.ts.

import { fromBase64url, toBase64url } from '../lib/base64url.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { makeDeviceKey } from '../seal/device.ts'
import {
  newStretchings,
  parseStretching,
  passphraseBytes,
  type Stretch,
  type Stretching,
  stretchingNotes,
} from '../seal/passphrase.ts'
import { openSlot } from '../seal/slot.ts'
import { passkeyQuestion, sealSlot, slotKey, slotNotes } from '../seal/slots.ts'
import type { WordsFault } from '../seal/words.ts'
import type { Door, DoorChange, Store, StoreError } from '../store/store.ts'
import type { App } from './app.ts'
import { type LockAfter, lockAfterOf, lockNote, lockSlot } from './lock-after.ts'
import { keyOfRoot, type RecordKey } from './record-key.ts'
import { deviceSlot, sealAllAnew } from './seal-anew.ts'

export type { Stretch } from '../seal/passphrase.ts'
export type { WordsFault } from '../seal/words.ts'

/** Which ways in there are, beside the browser's own, and when it is locked. */
export type Ways = {
  readonly passphrase: boolean
  readonly passkey: boolean
  readonly words: boolean
  readonly lock: LockAfter
}

/** Why a way in does not lead in. `wrong`: another secret. `none`: there is no such way here. `memory`, `parameters`: it can't be tried here. */
export type UnlockFault = StoreError | 'wrong' | 'none' | 'memory' | 'parameters'

/** What a passkey gave: which one it was, and its 32 secret bytes. */
export type PasskeyGave = { readonly credential: Bytes; readonly secret: Bytes }

/** How the door stands. */
export async function waysIn(store: Store): Promise<Result<Ways, StoreError>> {
  const door = await store.door(makeDeviceKey)
  if (!door.ok) return door
  const { slots } = door.value
  const [passphrase, passkey, words] = [slots.has('passphrase'), slots.has('passkey'), slots.has('words')]
  return ok({ passphrase, passkey, words, lock: lockIn(slots) })
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
  const secret = await wordsSecretOf(typed)
  return secret.ok ? unlock(store, 'words', async () => secret) : secret
}

/** Why a passkey gives nothing. `no-passkeys`: this browser has none. `no-secret`: it has, and they give no secret. `put-away`: its sheet was closed, or the passkey is gone. */
export type PasskeyFault = 'no-passkeys' | 'no-secret' | 'put-away'

/** With this the age program opens a backup that was made for these words: `AGE-SECRET-KEY-1…`. */
export async function backupIdentityOf(secret: Bytes): Promise<string> {
  const { backupIdentity } = await import('../seal/words.ts')
  return backupIdentity(secret)
}

/** The first word of a text that is in no list of words; empty where all are. */
export async function unknownWordIn(typed: string): Promise<string> {
  const { unknownWord } = await import('../seal/words.ts')
  return unknownWord(typed) ?? ''
}

/** Shows the browser's own sheet for a passkey that was made here, and gives its answer to `question`: 32 secret bytes. */
export type AskPasskey = (credential: Bytes, question: Bytes) => Promise<Result<Bytes, PasskeyFault>>

/** Shows the sheet for a new passkey, and asks that one. */
export type MakePasskey = (question: Bytes) => Promise<Result<PasskeyGave, PasskeyFault>>

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

/** Sets or changes the passphrase. From now on it is asked for; when, `setLock` says (5 minutes away, until then). */
export async function setPassphrase(
  app: App,
  passphrase: string,
  stretch: Stretch,
): Promise<Result<undefined, StoreError | 'memory'>> {
  const made = await stretched(passphrase, stretch)
  if (!made) return fail('memory')
  const key = await slotKey('passphrase', made.secret)
  const notes = stretchingNotes(made.how)
  const put = await addWay(app, async (root) => ({ passphrase: await sealSlot('passphrase', key, root, notes) }))
  return put.ok ? lockAsSaid(app) : put
}

/** Makes new words; those before open nothing any more. Gives the words, to be shown, and their secret, for what else hangs on it. */
export async function makeWords(
  app: App,
): Promise<Result<{ readonly words: readonly string[]; readonly secret: Bytes }, StoreError>> {
  const { makeWordsSecret, wordsOf } = await import('../seal/words.ts')
  const secret = makeWordsSecret()
  const put = await keepWords(app, secret)
  return put.ok ? ok({ words: wordsOf(secret), secret }) : put
}

/** The secret that words stand for. */
export async function wordsSecretOf(typed: string): Promise<Result<Bytes, WordsFault>> {
  const { readWords } = await import('../seal/words.ts') // the list of words is as large as all the rest of this
  return readWords(typed)
}

/** Lets words that exist already, in the person's hands, open the record on this device too. */
export async function keepWords(app: App, secret: Bytes): Promise<Result<undefined, StoreError>> {
  const key = await slotKey('words', secret)
  return addWay(app, async (root) => ({ words: await sealSlot('words', key, root) }))
}

/** Do these words open this record? */
export async function areTheWords(app: App, typed: string): Promise<Result<undefined, UnlockFault | WordsFault>> {
  const opened = await unlockByWords(app.environment.store, typed)
  return opened.ok ? ok(undefined) : opened
}

/** Makes a passkey and adds it. `alone`: it would be the only way in, and passkeys get lost with a phone. */
export async function addPasskey(
  app: App,
  make: MakePasskey,
): Promise<Result<undefined, StoreError | 'alone' | PasskeyFault>> {
  const ways = await waysIn(app.environment.store)
  if (!ways.ok) return ways
  if (!ways.value.words && !ways.value.passphrase) return fail('alone')
  const made = await make(await passkeyQuestion())
  if (!made.ok) return made
  const { credential, secret } = made.value
  const key = await slotKey('passkey', secret)
  const notes = { v: 1, credential: toBase64url(credential) }
  const put = await addWay(app, async (root) => ({ passkey: await sealSlot('passkey', key, root, notes) }))
  return put.ok ? lockAsSaid(app) : put
}

/** Takes a way in away. `alone`: the passkey would be the only one left. Without any that is quick to use it opens by itself again. */
export async function removeWay(
  app: App,
  name: 'passphrase' | 'passkey',
): Promise<Result<undefined, StoreError | 'alone'>> {
  const ways = await waysIn(app.environment.store)
  if (!ways.ok) return ways
  const left = { ...ways.value, [name]: false }
  if (left.passkey && !left.passphrase && !left.words) return fail('alone')
  if (left.passkey || left.passphrase) return change(app, async () => ({ remove: [name] }))
  return change(app, async (root) => ({ ...(await deviceSlot(root)), remove: [name, lockSlot] }))
}

/** When it is locked by itself. `off`: it opens by itself, until somebody locks it. */
export function setLock(app: App, after: LockAfter): Promise<Result<undefined, StoreError>> {
  return change(app, async (root) => {
    const put = { [lockSlot]: lockNote(after) }
    if (after !== 'off') return { put, ...closed }
    const device = await deviceSlot(root)
    return { ...device, put: { ...device.put, ...put } }
  })
}

/**
 * Sees to it that it does not open by itself any more, here and in other tabs. What was typed is on the disk first. `unavailable`, and
 * nothing done, where another tab took the last way in away meanwhile.
 */
export async function shut(app: App): Promise<Result<undefined, StoreError>> {
  await app.drafts.flush()
  return change(app, async () => closed)
}

/** Ways in that are asked for when it is locked. Without one of them it stays open: locked, nobody could open it any more. */
const closed: DoorChange = { remove: ['device'], handle: undefined, needs: ['passphrase', 'passkey'] }

/** After unlocking: where it is never locked by itself, it opens by itself again. */
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

async function openByItselfIfOff(store: Store, { slots }: Door, { root, seal }: RecordKey): Promise<void> {
  if (root && !slots.has('device') && lockIn(slots) === 'off') await store.changeDoor(await deviceSlot(root), seal)
}

/** Where only words open it, it is never locked: they are for when all else is lost. */
function lockIn(slots: Door['slots']): LockAfter {
  return slots.has('passphrase') || slots.has('passkey') ? lockAfterOf(slots.get(lockSlot)) : 'off'
}

/** The first quick way in: what was said about locking holds, or else what is usual. */
async function lockAsSaid(app: App): Promise<Result<undefined, StoreError>> {
  const ways = await waysIn(app.environment.store)
  return ways.ok ? setLock(app, ways.value.lock) : ways
}

async function stretched(
  passphrase: string,
  stretch: Stretch,
): Promise<{ readonly how: Stretching; readonly secret: Bytes } | undefined> {
  for (const how of newStretchings()) {
    const secret = await stretch(passphraseBytes(passphrase), how)
    if (secret) return { how, secret }
  }
  return undefined
}

/** Adds a way in; with the first one, everything is sealed anew. */
function addWay(
  app: App,
  make: (root: Bytes) => Promise<Readonly<Record<string, Bytes>>>,
): Promise<Result<undefined, StoreError>> {
  return change(app, async (root) => ({ put: await make(root) }), sealAllAnew)
}

/** @param first what is done where there is no way in yet; without it, nothing: there is none to be changed. */
async function change(
  { vault, environment }: App,
  make: (root: Bytes) => Promise<DoorChange>,
  first?: typeof sealAllAnew,
): Promise<Result<undefined, StoreError>> {
  if (!vault) return fail('unavailable')
  return vault.alone(async () => {
    const key = vault.key()
    if (!key) return fail('unavailable')
    if (!key.root) return first ? first(environment.store, key, make) : fail('unavailable')
    return environment.store.changeDoor({ needs: anyWay, ...(await make(key.root)) }, key.seal)
  })
}

/** Whatever two tabs do at once: one of them is always left. */
const anyWay: readonly string[] = ['device', 'passphrase', 'passkey', 'words']

function credentialOf(notes: unknown): Bytes | undefined {
  const { credential } = typeof notes === 'object' && notes !== null ? (notes as Readonly<Record<string, unknown>>) : {}
  return typeof credential === 'string' ? fromBase64url(credential) : undefined
}

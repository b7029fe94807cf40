// The ways into the record on this device: adding and taking one away, and when it is locked. Loaded when somebody looks at the settings of
// it, or locks. Going in is unlock.ts.

import { toBase64url } from '../lib/base64url.ts'
import { type Bytes, concat } from '../lib/bytes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { newStretchings, passphraseBytes, type Stretch, type Stretching, stretchingNotes } from '../seal/passphrase.ts'
import { passkeyQuestion, sealSlot, slotKey } from '../seal/slots.ts'
import type { DoorChange, StoreError } from '../store/store.ts'
import type { App } from './app.ts'
import { deviceSlot } from './device-slot.ts'
import { type LockAfter, lockNote, lockSlot } from './lock-after.ts'
import { sealAllAnew } from './seal-anew.ts'
import { type WordsFault, wordsOfSecret } from './twelve-words.ts'
import { type PasskeyFault, type UnlockFault, unlockByWords, waysIn } from './unlock.ts'
import { dueSlot, openBeside, placesSlot, sealBeside, unseenSlot } from './words-beside.ts'

/** What a passkey gave: which one it was, and its 32 secret bytes. */
export type PasskeyGave = { readonly credential: Bytes; readonly secret: Bytes }

/** Shows the sheet for a new passkey, and asks that one. */
export type MakePasskey = (question: Bytes) => Promise<Result<PasskeyGave, PasskeyFault>>

/**
 * Sets or changes the passphrase. From now on it is asked for; when, `setLock` says (5 minutes away, until then). It counts too where only
 * that could not be noted: the next opening asks for it.
 */
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
  if (put.ok) await lockAsSaid(app)
  return put
}

/**
 * Keeps new words that nobody saw yet, so that they can be shown, also after a reload. They count for nothing before `wordsSeen` is told: until
 * then those before open this device, and lead here from elsewhere.
 */
export async function keepUnseen(app: App, secret: Bytes): Promise<Result<undefined, StoreError>> {
  const put = async (root: Bytes) => ({ put: { [unseenSlot]: await sealBeside(root, unseenSlot, secret) } })
  return change(app, put, sealAllAnew)
}

/** Words that nobody is to see any more, or that were seen and noted. Others, which another tab has made since, stay. */
export async function forgetUnseen(app: App, secret: Bytes): Promise<Result<undefined, StoreError>> {
  const isThere = await areUnseen(app, secret)
  return isThere ? change(app, async () => ({ remove: [unseenSlot] })) : ok(undefined)
}

/**
 * Lets words open the record on this device; those before do not any more.
 * @param due the other devices must still be told of them. Words in the person's hands that lead to the record already need that not.
 */
export async function keepWords(app: App, secret: Bytes, due = false): Promise<Result<undefined, StoreError>> {
  const key = await slotKey('words', secret)
  const places = await placesOfWords(secret)
  return change(
    app,
    async (root) => {
      const words = await sealSlot('words', key, root)
      const put = { words, [placesSlot]: await sealBeside(root, placesSlot, places) }
      if (!due) return { put, remove: [dueSlot, unseenSlot] }
      return { put: { ...put, [dueSlot]: await sealBeside(root, dueSlot, secret) } }
    },
    sealAllAnew,
  )
}

/**
 * These new words stand on the screen: from now on they open this device and may lead here from elsewhere, and those before no longer. They
 * stay shown to whoever comes for words until `forgetUnseen`. `others`, and nothing done, where another tab has made others meanwhile.
 */
export async function wordsSeen(app: App, secret: Bytes): Promise<Result<undefined, StoreError | 'others'>> {
  if (!app.vault?.key()) return fail('unavailable')
  // Another tab may have shown the same words a moment before: then they count already.
  const areThese =
    (await areUnseen(app, secret)) || (await areTheWords(app, (await wordsOfSecret(secret)).join(' '))).ok
  return areThese ? keepWords(app, secret, true) : fail('others')
}

async function areUnseen({ environment, vault }: App, secret: Bytes): Promise<boolean> {
  const key = vault?.key()
  const unseen = key && (await openBeside(environment.store, key, unseenSlot))
  return unseen !== undefined && toBase64url(unseen) === toBase64url(secret)
}

/** Of the ways to the record, the recovery words stand in it; a secret that another device made to be used once does not. */
export async function areRecoveryWords({ notebook }: App, secret: Bytes): Promise<boolean> {
  const places = toBase64url(await placesOfWords(secret))
  return [...notebook.value.slots.values()].some((slot) => slot.way === 'words' && slot.places === places)
}

async function placesOfWords(secret: Bytes): Promise<Bytes> {
  const { placesOf } = await import('../seal/keyring.ts')
  return concat(...(await placesOf(secret)))
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
  if (put.ok) await lockAsSaid(app)
  return put
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

/** The first quick way in: what was said about locking holds, or else what is usual. Without this note, too, it is asked for. */
async function lockAsSaid(app: App): Promise<void> {
  const ways = await waysIn(app.environment.store)
  if (ways.ok) await setLock(app, ways.value.lock)
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

// New recovery words, from when they are made until they were seen: until then they count nowhere, and those from before go on.
import { computed, type Signal, signal } from '@preact/signals-core'
import { mineId } from '../../core/records/op.ts'
import type { Bytes } from '../../lib/bytes.ts'
import { ok, type Result } from '../../lib/result.ts'
import type { Instant } from '../../lib/time.ts'
import type { StoreError } from '../../store/store.ts'
import type { App } from '../app.ts'
import { backupIdentityOf, newWordsSecret, wordsOfSecret } from '../twelve-words.ts'
import { forgetUnseen, keepUnseen, wordsSeen } from '../vault.ts'
import { openBeside, unseenSlot } from '../words-beside.ts'
import { keeping } from './keeping.ts'

/** `look`: how it stands. `sure`: before words that exist are replaced. `shown`: once. `confirm`: three of them. `check`: all of them. */
export type RecoveryStep = 'look' | 'sure' | 'shown' | 'confirm' | 'check' | 'done'

/** The open half of a backup key; `undefined` where it can't be worked out. */
export type RecipientOf = (identity: string) => Promise<string | undefined>

/** Where new words are made: what stands there of others, and the step that shows them. */
type Standing = {
  readonly step: Signal<RecoveryStep>
  readonly has: Signal<boolean | undefined>
  readonly due: Signal<boolean>
  readonly look: () => Promise<void>
  /** Looks whether other words lead to the record, which another device has made since. */
  readonly areOver: () => Promise<boolean>
}

/**
 * New words, from when they are made until they were seen. They count before their day is noted: a crash between the two shows them once more,
 * and notes it then.
 */
export function newWords(app: App, recipientOf: RecipientOf, { step, has, due, look, areOver }: Standing) {
  const { trouble, went, keep } = keeping(app)
  const [words, identity] = [signal<readonly string[]>([]), signal('')]
  const refused = signal<'others' | 'unkept' | undefined>(undefined)
  const [isMaking, made] = [signal(false), signal<Instant | undefined>(undefined)]
  const note = (set: Readonly<Record<string, number | string | null>>) => keep([{ kind: 'settings', id: mineId, set }])
  let unseen: Made | undefined
  // The try that goes on: whoever leaves, or goes elsewhere, does not want it any more.
  let wish: object | undefined = {}
  const stop = (): void => void ([wish, isMaking.value] = [undefined, false])
  function reveal(next: Made): true {
    unseen = next
    ;[words.value, identity.value, made.value, step.value] = [next.words, next.identity, app.now(), 'shown']
    return true
  }
  async function show(): Promise<boolean> {
    if (isMaking.value) return false
    const mine = (wish = {})
    ;[isMaking.value, refused.value] = [true, undefined]
    const next = await wordsMade(app, recipientOf, () => wish === mine)
    if (!next) return false
    isMaking.value = false
    return next.ok ? reveal(next.value) : went(next)
  }
  async function seen(): Promise<boolean> {
    const next = unseen
    unseen = undefined
    if (!next) return true
    const counted = await wordsSeen(app, next.secret)
    if (!counted.ok) return putAway(counted.error === 'others' ? 'others' : 'unkept')
    has.value = due.value = true
    const isNoted = await note(madeAt(made.value ?? app.now(), next.recipient))
    if (isNoted) await forgetUnseen(app, next.secret)
    void leadHere(app).then(look)
    return isNoted
  }
  function putAway(why: 'others' | 'unkept'): false {
    ;[step.value, words.value, identity.value, made.value, refused.value] = ['look', [], '', undefined, why]
    void look()
    return false
  }
  function leave(): void {
    stop()
    if (unseen) void forgetUnseen(app, unseen.secret)
    unseen = undefined
  }
  const first = wish
  void unseenIn(app, recipientOf, areOver).then((found) => found && wish === first && reveal(found))
  const madeOn = computed(() => made.value ?? app.notebook.value.settings.wordsMade)
  return { trouble, words, identity, refused, note, stop, show, seen, leave, making: isMaking, made: madeOn }
}

function madeAt(now: Instant, recipient: string | undefined) {
  return { wordsMade: now, wordsOffered: now, wordsChecked: null, backupRecipient: recipient ?? null }
}

type BackupKey = { readonly identity: string; readonly recipient: string | undefined }
type Made = BackupKey & { readonly words: readonly string[]; readonly secret: Bytes }

/** New words, kept to be shown; `undefined`, and nothing kept, where they are not wanted any more. */
async function wordsMade(
  app: App,
  recipientOf: RecipientOf,
  isWanted: () => boolean,
): Promise<Result<Made, StoreError> | undefined> {
  const secret = await newWordsSecret()
  const made = { words: await wordsOfSecret(secret), secret, ...(await backupKeyOf(secret, recipientOf)) }
  if (!isWanted()) return undefined
  const kept = await keepUnseen(app, secret)
  if (isWanted()) return kept.ok ? ok(made) : kept
  if (kept.ok) await forgetUnseen(app, secret)
  return undefined
}

/**
 * Words that were made, and that nobody saw: the page was gone before. None where another device has made newer ones since: those on paper would
 * end.
 */
async function unseenIn(
  app: App,
  recipientOf: RecipientOf,
  areOver: () => Promise<boolean>,
): Promise<Made | undefined> {
  const key = app.vault?.key()
  const secret = key && (await openBeside(app.environment.store, key, unseenSlot))
  if (!secret) return undefined
  if (await areOver()) return void (await forgetUnseen(app, secret))
  return { words: await wordsOfSecret(secret), secret, ...(await backupKeyOf(secret, recipientOf)) }
}

async function backupKeyOf(secret: Bytes, recipientOf: RecipientOf): Promise<BackupKey> {
  const identity = await backupIdentityOf(secret)
  return { identity, recipient: await recipientOf(identity) }
}

/**
 * Where the record is on other devices too, or will be, the new words lead there from an empty browser, and those before no longer. Nobody
 * waits for it: words that count already must be seen, whatever a server does. If it can't be reached, they still open this device, and a
 * backup; and a later round lets them lead.
 */
async function leadHere({ devices }: App): Promise<void> {
  await devices.look()
}

import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { toBase64url } from '../../lib/base64url.ts'
import type { Bytes } from '../../lib/bytes.ts'
import { fail, ok } from '../../lib/result.ts'
import type { Instant } from '../../lib/time.ts'
import { mineId } from '../../core/records/op.ts'
import type { App } from '../app.ts'
import { backupIdentityOf, secretOfWords, type WordsFault, wordsOfSecret } from '../twelve-words.ts'
import { type UnlockFault, waysIn } from '../unlock.ts'
import { areRecoveryWords, areTheWords, keepWords, makeWords, wordsSeen } from '../vault.ts'
import { openBeside, placesSlot, unseenSlot } from '../words-due.ts'
import { type Keeping, keeping } from './keeping.ts'

/** `look`: how it stands. `sure`: before words that exist are replaced. `shown`: once. `confirm`: three of them. `check`: all of them. */
export type RecoveryStep = 'look' | 'sure' | 'shown' | 'confirm' | 'check' | 'done'

/** The recovery words: made, shown once, confirmed once if they like, checked when they like. */
export type RecoveryScreen = Pick<Keeping, 'trouble'> & {
  readonly step: ReadonlySignal<RecoveryStep>
  readonly go: (step: RecoveryStep) => void
  /** Are there words that open this device? `undefined` until the door was looked at. */
  readonly has: ReadonlySignal<boolean | undefined>
  /** The words that lead to the record are others than those that open this device: another device made them. */
  readonly elsewhere: ReadonlySignal<boolean>
  readonly made: ReadonlySignal<Instant | undefined>
  /** Would they bring the record to an empty browser, if it is shared? Ending a device that was lost ends that. */
  readonly leads: ReadonlySignal<boolean>
  /** The words while they are shown; empty before, and after. */
  readonly words: ReadonlySignal<readonly string[]>
  /** With this the age program opens a backup. */
  readonly identity: ReadonlySignal<string>
  /** Makes words, and shows them once they and what is known of them are kept. Words from before do not open this device any more. */
  readonly show: () => Promise<boolean>
  readonly making: ReadonlySignal<boolean>
  /** Which words are asked for, counted from 0. */
  readonly picked: ReadonlySignal<readonly number[]>
  /** What was typed for each of them, or all of them under `check`. */
  readonly typed: ReadonlySignal<readonly string[]>
  readonly type: (at: number, text: string) => void
  readonly fault: ReadonlySignal<UnlockFault | WordsFault | undefined>
  /** Are the three right? */
  readonly confirm: () => boolean
  /** Do the words that were typed open this notebook? Those that another device made open this one too from then on. */
  readonly check: () => Promise<boolean>
}

/** The open half of a backup key; `undefined` where it can't be worked out. */
type RecipientOf = (identity: string) => Promise<string | undefined>

/** The words of this record. */
export function recoveryScreen(app: App, recipientOf: RecipientOf): RecoveryScreen {
  const { trouble, went, keep } = keeping(app)
  const step = signal<RecoveryStep>('look')
  const { has, due, elsewhere, look } = door(app)
  const [words, identity] = [signal<readonly string[]>([]), signal('')]
  const { typed, fault, check, ...typing } = comparing(app, elsewhere)
  const picked = signal<readonly number[]>([])
  const making = signal(false)
  const seen = { trouble, making, step, has, elsewhere, words, identity, picked, typed, fault }
  const note = (set: Readonly<Record<string, number | string | null>>) => keep([{ kind: 'settings', id: mineId, set }])
  // Shown last: a reload may cost words that nobody saw, and never the date of those that somebody wrote down, or their backup key.
  async function show(): Promise<boolean> {
    if (making.value) return false
    making.value = true
    const made = await wordsMade(app, recipientOf)
    const isNoted = made.ok ? await reveal(made.value) : went(made)
    making.value = false
    return isNoted
  }
  async function reveal(made: Made): Promise<boolean> {
    const isNoted = await note(madeAt(app.now(), made.recipient))
    ;[words.value, identity.value, has.value, step.value] = [made.words, made.identity, true, 'shown']
    due.value = true
    await wordsSeen(app, made.secret)
    void leadHere(app).then(look)
    return isNoted
  }
  void unseen(app, recipientOf).then((made) => made && !making.value && words.value.length === 0 && reveal(made))
  return {
    ...seen,
    go(next) {
      ;[step.value, typed.value, fault.value] = [next, [], undefined]
      if (next === 'confirm') picked.value = threeOf(app, words.value.length)
      else if (next !== 'shown') words.value = []
    },
    made: computed(() => app.notebook.value.settings.wordsMade),
    leads: computed(() => leadThere(app, due.value)),
    show,
    ...typing,
    confirm() {
      const isRight = areThose(words.value, picked.value, typed.value)
      fault.value = isRight ? undefined : 'wrong'
      return isRight
    },
    async check() {
      if (!(await check())) return false
      await look()
      return note({ wordsChecked: app.now() })
    },
  }
}

/** What is typed, and how all twelve compare. `elsewhere`: they are words that another device made. */
function comparing(app: App, elsewhere: ReadonlySignal<boolean>) {
  const typed = signal<readonly string[]>([])
  const fault = signal<UnlockFault | WordsFault | undefined>(undefined)
  return {
    typed,
    fault,
    type(at: number, text: string) {
      typed.value = withText(typed.value, at, text)
      fault.value = undefined
    },
    async check(): Promise<boolean> {
      const found = await (elsewhere.value ? takeWords : areTheWords)(app, typed.value[0] ?? '')
      fault.value = found.ok ? undefined : found.error
      return found.ok
    },
  }
}

/** Words that another device made: true ones open this device too from now on. */
async function takeWords(app: App, typed: string) {
  const secret = await secretOfWords(typed)
  if (!secret.ok) return secret
  return (await areRecoveryWords(app, secret.value)) ? keepWords(app, secret.value) : fail('wrong' as const)
}

/** Words lead to the record, and none of them to `places`, where those of this device lead. */
function areOthers({ notebook }: App, places: string | undefined): boolean {
  const words = [...notebook.value.slots.values()].filter(({ way }) => way === 'words')
  return words.length > 0 && !words.some((slot) => slot.places === places)
}

/** Whether there are words, whether others lead to the record, and whether it is still due that they lead here. */
function door(app: App) {
  const { environment, vault } = app
  const [has, due] = [signal<boolean | undefined>(undefined), signal(false)]
  const places = signal<string | undefined>(undefined)
  const look = async (): Promise<void> => {
    const ways = await waysIn(environment.store)
    const key = vault?.key()
    const lead = key && (await openBeside(environment.store, key, placesSlot))
    places.value = lead && toBase64url(lead)
    ;[has.value, due.value] = [ways.ok && ways.value.words, ways.ok && ways.value.due]
  }
  void look()
  // Of words that were made before this was noted nobody knows where they lead: they are not called older ones.
  const isKnown = () => has.value === false || places.value !== undefined
  const elsewhere = computed(() => has.value !== undefined && isKnown() && !due.value && areOthers(app, places.value))
  return { has, due, elsewhere, look }
}

function leadThere({ devices, notebook }: App, due: boolean): boolean {
  const { is } = devices.status.value
  const isShared = is !== 'off' && is !== 'unlinked'
  return !isShared || (!due && [...notebook.value.slots.values()].some(({ way }) => way === 'words'))
}

function areThose(words: readonly string[], picked: readonly number[], typed: readonly string[]): boolean {
  return picked.every((at, i) => words[at] === typed[i]?.trim().toLowerCase())
}

function withText(typed: readonly string[], at: number, text: string): readonly string[] {
  const length = Math.max(at + 1, typed.length)
  return Array.from({ length }, (_, i) => (i === at ? text : (typed[i] ?? '')))
}

function madeAt(now: Instant, recipient: string | undefined) {
  return { wordsMade: now, wordsOffered: now, wordsChecked: null, backupRecipient: recipient ?? null }
}

type BackupKey = { readonly identity: string; readonly recipient: string | undefined }
type Made = BackupKey & { readonly words: readonly string[]; readonly secret: Bytes }

async function wordsMade(app: App, recipientOf: RecipientOf) {
  let key: BackupKey = { identity: '', recipient: undefined }
  const made = await makeWords(app, async (secret) => void (key = await backupKeyOf(secret, recipientOf)))
  return made.ok ? ok<Made>({ ...made.value, ...key }) : made
}

/** Words that count already, and that nobody saw: the page was gone before. */
async function unseen({ environment, vault }: App, recipientOf: RecipientOf): Promise<Made | undefined> {
  const key = vault?.key()
  const secret = key && (await openBeside(environment.store, key, unseenSlot))
  return secret && { words: await wordsOfSecret(secret), secret, ...(await backupKeyOf(secret, recipientOf)) }
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

/** Three of them, in their order, none twice. */
function threeOf({ environment }: App, count: number): readonly number[] {
  const all = Array.from(environment.random(count), (byte, at) => [byte, at] as const)
  const chosen = all.sort(([a, i], [b, j]) => a - b || i - j).slice(0, 3)
  return chosen.map(([, at]) => at).sort((a, b) => a - b)
}

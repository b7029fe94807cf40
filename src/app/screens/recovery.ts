import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { ok } from '../../lib/result.ts'
import type { Instant } from '../../lib/time.ts'
import { mineId } from '../../core/records/op.ts'
import type { App } from '../app.ts'
import { backupIdentityOf, type WordsFault } from '../twelve-words.ts'
import { type UnlockFault, waysIn } from '../unlock.ts'
import { areTheWords, makeWords } from '../vault.ts'
import { type Keeping, keeping } from './keeping.ts'

/** `look`: how it stands. `sure`: before words that exist are replaced. `shown`: once. `confirm`: three of them. `check`: all of them. */
export type RecoveryStep = 'look' | 'sure' | 'shown' | 'confirm' | 'check' | 'done'

/** The recovery words: made, shown once, confirmed once if they like, checked when they like. */
export type RecoveryScreen = Pick<Keeping, 'trouble'> & {
  readonly step: ReadonlySignal<RecoveryStep>
  readonly go: (step: RecoveryStep) => void
  /** Are there words? `undefined` until the door was looked at. */
  readonly has: ReadonlySignal<boolean | undefined>
  readonly made: ReadonlySignal<Instant | undefined>
  /** Would they bring the record to an empty browser, if it is shared? Ending a device that was lost ends that. */
  readonly leads: ReadonlySignal<boolean>
  /** The words while they are shown; empty before, and after. */
  readonly words: ReadonlySignal<readonly string[]>
  /** With this the age program opens a backup. */
  readonly identity: ReadonlySignal<string>
  /** Makes words, and shows them once they and what is known of them are kept. Words from before open nothing any more. */
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
  /** Do the words that were typed open this notebook? */
  readonly check: () => Promise<boolean>
}

/** The open half of a backup key; `undefined` where it can't be worked out. */
type RecipientOf = (identity: string) => Promise<string | undefined>

/** The words of this record. */
export function recoveryScreen(app: App, recipientOf: RecipientOf): RecoveryScreen {
  const { trouble, went, keep } = keeping(app)
  const step = signal<RecoveryStep>('look')
  const { has, due, look } = door(app)
  const [words, identity] = [signal<readonly string[]>([]), signal('')]
  const [picked, typed] = [signal<readonly number[]>([]), signal<readonly string[]>([])]
  const fault = signal<UnlockFault | WordsFault | undefined>(undefined)
  const making = signal(false)
  const seen = { trouble, making, step, has, words, identity, picked, typed, fault }
  const note = (set: Readonly<Record<string, number | string | null>>) => keep([{ kind: 'settings', id: mineId, set }])
  // Shown last: a reload may cost words that nobody saw, and never the date of those that somebody wrote down, or their backup key.
  async function show(): Promise<boolean> {
    if (making.value) return false
    making.value = true
    const made = await wordsMade(app, recipientOf)
    const isNoted = made.ok ? await note(madeAt(app.now(), made.value.recipient)) : went(made)
    if (made.ok) {
      ;[words.value, identity.value, has.value, step.value] = [made.value.words, made.value.identity, true, 'shown']
      due.value = true
      void leadHere(app).then(look)
    }
    making.value = false
    return isNoted
  }
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
    type(at, text) {
      typed.value = withText(typed.value, at, text)
      fault.value = undefined
    },
    confirm() {
      const isRight = areThose(words.value, picked.value, typed.value)
      fault.value = isRight ? undefined : 'wrong'
      return isRight
    },
    async check() {
      const found = await areTheWords(app, typed.value[0] ?? '')
      fault.value = found.ok ? undefined : found.error
      return found.ok && note({ wordsChecked: app.now() })
    },
  }
}

/** Whether there are words, and whether it is still due that they lead here. */
function door({ environment }: App) {
  const [has, due] = [signal<boolean | undefined>(undefined), signal(false)]
  const look = async (): Promise<void> => {
    const ways = await waysIn(environment.store)
    ;[has.value, due.value] = [ways.ok && ways.value.words, ways.ok && ways.value.due]
  }
  void look()
  return { has, due, look }
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

async function wordsMade(app: App, recipientOf: RecipientOf) {
  const key: { identity: string; recipient: string | undefined } = { identity: '', recipient: undefined }
  const made = await makeWords(app, async (secret) => {
    key.identity = await backupIdentityOf(secret)
    key.recipient = await recipientOf(key.identity)
  })
  if (!made.ok) return made
  return ok({ words: made.value.words, ...key })
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

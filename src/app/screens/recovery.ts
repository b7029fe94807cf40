import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Instant } from '../../lib/time.ts'
import { mineId } from '../../core/records/op.ts'
import type { App } from '../app.ts'
import { areTheWords, backupIdentityOf, makeWords, type UnlockFault, waysIn, type WordsFault } from '../vault.ts'
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
  /** The words while they are shown; empty before, and after. */
  readonly words: ReadonlySignal<readonly string[]>
  /** With this the age program opens a backup. */
  readonly identity: ReadonlySignal<string>
  /** Makes words and shows them. Words from before open nothing any more. */
  readonly show: () => Promise<boolean>
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

export function recoveryScreen(app: App): RecoveryScreen {
  const { trouble, went, keep } = keeping(app)
  const step = signal<RecoveryStep>('look')
  const has = signal<boolean | undefined>(undefined)
  const [words, identity] = [signal<readonly string[]>([]), signal('')]
  const [picked, typed] = [signal<readonly number[]>([]), signal<readonly string[]>([])]
  const fault = signal<UnlockFault | WordsFault | undefined>(undefined)
  void waysIn(app.environment.store).then((ways) => (has.value = ways.ok && ways.value.words))
  const note = (set: Readonly<Record<string, number | null>>) => keep([{ kind: 'settings', id: mineId, set }])
  async function show(): Promise<boolean> {
    const made = await makeWords(app)
    if (!made.ok) return went(made)
    identity.value = await backupIdentityOf(made.value.secret)
    words.value = made.value.words
    has.value = true
    step.value = 'shown'
    return note({ wordsMade: app.now(), wordsOffered: app.now(), wordsChecked: null })
  }
  return {
    trouble,
    step,
    go(next) {
      ;[step.value, typed.value, fault.value] = [next, [], undefined]
      if (next === 'confirm') picked.value = threeOf(app, words.value.length)
      if (next === 'done' || next === 'look') words.value = []
    },
    has,
    made: computed(() => app.notebook.value.settings.wordsMade),
    words,
    identity,
    show,
    picked,
    typed,
    type(at, text) {
      typed.value = withText(typed.value, at, text)
      fault.value = undefined
    },
    fault,
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

function areThose(words: readonly string[], picked: readonly number[], typed: readonly string[]): boolean {
  return picked.every((at, i) => words[at] === typed[i]?.trim().toLowerCase())
}

function withText(typed: readonly string[], at: number, text: string): readonly string[] {
  const length = Math.max(at + 1, typed.length)
  return Array.from({ length }, (_, i) => (i === at ? text : (typed[i] ?? '')))
}

/** Three of them, in their order, none twice. */
function threeOf({ environment }: App, count: number): readonly number[] {
  const all = Array.from(environment.random(count), (byte, at) => [byte, at] as const)
  const chosen = all.sort(([a, i], [b, j]) => a - b || i - j).slice(0, 3)
  return chosen.map(([, at]) => at).sort((a, b) => a - b)
}

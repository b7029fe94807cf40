import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { toBase64url } from '../../lib/base64url.ts'
import { fail } from '../../lib/result.ts'
import type { Instant } from '../../lib/time.ts'
import type { App } from '../app.ts'
import { isShared } from '../devices.ts'
import { secretOfWords, type WordsFault } from '../twelve-words.ts'
import { type UnlockFault, waysIn } from '../unlock.ts'
import { areRecoveryWords, areTheWords, keepWords } from '../vault.ts'
import { openBeside, placesSlot } from '../words-beside.ts'
import type { Keeping } from './keeping.ts'
import { newWords, type RecipientOf, type RecoveryStep } from './new-words.ts'

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
  /** Makes words, and shows them once they are kept. Those from before go on until `seen`. False where they came to nothing, or `go` or `leave` was first. */
  readonly show: () => Promise<boolean>
  /** The words stand on the screen: from now on they count, their day is noted, and those from before do not open this device any more. */
  readonly seen: () => Promise<boolean>
  /** The screen is gone. Words that are being made come to nothing. */
  readonly leave: () => void
  /** Why words that were just shown do not count after all. `others`: another tab has made some meanwhile. `unkept`: no room for them here. */
  readonly refused: ReadonlySignal<'others' | 'unkept' | undefined>
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

/** The words of this record. */
export function recoveryScreen(app: App, recipientOf: RecipientOf): RecoveryScreen {
  const step = signal<RecoveryStep>('look')
  const here = door(app)
  const { has, due, elsewhere, look } = here
  const { words, note, stop, ...made } = newWords(app, recipientOf, { ...here, step })
  const { typed, fault, check, ...typing } = comparing(app, elsewhere)
  const picked = signal<readonly number[]>([])
  return {
    ...made,
    step,
    has,
    elsewhere,
    words,
    picked,
    typed,
    fault,
    go(next) {
      stop()
      ;[step.value, typed.value, fault.value] = [next, [], undefined]
      if (next === 'confirm') picked.value = threeOf(app, words.value.length)
      else if (next !== 'shown') words.value = []
    },
    leads: computed(() => leadThere(app, due.value)),
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
  const areOver = async () => (await look(), elsewhere.value)
  return { has, due, elsewhere, look, areOver }
}

function leadThere({ devices, notebook }: App, due: boolean): boolean {
  return (
    !isShared(devices.status.value) || (!due && [...notebook.value.slots.values()].some(({ way }) => way === 'words'))
  )
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

import { computed, type ReadonlySignal } from '@preact/signals-core'
import { inOrder } from '../../core/in-order.ts'
import type { Person, PersonId } from '../../core/person.ts'
import type { Staying } from '../../core/practices/staying.ts'
import { pause } from '../../core/pause.ts'
import { mineId } from '../../core/records/op.ts'
import { mayStillBeAsked } from '../../core/safety.ts'
import { flipped } from '../../lib/flipped.ts'
import type { App } from '../app.ts'
import { inTurns } from '../in-turn.ts'
import { type Keeping, keeping } from './keeping.ts'
import { pauseScreen } from './pause.ts'

/** Longest of each text, in UTF-16 units. */
export const longestStaying = 2000

/** The two texts of the page. */
export type StayingText = 'know' | 'earlySigns'

/** A way to need the program less: one page. What is tapped is kept at once, what is typed waits as a draft. */
export type StayingScreen = Pick<Keeping, 'trouble'> & {
  readonly staying: ReadonlySignal<Staying>
  readonly texts: ReadonlySignal<{ readonly [T in StayingText]: string }>
  /** Those whom one may lean on; nobody who frightens or punishes, or is not there any more. */
  readonly people: ReadonlySignal<readonly Person[]>
  readonly type: (text: StayingText, words: string) => void
  readonly keepTexts: () => Promise<boolean>
  /** A tap on somebody: they are among those to lean on, or not any more. */
  readonly togglePerson: (person: PersonId) => Promise<boolean>
  readonly chooseRhythm: (rhythm: Staying['rhythm']) => Promise<boolean>
  /** A goodbye: nothing is suggested any more, and everything stays. */
  readonly sayGoodbye: () => Promise<boolean>
  readonly comeBack: () => Promise<boolean>
}

const drafts = { know: 'staying/know', earlySigns: 'staying/early-signs' } as const

export function stayingScreen(app: App): StayingScreen {
  const { trouble, keep } = keeping(app)
  const inTurn = inTurns()
  const staying = computed(() => app.notebook.value.staying)
  const typed = (text: StayingText) => app.drafts.texts.value.get(drafts[text])
  const textOf = (text: StayingText) => typed(text) ?? staying.value[text] ?? ''
  const set = (
    fields: { readonly [part: string]: string | number | null | readonly string[] },
    done: readonly string[] = [],
  ) => keep([{ kind: 'staying', id: mineId, set: fields }], done)
  return {
    trouble,
    staying,
    texts: computed(() => ({ know: textOf('know'), earlySigns: textOf('earlySigns') })),
    people: computed(() =>
      inOrder([...app.notebook.value.people.values()], ({ added }) => added).filter(mayStillBeAsked),
    ),
    type: (text, words) => app.drafts.type(drafts[text], words),
    async keepTexts() {
      const written = (['know', 'earlySigns'] as const).filter((text) => typed(text) !== undefined)
      if (written.length === 0) return true
      return set(
        Object.fromEntries(written.map((text) => [text, textOf(text).trim() || null])),
        written.map((text) => drafts[text]),
      )
    },
    togglePerson: (person) => inTurn(() => set({ people: flipped(staying.value.people ?? [], person) })),
    chooseRhythm: (rhythm) => set({ rhythm: rhythm ?? null }),
    sayGoodbye: () =>
      keep([{ kind: 'staying', id: mineId, set: { goodbye: app.now() } }, pause('until-i-say', app.now())]),
    comeBack: pauseScreen(app).goOn,
  }
}

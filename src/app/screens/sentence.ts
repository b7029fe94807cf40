import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { type Fear, fears } from '../../core/guess.ts'
import { type BeliefKind, beliefKinds } from '../../core/practices/belief.ts'
import type { BeliefBegun } from '../../core/practices/belief-steps.ts'
import type { App } from '../app.ts'
import { draftParts } from '../draft-parts.ts'

/** Longest own sentence, in UTF-16 units. */
export const longestSentence = 300

/** What is chosen so far. Nothing is, at first. */
export type ChosenSentence = {
  readonly kind?: BeliefKind | undefined
  readonly words?: string
  readonly fears?: readonly Fear[]
}

/** Choosing the sentence of a belief. It is kept as a draft until it is taken. */
export type SentenceChoice = {
  readonly chosen: ReadonlySignal<ChosenSentence>
  /** Said after *Next* was pressed too early. */
  readonly missing: ReadonlySignal<'sentence' | 'words' | undefined>
  readonly choose: (part: ChosenSentence) => void
  /** What was chosen, or nothing while something is missing; then that is said. */
  readonly take: () => BeliefBegun | undefined
}

/** @param draft the name under which the choice is kept. */
export function sentenceChoice(app: App, draft: string): SentenceChoice {
  const pressed = signal(false)
  const chosen = computed(() => parse(app.drafts.texts.value.get(draft)))
  const missing = computed(() => missingIn(chosen.value))
  return {
    chosen,
    missing: computed(() => (pressed.value ? missing.value : undefined)),
    choose(part) {
      pressed.value = false
      app.drafts.type(draft, JSON.stringify({ ...chosen.value, ...part }))
    },
    take() {
      pressed.value = true
      const { kind, words = '', fears: foretold = [] } = chosen.value
      if (kind === undefined || missing.value !== undefined) return undefined
      return kind === 'own' ? { kind, words: words.trim(), fears: foretold } : { kind }
    },
  }
}

function missingIn({ kind, words = '' }: ChosenSentence): 'sentence' | 'words' | undefined {
  if (kind === undefined) return 'sentence'
  return kind === 'own' && words.trim() === '' ? 'words' : undefined
}

/** Read back from its draft. Whatever is not as it should be counts as not chosen. */
function parse(text: string | undefined): ChosenSentence {
  const { kind, words, fears: foretold } = draftParts(text)
  return {
    kind: beliefKinds.find((one) => one === kind),
    ...(typeof words === 'string' && { words }),
    ...(Array.isArray(foretold) && { fears: fears.filter((fear) => foretold.includes(fear)) }),
  }
}

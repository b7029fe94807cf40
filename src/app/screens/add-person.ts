import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { type Card, likeliestTie, type PersonId, type Tie, ties } from '../../core/person.ts'
import type { Json } from '../../core/records/op.ts'
import { isUnsafe } from '../../core/safety.ts'
import type { App } from '../app.ts'
import { draftParts } from '../draft-parts.ts'
import { newId } from '../new-id.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { type Keeping, keeping } from './keeping.ts'

/** Longest name of a person, in UTF-16 units. */
export const longestName = 60

/**
 * What is asked when somebody is added: one word and two taps. The two questions may be left for later. A tie is no guess, so it
 * may start at the likeliest and be changed by one tap.
 */
export type FirstAnswers = { readonly tie: Tie } & {
  readonly [Part in 'afraid' | 'saidNo']?: Card[Part] | undefined
}

/** The screen on which somebody is added to the circle. */
export type AddPersonScreen = Pick<Keeping, 'trouble'> & {
  readonly name: ReadonlySignal<string>
  readonly answers: ReadonlySignal<FirstAnswers>
  /** Said after *Keep* was pressed too early. */
  readonly missing: ReadonlySignal<'name' | undefined>
  readonly typeName: (name: string) => void
  readonly answer: (part: Partial<FirstAnswers>) => void
  /** Keeps them. `suggested` is false where nothing will be suggested with them. */
  readonly keep: () => Promise<{ readonly person: PersonId; readonly suggested: boolean } | undefined>
}

/** Somebody new. */
export function addPersonScreen(app: App): AddPersonScreen {
  const { trouble, keep } = keeping(app)
  const [draft, answersDraft] = ['person-name', 'person-answers']
  const name = computed(() => app.drafts.texts.value.get(draft) ?? '')
  const answers = computed(() => answersIn(app.drafts.texts.value.get(answersDraft), name.value))
  // What was tapped without a name was about nobody who could be known again.
  if (name.value === '' && app.drafts.texts.value.has(answersDraft)) app.drafts.type(answersDraft, '')
  const pressed = signal(false)
  const missing = computed(() => (name.value.trim() === '' ? 'name' : undefined))
  return {
    trouble,
    name,
    answers,
    missing: computed(() => (pressed.value ? missing.value : undefined)),
    typeName(typed) {
      const tapped = draftParts(app.drafts.texts.value.get(answersDraft))
      // The name that the answers are about grows while it is typed.
      if (typeof tapped['of'] === 'string' && typed.startsWith(tapped['of']))
        app.drafts.type(answersDraft, JSON.stringify({ ...tapped, of: typed }))
      app.drafts.type(draft, typed)
    },
    answer: (part) => app.drafts.type(answersDraft, JSON.stringify({ ...answers.value, ...part, of: name.value })),
    keep: oneAtATime(async () => {
      pressed.value = true
      const { tie, afraid, saidNo } = answers.value
      if (missing.value !== undefined) return undefined
      const person = newId<PersonId>(app.environment)
      const set: { [field: string]: Json } = { added: app.now(), name: name.value.trim(), tie }
      if (afraid !== undefined) set['card.afraid'] = afraid
      if (saidNo !== undefined) set['card.saidNo'] = saidNo
      const kept = await keep([{ kind: 'person', id: person, set }], [draft, answersDraft])
      const suggested = !isUnsafe({ ...(afraid && { afraid }), ...(saidNo && { saidNo }) })
      return kept ? { person, suggested } : undefined
    }),
  }
}

/** Is it the same name, perhaps corrected? Then half of it still stands, at its beginning and its end. */
function isSameName(before: string, now: string): boolean {
  const most = Math.min(before.length, now.length)
  let start = 0
  while (start < most && before[start] === now[start]) start++
  let end = 0
  while (end < most - start && before.at(-1 - end) === now.at(-1 - end)) end++
  return 2 * (start + end) >= before.length
}

/** What was tapped so far, read back. Whatever is not as it should be counts as not tapped, and so does what was tapped for another name. */
function answersIn(text: string | undefined, name: string): FirstAnswers {
  const { tie, afraid, saidNo, of } = draftParts(text)
  if (typeof of !== 'string' || !isSameName(of, name)) return { tie: likeliestTie }
  return {
    tie: ties.find((one) => one === tie) ?? likeliestTie,
    afraid: (['no', 'sometimes', 'yes'] as const).find((one) => one === afraid),
    saidNo: (['fine', 'sulked', 'punished', 'dont-know'] as const).find((one) => one === saidNo),
  }
}

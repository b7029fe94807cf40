import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Ask } from './ask.ts'
import { chances, hards } from './guess.ts'
import { stepById } from './library.ts'
import { type GuessWhileChoosing, nextAsks } from './next-asks.ts'
import type { Notebook } from './notebook.ts'
import { type AskToExplain, whyThis, type WhyThis } from './why-this.ts'
import type { PersonId } from './person.ts'
import type { StepId } from './step.ts'
import { acceptedAsks, notebooks, now } from '../../test/core/any-notebook.ts'

const numRuns = process.env['LONG'] ? 5000 : 1000

const guesses = fc.record<GuessWhileChoosing>(
  { chance: fc.constantFrom(...chances), hard: fc.constantFrom(...hards) },
  { requiredKeys: [] },
)

test('every sentence is true of the record it was made from, whatever is in it', () => {
  fc.assert(
    fc.property(notebooks, guesses, (notebook, guess) => {
      for (const ask of nextAsks(notebook, now)) {
        for (const given of [{}, guess]) {
          const why = whyThis(notebook, now, ask, given)
          assert.ok(holds(why, notebook, ask, given), JSON.stringify(why))
        }
      }
    }),
    { numRuns },
  )
})

test('each reason is said of some record', () => {
  const kindsIn = <T>(records: fc.Arbitrary<T>, of: (record: T) => readonly WhyThis[]) =>
    new Set(
      fc
        .sample(records, { numRuns: 1000, seed: 4 })
        .flatMap(of)
        .map(({ kind }) => kind),
    )
  const proposed = kindsIn(fc.tuple(notebooks, guesses), ([notebook, guess]) =>
    nextAsks(notebook, now).map((ask) => whyThis(notebook, now, ask, guess)),
  )
  for (const kind of ['little', 'limit', 'size', 'back-off'] as const) assert.ok(proposed.has(kind), kind)
  const any = kindsIn(fc.tuple(answered, guesses, steps), ([notebook, guess, step]) =>
    [undefined, ...notebook.people.values()].map((person) => whyThis(notebook, now, { step, person }, guess)),
  )
  for (const kind of ['gap', 'field', 'new', 'again'] as const) assert.ok(any.has(kind), kind)
})

const steps = fc.constantFrom(...stepById.values())
/** The same, with more answers of one person than come by chance; each of them to a step of the library. */
const answered: fc.Arbitrary<Notebook> = fc
  .tuple(notebooks, fc.boolean(), fc.array(acceptedAsks, { maxLength: 12 }))
  .map(([notebook, besides, more]) => {
    const theirs = more.map((ask) => ({ ...ask, person: 'p0' as PersonId, step: ask.step ?? ('INF1a' as StepId) }))
    const asks = [...(besides ? notebook.asks.values() : []), ...theirs]
    return { ...notebook, asks: new Map(asks.map((ask) => [ask.id, ask])) }
  })

test('the same reasons hold for any step, also one that the guards would keep back', () => {
  fc.assert(
    fc.property(answered, guesses, steps, (notebook, guess, step) => {
      for (const person of [undefined, ...notebook.people.values()]) {
        const why = whyThis(notebook, now, { step, person }, guess)
        assert.ok(holds(why, notebook, { step, person }, guess), JSON.stringify(why))
      }
    }),
    { numRuns },
  )
})

/** Is it so? Looked up again in the plain record, by other means than it was found. */
function holds(why: WhyThis, notebook: Notebook, { step, person }: AskToExplain, guess: GuessWhileChoosing): boolean {
  const asked = [...notebook.asks.values()]
    .filter((ask) => ask.asked !== undefined && !ask.trial && !ask.notFromThem && ask.withdrawn === undefined)
    .toSorted((a, b) => (a.asked ?? 0) - (b.asked ?? 0))
  const opened = asked.filter(
    ({ answer, answerCount, seen }) => !answer || answer.from === 'told' || answerCount <= seen,
  )
  const hardness = (word: (typeof hards)[number]): number => [...hards].reverse().indexOf(word)
  const of = (id: string): Ask => notebook.asks.get(id as Ask['id']) ?? assert.fail('no such ask')
  switch (why.kind) {
    case 'back-off': {
      const last = of(why.last)
      const hard = last.after.hard ?? assert.fail('it was not said how hard it was')
      const worse = last.guess.hard !== undefined && hardness(hard) - hardness(last.guess.hard) >= 2
      const cost = last.after.fearHappened === 'yes'
      const wished = hardness(notebook.settings.hardestWished ?? 'hard')
      const size = stepById.get(last.step ?? ('' as never))?.difficulty ?? 20 * (last.size ?? 2) - 10
      const latest = Math.max(...opened.map((ask) => ask.asked ?? 0))
      return (
        (hardness(hard) > wished || hard === 'hardest' || worse || cost) &&
        last.asked === latest &&
        step.difficulty < size
      )
    }
    case 'gap': {
      const theirs = opened.filter((ask) => ask.person === person?.id && ask.answer)
      const yes = theirs.filter((ask) => ask.answer?.says === 'yes').length
      const guessed = opened.filter((ask) => ask.person === person?.id && ask.guess.chance !== undefined)
      const latest = Math.max(...guessed.map((ask) => ask.asked ?? 0))
      const last = guessed.filter((ask) => ask.asked === latest).map((ask) => ask.guess.chance)
      const said = why.when === 'now' ? [guess.chance] : last
      return (
        theirs.length >= 3 &&
        why.of === theirs.length &&
        why.yes === yes &&
        said.includes(why.guessed) &&
        yes > why.guessed * theirs.length
      )
    }
    case 'limit': {
      const { hardestWished } = notebook.settings
      return why.guessed === guess.hard && why.wished === hardestWished && hardness(why.guessed) <= hardness(why.wished)
    }
    case 'size': {
      const last = asked.slice(-2).map((ask) => ask.asked)
      const near = why.like.every((id) => {
        const was = stepById.get(of(id).step ?? assert.fail('of no known size'))
        return was !== undefined && Math.abs(was.difficulty - step.difficulty) <= 10
      })
      return near && last.join() === why.like.map((id) => of(id).asked).join()
    }
    case 'little':
      return why.asked === asked.length && asked.length < 5
    case 'field':
      return (
        why.domain === step.domain && asked.every((ask) => ask.step !== undefined && !ask.step.startsWith(step.domain))
      )
    case 'again':
      return asked.some((ask) => ask.step === step.id)
    case 'new':
      return asked.every((ask) => ask.step !== step.id)
  }
}

import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Answer, type Ask, isUnopened, openedAnswer } from './ask.ts'
import { agains, says } from './says.ts'
import { felts } from './guess.ts'
import { kindsOf, soundnessOf } from './insight/kinds.ts'
import { mostKnown } from './insight/counts.ts'
import { pairsOf } from './insight/pairs.ts'
import { limit, nextSteps } from './ladder.ts'
import { library } from './library.ts'
import type { Notebook } from './notebook.ts'
import { isGood, lastConcluded } from './outcomes.ts'
import { leansOf } from './plant.ts'
import { bearingOn } from './practices/bearing.ts'
import type { Belief, BeliefId } from './practices/belief.ts'
import type { Rehearsal, RehearsalId } from './practices/rehearsal.ts'
import { reviewsDue } from './practices/reviews.ts'
import { saidAboutBeingAsked } from './said.ts'
import { widen } from './safety.ts'
import { day, instant, later } from '../lib/time.ts'
import { acceptedAsks, moments, notebooks, now } from '../../test/core/any-notebook.ts'

const belief: Belief = {
  id: 'b' as BeliefId,
  made: instant(1),
  kind: 'think-less',
  tests: ['no', 'bother'],
  wasTrueThere: false,
  ratings: [],
}

/** Everything that is told of asks somewhere, by where it is told. */
const tellers: { readonly [where: string]: (notebook: Notebook) => unknown } = {
  'the picture': (notebook) => leansOf(notebook, now),
  'what people said': saidAboutBeingAsked,
  'so far': (notebook) => [kindsOf(notebook, now), soundnessOf(kindsOf(notebook, now)), mostKnown(notebook)],
  'guess beside reality': (notebook) =>
    (['chance', 'felt', 'hard'] as const).map((scale) => pairsOf(notebook, scale, now)),
  'beside a belief': (notebook) =>
    bearingOn(notebook, belief, now).map(({ ask, stands, foretold }) => [ask.id, stands, foretold]),
  'who carries most': widen,
  'what is suggested, and why': (notebook) => [
    limit(notebook, now),
    nextSteps(notebook, now, { kind: 'known', limit: library.length }).map(({ step, who, why }) => [
      step.id,
      why,
      who.map(({ person }) => person.id),
    ]),
  ],
  'what came last': (notebook) => lastConcluded(notebook, now)?.id,
  'came through': ({ asks }) => [...asks.values()].map(isGood),
  'the answer as far as it was opened': ({ asks }) => [...asks.values()].map(openedAnswer),
  'what was handed over': (notebook) => reviewsDue(notebook, later(now, 60 * day)).map(({ id }) => id),
}

const answers: fc.Arbitrary<Answer> = fc.record({
  says: fc.constantFrom(...says),
  line: fc.string({ minLength: 1 }),
  felt: fc.constantFrom(...felts),
  again: fc.constantFrom(...agains),
  from: fc.constant('link'),
  at: moments,
})

/** Any notebook, in which the first ask waits to be opened: with one answer, and with another. */
const twins = fc
  .tuple(notebooks, fc.array(acceptedAsks, { maxLength: 6 }), answers, answers, fc.nat(1))
  .map(([notebook, accepted, one, other, seen]) => {
    const more = { ...notebook, asks: new Map([...notebook.asks, ...accepted.map((ask) => [ask.id, ask] as const)]) }
    return [one, other].map((answer) => withWaiting(more, answer, seen))
  })

function withWaiting(notebook: Notebook, answer: Answer, seen: number): Notebook {
  const asks = [...notebook.asks.values()].map((ask, i): Ask => {
    const changed = { ...ask, answerCount: seen + 1, seen, answer, ...(answer.felt && { felt: answer.felt }) }
    return i === 0 ? { ...changed, ...(seen > 0 && { opened: now }) } : ask
  })
  const [first] = asks
  const task = { id: 'r' as RehearsalId, made: instant(1), of: 'hand-over', ...(first && { ask: first.id }) }
  return {
    ...notebook,
    asks: new Map(asks.map((ask) => [ask.id, ask])),
    rehearsals: new Map([[task.id, task as Rehearsal]]),
  }
}

for (const [where, tells] of Object.entries(tellers))
  test(`what an unopened answer says, the first or a changed one, can’t be told from: ${where}`, () => {
    fc.assert(
      fc.property(twins, ([one, other]) => {
        assert.ok(one && other)
        assert.ok([...one.asks.values()].slice(0, 1).every(isUnopened))
        assert.deepEqual(tells(one), tells(other))
      }),
      { numRuns: process.env['LONG'] ? 2000 : 300 },
    )
  })

import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Ask, type AskId, counts, openedAnswer, outcomeOf } from './ask.ts'
import { another, type For, limit, nextSteps, smaller, type Suggestion } from './ladder.ts'
import { kindsOf } from './insight/kinds.ts'
import { instant } from '../lib/time.ts'
import { library } from './library.ts'
import type { Notebook } from './notebook.ts'
import { askedSince, lastConcluded, levelOf } from './outcomes.ts'
import type { Person } from './person.ts'
import { whoCanBeTold } from './practices/check-in-asks.ts'
import { blank } from './records/fold.ts'
import { circleOf, whoCanBeAsked, whoIn, whoMayBeTold, widen } from './safety.ts'
import type { Level, StepId } from './step.ts'
import { acceptedAsks, moments, notebooks, now, persons } from '../../test/core/any-notebook.ts'
import { anyAsk } from '../../test/core/any-ask.ts'

const numRuns = process.env['LONG'] ? 100_000 : 800
const fewer = process.env['LONG'] ? 10_000 : 800
const kinds: readonly For[] = ['anyone', 'known', 'receive']

/** Everything that may be put before a person, by any way that there is. */
function everySuggestion(notebook: Notebook): readonly Suggestion[] {
  const first = kinds.flatMap((kind) => nextSteps(notebook, now, { kind, limit: 100 }))
  const turns = kinds.flatMap((kind) =>
    [first.at(0), first.at(-1)].flatMap((from) =>
      from ? [smaller(notebook, now, from.step, { kind }), another(notebook, now, from.step, { kind })] : [],
    ),
  )
  return [...first, ...turns.filter((one) => one !== undefined)]
}

// Written out by hand from the evidence, not by the code under test.
function isUnsafe({ card, resting, parted }: Person): boolean {
  const feared = card.afraid === 'sometimes' || card.afraid === 'yes'
  const close = card.closeToFeared === 'yes' || card.closeToFeared === 'dont-know'
  const price = card.saidNo === 'punished' || card.toldPrivate === 'used' || card.dependsOnMe === true
  return feared || close || price || resting || parted !== undefined
}

function anyFear({ privateAnswers: { afraid, watched }, people: circle }: Notebook): boolean {
  const feared = [...circle.values()].some(({ card }) => card.afraid === 'sometimes' || card.afraid === 'yes')
  return feared || afraid === 'yes' || watched === 'yes'
}

test('an unsafe person is suggested 0 times, in any state', () => {
  let suggested = 0
  fc.assert(
    fc.property(notebooks, (notebook) => {
      const who = everySuggestion(notebook).flatMap((one) => one.who)
      const anyStep = library.flatMap((step) => whoIn(circleOf(notebook, now), step))
      const told = [...whoMayBeTold(notebook, now), ...whoCanBeTold(notebook, now).map(({ person }) => person)]
      suggested += who.length + anyStep.length + told.length
      for (const person of [...who, ...anyStep].map((one) => one.person).concat(told)) {
        assert.ok(!isUnsafe(person))
        assert.ok(person.card.afraid === 'no' && person.card.saidNo !== undefined)
        assert.ok(!anyFear(notebook) || person.card.closeToFeared === 'no')
      }
      for (const { open } of [...who, ...anyStep]) assert.ok(open < 3)
    }),
    { numRuns },
  )
  assert.ok(suggested > numRuns, 'the random notebooks suggest somebody often enough to mean something')
})

test('nobody is suggested a step that they would rather not be asked', () => {
  fc.assert(
    fc.property(notebooks, (notebook) => {
      for (const step of library) {
        for (const { person } of whoCanBeAsked(notebook, step, now)) assert.ok(!person.ratherNot.includes(step.id))
      }
    }),
    { numRuns: numRuns / 20 },
  )
})

test('who was asked since a moment is left out where that is wished, and nobody else is lost by it', () => {
  fc.assert(
    fc.property(notebooks, moments, (notebook, since) => {
      const notWith = askedSince(notebook, since)
      for (const { id, asked = -1, person, trial } of notebook.asks.values())
        if (!trial && asked >= since && person) assert.ok(notWith.has(person), id)
      const all = nextSteps(notebook, now, { kind: 'known', limit: 100 })
      const left = nextSteps(notebook, now, { kind: 'known', limit: 100, notWith })
      const pairs = (suggestions: readonly Suggestion[]) =>
        suggestions.flatMap(({ step, who }) => who.map(({ person }) => ({ step: step.id, person: person.id })))
      assert.deepEqual(
        pairs(left),
        pairs(all).filter(({ person }) => !notWith.has(person)),
      )
      for (const from of [all.at(0), all.at(-1)]) {
        if (!from) continue
        const wish = { kind: 'known', notWith } as const
        const turns = [smaller(notebook, now, from.step, wish), another(notebook, now, from.step, wish)]
        for (const turn of turns) assert.ok((turn?.who ?? []).every(({ person }) => !notWith.has(person.id)))
      }
    }),
    { numRuns: numRuns / 4 },
  )
})

test('nothing is suggested above what the mode, the own limit and the last ask allow, nor what was put away', () => {
  fc.assert(
    fc.property(notebooks, (notebook) => {
      const last = lastConcluded(notebook, now)
      const outcome = last && outcomeOf(last, now)
      const declined = last && (outcome === 'no' || outcome === 'never' || outcome === 'silence')
      const away = new Set<string>(notebook.settings.putAway.filter(({ until }) => until > now).map(({ what }) => what))
      for (const { step, who } of everySuggestion(notebook)) {
        assert.ok(step.level <= highest(notebook))
        assert.ok(step.level <= (notebook.settings.ownLimit ?? 2) && step.level <= limit(notebook, now).level)
        assert.ok(!away.has(step.id))
        if (!declined) continue
        assert.ok(step.level <= levelOf(last))
        for (const { person } of who)
          if (person.id === last.person && step.level === levelOf(last)) assert.ok(isEasier(step.id, last.step))
      }
    }),
    { numRuns: fewer },
  )
})

// The hardest level that the private answers and a pause leave, by hand.
function highest({ privateAnswers: answers, settings: { pausedUntil = now } }: Notebook): number {
  const { dying, afraid, watched, unreal, numbing, loss, unusual, someone } = answers
  const caged = afraid === 'yes' && watched === 'yes' && someone === 'no'
  if (pausedUntil > now || dying === 'plan' || unusual === 'yes' || caged) return 0
  const gently = dying === 'thoughts' || unreal === 'often' || numbing === 'yes' || loss === 'yes'
  return gently || Object.keys(answers).length < 9 ? 2 : 5
}

test('each mode offers only what it allows, and the modes do come up', () => {
  const levelsSeen = new Set<number>()
  fc.assert(
    fc.property(notebooks, (notebook) => {
      const most = highest(notebook)
      const offered = library.filter((step) => whoCanBeAsked(notebook, step, now).length > 0)
      for (const { level } of offered) levelsSeen.add(level)
      assert.ok(offered.every(({ level }) => level <= most))
      if (most === 0) assert.deepEqual([everySuggestion(notebook), offered], [[], []])
    }),
    { numRuns },
  )
  assert.ok(
    [1, 2, 3].every((level) => levelsSeen.has(level)),
    [...levelsSeen].join(),
  )
})

test('asks that were twice the hardest in a row lower what is offered next, and silence is no no', () => {
  let lowered = 0
  fc.assert(
    fc.property(notebooks, fc.constantFrom<Level>(2, 3, 4, 5), (notebook, level) => {
      const hardest = (id: string, moment: number): Ask => {
        const at = instant(moment)
        return anyAsk({ id: id as AskId, size: level, made: at, asked: at, until: at, after: { hard: 'hardest' } })
      }
      const later = new Map([...notebook.asks, ['x' as AskId, hardest('x', 1600)], ['y' as AskId, hardest('y', 1601)]])
      const then: Notebook = { ...notebook, asks: later }
      lowered += limit(then, instant(2000)).level < level ? 1 : 0
      assert.ok(limit(then, instant(2000)).level < level)
      for (const { yes } of kindsOf(then, now)) assert.ok(!yes.asks.some((id) => id === 'x' || id === 'y'))
    }),
    { numRuns },
  )
  assert.ok(lowered > 0)
})

function isAccepted(ask: Ask): boolean {
  const says = openedAnswer(ask)?.says
  return says === 'yes' || says === 'part'
}

test('nobody carries more than half of what was accepted, once that is five, without the word for it', () => {
  let said = 0
  fc.assert(
    fc.property(
      fc.uniqueArray(persons, { selector: ({ id }) => id }),
      fc.array(acceptedAsks, { maxLength: 30 }),
      (who, all) => {
        const circle = new Map(who.map((person) => [person.id, person]))
        const notebook: Notebook = { ...blank.notebook, people: circle, asks: new Map(all.map((ask) => [ask.id, ask])) }
        const accepted = [...notebook.asks.values()].filter(
          (ask) => isAccepted(ask) && counts(ask) && ![ask.person, ask.asked].includes(undefined),
        )
        for (const { id, parted } of who) {
          const carries = accepted.filter(({ person }) => person === id).length * 2 > accepted.length
          const word = widen(notebook)?.person === id
          assert.equal(word, carries && accepted.length >= 5 && parted === undefined)
          said += Number(word)
        }
      },
    ),
    { numRuns: fewer },
  )
  assert.ok(said > 0)
})

function isEasier(step: StepId, than: StepId | undefined): boolean {
  const difficulty = (id: StepId | undefined) => library.find((one) => one.id === id)?.difficulty ?? 0
  return difficulty(step) < difficulty(than)
}

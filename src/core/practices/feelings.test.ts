import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import fc from 'fast-check'
import type { FeelingFamily } from './check-in.ts'
import { doors, feelingFamilies, feelings, hands } from './check-in.ts'
import { isHeavy, leadsTo, suggestFeelings, toggled } from './feelings.ts'

const ways = fc.uniqueArray(fc.constantFrom(...new Set([...doors, ...hands])), { maxLength: 2 })

function familyOf(feeling: string): FeelingFamily {
  const all = Object.entries(feelingFamilies) as [FeelingFamily, readonly string[]][]
  return all.find(([, words]) => words.includes(feeling))?.[0] ?? assert.fail(feeling)
}

test('there are forty feelings, five in each of eight families, and none twice', () => {
  assert.equal(new Set(feelings).size, 40)
  assert.ok(Object.values(feelingFamilies).every((words) => words.length === 5))
})

test('five words at most, all of them known, none twice, the same each time', () => {
  fc.assert(
    fc.property(ways, (chosen) => {
      const words = suggestFeelings(chosen)
      assert.equal(words.length, 5)
      assert.equal(new Set(words).size, 5)
      assert.ok(words.every((word) => feelings.includes(word)))
      assert.deepEqual(suggestFeelings(chosen), words)
    }),
  )
})

test('every family to which a door leads has a word among the five, and no other family has', () => {
  fc.assert(
    fc.property(ways, (chosen) => {
      const wanted = new Set(chosen.flatMap((way) => (way === 'cant-tell' ? [] : leadsTo[way])))
      const given = new Set(suggestFeelings(chosen).map(familyOf))
      assert.deepEqual(given, wanted.size === 0 ? new Set(Object.keys(feelingFamilies).slice(0, 5)) : wanted)
    }),
  )
})

test('the order in which doors were chosen makes no difference', () => {
  fc.assert(
    fc.property(ways, (chosen) => assert.deepEqual(suggestFeelings(chosen.toReversed()), suggestFeelings(chosen))),
  )
})

test('no heavier word is offered before a lighter one of its family', () => {
  fc.assert(
    fc.property(ways, (chosen) => {
      const words = suggestFeelings(chosen)
      for (const family of Object.values(feelingFamilies)) {
        const places = family.map((word) => words.includes(word))
        assert.ok(places.every((there, i) => !there || places.slice(0, i).every(Boolean)))
      }
    }),
  )
})

test('what hides behind "fine" stands first', () => {
  assert.deepEqual(suggestFeelings(['hot']), ['awkward', 'guilty', 'small', 'bothered', 'resentful'])
  assert.deepEqual(suggestFeelings(['heavy', 'hollow']), ['fine-ish', 'flat', 'tired', 'let-down', 'lonely'])
  assert.deepEqual(suggestFeelings([]), ['fine-ish', 'awkward', 'tired', 'let-down', 'unsure'])
  assert.deepEqual(suggestFeelings(['cant-tell']), suggestFeelings([]))
})

test('one or two at once: a third takes the place of the first, and "can’t tell" stands alone', () => {
  assert.deepEqual(toggled(['heavy', 'tight'], 'hot'), ['tight', 'hot'])
  assert.deepEqual(toggled(['heavy'], 'cant-tell'), ['cant-tell'])
  assert.deepEqual(toggled(['cant-tell'], 'soft'), ['soft'])
  assert.deepEqual(toggled(['heavy', 'soft'], 'heavy'), ['soft'])
})

test('three words open the way to help', () => {
  assert.deepEqual(feelings.filter((one) => isHeavy([one])).toSorted(), ['empty', 'panicky', 'worthless'])
})

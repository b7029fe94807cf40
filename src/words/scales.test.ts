import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agains, channels, says } from '../core/says.ts'
import { chances, fears, felts, hards } from '../core/guess.ts'
import { receivedThings } from '../core/notebook.ts'
import { ties } from '../core/person.ts'
import { beliefKinds } from '../core/practices/belief.ts'
import { amounts, costs, leanings, signs } from '../core/practices/reflection.ts'
import { domains } from '../core/step.ts'
import * as choices from './choices.ts'
import * as kinds from './kinds.ts'
import * as scales from './scales.ts'
import * as answerWords from './screens/answer.ts'
import { lessonAt } from './lessons.ts'
import { beliefSentences } from './screens/beliefs.ts'
import { lessonsBeside, markSentences } from './screens/signs.ts'

test('every value that core knows has a word, in the order of core, and no word is left over', () => {
  const pairs: [object, readonly string[]][] = [
    [scales.feltWords, felts],
    [scales.hardWords, hards],
    [choices.fearWords, fears],
    [choices.saysWords, says],
    [choices.saidWords, says],
    [answerWords.again, agains],
    [choices.tieWords, ties],
    [kinds.tiesWords, ties],
    [choices.channelWords, channels],
    [kinds.byChannelWords, channels],
    [choices.domainWords, domains],
    [choices.receivedWords, receivedThings],
    [scales.amountWords, amounts],
    [markSentences, [...signs, ...costs, ...leanings]],
    [lessonsBeside, [...signs, ...costs]],
    [beliefSentences, beliefKinds.filter((kind) => kind !== 'own')],
  ]
  for (const [words, keys] of pairs) assert.deepEqual(Object.keys(words), [...keys])
})

test('what turned out has the same words for the same answer, and only fear can be left open', () => {
  assert.deepEqual(choices.happenedWords, { ...choices.cameWords, 'cant-tell': 'can’t tell' })
  assert.deepEqual(Object.keys(choices.repaidWords), ['no', 'a-little', 'yes'])
})

test('the seven chances stand in the order of core, each with a word of its own', () => {
  assert.deepEqual(
    scales.chanceWords.map(({ chance }) => chance),
    [...chances],
  )
  assert.equal(new Set(scales.chanceWords.map(({ word }) => word)).size, 7)
})

test('a chance is shown as so many in ten', () => {
  assert.deepEqual(
    chances.map((chance) => scales.inTen(chance)),
    ['0 in 10', '1 in 10', '3 in 10', '5 in 10', '7 in 10', '9 in 10', '10 in 10'],
  )
})

test('a chance between two steps takes the word of the nearer one', () => {
  assert.equal(scales.chanceWord(0.3), 'not likely')
  assert.equal(scales.chanceWord(0.34), 'not likely')
  assert.equal(scales.chanceWord(0.97), 'surely')
})

test('the question about them uses the name, and does without one', () => {
  assert.equal(choices.scaleQuestions.felt('Mara'), 'How will it be for Mara to be asked?')
  assert.equal(choices.scaleQuestions.felt(), 'How will it be for them to be asked?')
})

test('the friend taps the same words that the asker guessed with', () => {
  assert.deepEqual(answerWords.felt, scales.feltWords)
  assert.deepEqual(answerWords.says, choices.saysWords)
})

test('the lesson beside a sign or a cost is there, under its own title', () => {
  for (const { slug, title } of Object.values(lessonsBeside)) assert.equal(lessonAt(slug)?.title, title)
})

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { anchorsOf } from '../../scripts/check-evidence.ts'
import { sentencesOf, wordsOf } from '../../scripts/reading.ts'
import { lessonAt, lessons, lessonsOf } from './lessons.ts'
import { lessonThemes } from './lessons/lesson.ts'
import { lessonsWords } from './screens/lessons.ts'

test('there are 26 lessons, each with a title and an address of its own, and it is found there', () => {
  assert.equal(lessons.length, 26)
  assert.equal(new Set(lessons.map(({ title }) => title)).size, 26)
  assert.equal(new Set(lessons.map(({ slug }) => slug)).size, 26)
  for (const lesson of lessons) {
    assert.match(lesson.slug, /^[a-z]+(-[a-z]+)*$/)
    assert.equal(lessonAt(lesson.slug), lesson)
  }
  assert.equal(lessonAt('nothing'), undefined)
})

test('an address that stays in the history of a browser says nothing of fear, harm or therapy', () => {
  for (const { slug } of lessons) assert.doesNotMatch(slug, /afraid|safe-to|unsafe|hurt|therap|trauma|shame|danger/)
})

test('every theme has lessons, in the order in which the themes are offered', () => {
  assert.deepEqual(Object.keys(lessonsOf), [...lessonThemes])
  for (const theme of lessonThemes) assert.ok(lessonsOf[theme].length >= 3, theme)
})

test('a lesson is a minute: at most 120 words with its step, and few on any line', () => {
  for (const { slug, paragraphs, step, summary, source } of lessons) {
    assert.ok([...paragraphs, step].flatMap(wordsOf).length <= 120, slug)
    assert.ok(paragraphs.length === 2 || paragraphs.length === 3, slug)
    assert.ok(wordsOf(summary).length <= 10 && sentencesOf(source).length <= 4, slug)
  }
})

test('each lesson ends in one step: one sentence, of at most 20 words', () => {
  for (const { slug, step } of lessons) {
    assert.equal(sentencesOf(step.replaceAll(/“[^”]*”/g, 'words')).length, 1, slug)
    assert.ok(wordsOf(step).length <= 20, slug)
  }
})

test('each lesson says where it comes from, and that page has a heading for it', () => {
  const anchors = anchorsOf(readFileSync(join(import.meta.dirname, '../../docs/evidence.md'), 'utf8'))
  for (const { slug, evidence, source } of lessons) {
    assert.ok(anchors.has(evidence.replace('docs/evidence.md#', '')), slug)
    assert.match(source, /[Ww]e (have not )?read|our own (view|idea)/, slug)
  }
})

test('a title gets its full stop as a heading, unless it asks', () => {
  assert.equal(lessonsWords.lesson.title('Guess first'), 'Guess first.')
  assert.equal(lessonsWords.lesson.title('Who is safe to lean on?'), 'Who is safe to lean on?')
})

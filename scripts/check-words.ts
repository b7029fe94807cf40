// Guards what a person reads: no pushing or cheering words, no long sentence, no text above reading grade 8 in src/words, and no text that
// hides outside it (in src/web, src/answer). Low reading grade is a safety rule: docs/evidence.md#reading-grade
import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { filesUnder } from './files.ts'
import { literalTexts } from './literal-texts.ts'
import { gradeOf, sentencesOf, wordsOf } from './reading.ts'
import { textsUnder } from './texts.ts'
import type { Text } from './texts.ts'

/** The highest reading grade, for the whole and for each longer text. */
export const highestGrade = 8
/** The longest sentence, in words. */
export const longestSentence = 20
/** From this many words on a text is measured by itself; shorter ones say too little about their grade. */
export const longText = 40

/** Words and marks that have no place here, each with the reason. Matched as whole words, whatever the case. */
export const forbidden: readonly (readonly [RegExp, string])[] = [
  [/!/, 'a mark that shouts'],
  [/\bjust\b/i, 'makes what is hard sound small'],
  [/\bsimply\b/i, 'makes what is hard sound small'],
  [/\bshould(n[’']t)?\b/i, 'guilt'],
  [/\byou haven[’']t\b/i, 'guilt'],
  [/\bstreaks?\b/i, 'guilt'],
  [/\bjourneys?\b/i, 'self-help talk'],
  [/\bhealing\b/i, 'a promise we can’t make'],
  [/\bbrave(ly|r|st)?\b/i, 'praise that pushes'],
  [/\bamazing(ly)?\b/i, 'praise that pushes'],
  [/\bloved ones?\b/i, 'not everyone has them'],
  [/\bkeeps? you safe\b/i, 'a promise we can’t make'],
  [/\bmonitor(s|ed|ing)?\b/i, 'nobody watches, so nothing may say so'],
  [/\bwatch(es|ed|ing)? over\b/i, 'nobody watches, so nothing may say so'],
  [/\bhere for you\b/i, 'a notebook can’t be'],
  [/\b24\/7\b/, 'nobody is here day and night'],
  [/\bwell done\b/i, 'praise, which may stand under the worst of days'],
  [/\b(good|great) (job|work)\b/i, 'praise, which may stand under the worst of days'],
  [/\bproud of you\b/i, 'praise, which may stand under the worst of days'],
  [/\bcongratulations\b/i, 'praise, which may stand under the worst of days'],
  [/\bkeep it up\b/i, 'praise, which may stand under the worst of days'],
  [/\btoxic\b/i, 'blame for what once kept somebody safe'],
  [/\byour fault\b/i, 'blame for what once kept somebody safe'],
  [/\btrauma responses?\b/i, 'a label for what once kept somebody safe'],
  [/\bself-sabotag\w*/i, 'blame for what once kept somebody safe'],
  [/\bhyper-?independen\w*/i, 'a label for what once kept somebody safe'],
  [/\bdiagnos\w*/i, 'a doctor’s word: we are none'],
  [/\bdisorders?\b/i, 'a doctor’s word: we are none'],
  [/\bsymptoms?\b/i, 'a doctor’s word: we are none'],
  [/\bcur(e|es|ed|ing)\b/i, 'a promise we can’t make'],
  [/\bavoidant\b/i, 'a doctor’s word: we are none'],
  [/\battachment (style|type)s?\b/i, 'a doctor’s word: we are none'],
  [/\busers?\b/i, 'say person, or you'],
]

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
/** Runs the guard over this project, prints the reading grades, and fails with a list of what is wrong. */
async function main(): Promise<void> {
  const texts = await textsUnder(join(root, 'src/words'))
  const faults = [...faultsOf(texts.texts), ...texts.unread, ...literalFaults(['src/web', 'src/answer'])]
  const grades = measuredParts(texts.texts).map(([where, part]) => ({ where, grade: gradeOf(part) }))
  const [whole] = grades
  const hardest = grades.toSorted((a, b) => b.grade - a.grade)[0]
  console.log(
    `words: ${texts.texts.length} texts, reading grade ${whole?.grade.toFixed(1)} over all; ` +
      `hardest of ${grades.length} parts: ${hardest?.where}, grade ${hardest?.grade.toFixed(1)} (at most ${highestGrade})`,
  )
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) process.exitCode = 1
}

/** What is wrong with texts, one line each; empty if all is well. */
export function faultsOf(texts: readonly Text[]): string[] {
  const faults = texts.flatMap(({ where, text }) => [...forbiddenIn(where, text), ...tooLong(where, text)])
  for (const [where, part] of measuredParts(texts)) {
    const grade = gradeOf(part)
    if (grade > highestGrade) faults.push(`${where}: reading grade ${grade.toFixed(1)}, above ${highestGrade}`)
  }
  return faults
}

/** What is measured, if it is long enough to tell: all together, each module, each entry of a list (as a lesson), each text. */
function measuredParts(texts: readonly Text[]): [string, string[]][] {
  const prose = texts.filter(isProse)
  const all: [string, string[]][] = [
    ['all together', prose.map(({ text }) => text)],
    ...together(prose, /^\S+/),
    ...together(prose, /^\S+ \w+[.]\d+(?=[.])/),
    ...prose.map(({ where, text }): [string, string[]] => [where, [text]]),
  ]
  return all.filter(([, part]) => part.reduce((sum, text) => sum + wordsOf(text).length, 0) >= longText)
}

/** Texts that share the beginning of where they stand. */
function together(texts: readonly Text[], beginning: RegExp): [string, string[]][] {
  const parts = new Map<string, string[]>()
  for (const { where, text } of texts) {
    const part = beginning.exec(where)?.[0]
    if (part !== undefined) parts.set(part, [...(parts.get(part) ?? []), text])
  }
  return [...parts]
}

function forbiddenIn(where: string, text: string): string[] {
  return forbidden.flatMap(([pattern, why]) => {
    const found = pattern.exec(text)
    return found === null ? [] : [`${where}: “${found[0]}” is ${why}. In: ${text}`]
  })
}

function tooLong(where: string, text: string): string[] {
  return sentencesOf(text)
    .filter((sentence) => wordsOf(sentence).length > longestSentence)
    .map((sentence) => `${where}: ${wordsOf(sentence).length} words in one sentence: ${sentence}`)
}

/** Whole sentences only: labels, names and numbers would make the grade look better than it is. */
function isProse({ text }: Text): boolean {
  return /[.?…][”’)]*$/.test(text.trim()) && wordsOf(text).length >= 3
}

/** Made-up content to look at the parts with; no person meets it. */
const gallery = join(root, 'src/web/gallery')

/** Text that stands in the screens themselves, where no translator and no guard would see it. */
function literalFaults(folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) => filesUnder(join(root, folder), ['.ts', '.tsx']))
    .filter((file) => !/\.(test|d)\.tsx?$/.test(file) && !file.startsWith(gallery))
    .flatMap((file) => literalTexts(relative(root, file), readFileSync(file, 'utf8')))
    .map(({ where, text }) => `${where}: words belong into src/words: “${text}”`)
}

if (import.meta.main) await main()

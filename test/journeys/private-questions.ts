// The eight private questions, answered by tapping.

import assert from 'node:assert/strict'
import { type PrivateQuestion, privateQuestions, questions } from '../../src/core/mode.ts'
import { helpWords } from '../../src/words/help.ts'
import { changesWords, questionsWords } from '../../src/words/screens/questions.ts'
import { type Person, reads, stands, tap } from './asker.ts'

/** An answer to some of them; the others get their mildest one. */
export type GivenAnswers = { readonly [Q in PrivateQuestion]?: string }

/** From the first question, which stands there, through all eight. Ends on what changes now. */
export async function answersAllEight({ page }: Pick<Person, 'page'>, given: GivenAnswers = {}): Promise<void> {
  for (const question of questions) {
    await stands(page, questionsWords.questions[question])
    await tap(page, answerTo(question, given[question]))
    if (question === 'dying' && given.dying !== undefined && given.dying !== 'no') {
      await reads(page, helpWords.distance)
      // Who to call is read out, and in view: it came above the answer that was tapped.
      await page.locator('h1:focus').waitFor()
      const call = page.locator('a[href^="tel:"]').first()
      assert.ok(await call.evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight && scrollY === 0))
      await tap(page, questionsWords.onward)
    }
  }
  await reads(page, changesWords.above)
}

/** The button with an answer, the mildest one if none is given. */
export function answerTo(question: PrivateQuestion, given: string = privateQuestions[question][0]): RegExp {
  const words: { readonly [value: string]: string } = questionsWords.answers[question]
  return new RegExp(`^${words[given]}`)
}

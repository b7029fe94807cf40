// The words of the hundred asks, in a file for each domain. What each ask is (level, ties, fears it tests) stands in `core/library.ts` under
// the same id, what could be said for it in `first-drafts.ts`.
// Rules: one verb, at most 20 words a sentence, a no is possible, nobody needs a car, a partner, a job, a home or good health.

import { beingHeard } from './steps/being-heard.ts'
import { body } from './steps/body.ts'
import { company } from './steps/company.ts'
import { home } from './steps/home.ts'
import { information } from './steps/information.ts'
import { needs } from './steps/needs.ts'
import { paidHelp } from './steps/paid-help.ts'
import { practical } from './steps/practical.ts'
import { receiving } from './steps/receiving.ts'
import type { StepTable } from './steps/step-words.ts'
import { work } from './steps/work.ts'

/**
 * The title of a step, with the person's name in it where that reads well.
 *
 * @param name somebody of the circle; leave it out for anyone.
 * @returns "A small ask." for an id that this version does not know (another device may be newer).
 */
export function stepTitle(id: string, name?: string): string {
  const words = stepWords[id]
  if (words === undefined) return 'A small ask.'
  return name !== undefined && words.titleWith !== undefined ? words.titleWith(name) : words.title
}

/** The words of every ask, by its id. */
export const stepWords: StepTable = {
  ...information,
  ...practical,
  ...company,
  ...beingHeard,
  ...body,
  ...work,
  ...home,
  ...receiving,
  ...needs,
  ...paidHelp,
}

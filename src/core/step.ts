import type { Brand } from '../lib/brand.ts'
import type { Fear } from './guess.ts'
import type { Tie } from './person.ts'

/** Names one ask of the library, as `PRA2b`: domain, level, variant. Never reused for another. */
export type StepId = Brand<string, 'StepId'>

/** The ten fields of life that asks come from. */
export const domains = ['INF', 'PRA', 'COM', 'LIS', 'BOD', 'WRK', 'HOM', 'RCV', 'NEE', 'PRO'] as const
/** One of the ten. */
export type Domain = (typeof domains)[number]

/** Exposure, not size: 1 stranger-safe … 5 being seen or carried at a hard time. */
export const levels = [1, 2, 3, 4, 5] as const
/** One of the five. */
export type Level = (typeof levels)[number]

/** One ask of the library, without its words (those are in `words/steps.ts`, under the same id). */
export type Step = {
  readonly id: StepId
  readonly domain: Domain
  readonly level: Level
  /** Prior difficulty 0–100: our judgement, not data. It only orders a cold start. @see docs/evidence.md#graded-asks */
  readonly difficulty: number
  /** Which fears it puts to the test. */
  readonly tests: readonly Fear[]
  /** With whom it can be done; empty: with nobody in particular. */
  readonly ties: readonly Tie[]
  /** It also needs a good record with that person. */
  readonly needsTrust: boolean
  /** The whole thing is handed over. */
  readonly whole: boolean
  /** Support without disclosure. */
  readonly implicit: boolean
  /** A no is likely here, and fine. */
  readonly noLikely: boolean
  /** Receiving: an offer is let come. */
  readonly receiving: boolean
  /**
   * Somebody is asked for something that they can grant or decline. Where something is only said, done or received, there is no
   * chance of a yes to guess, no link to send and no answer to note.
   */
  readonly answerable: boolean
  /** It says itself that it is asked in writing. */
  readonly written: boolean
}

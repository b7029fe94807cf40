import type { AskId } from '../ask.ts'
import type { Brand } from '../../lib/brand.ts'
import type { Instant } from '../../lib/time.ts'

/** Names one check-in. */
export type CheckInId = Brand<string, 'CheckInId'>

/** What was said when somebody asked. `own`: in the person's words. */
export const replies = ['fine', 'busy', 'dont-worry', 'own'] as const

/** Where the day sits in the body: the way in for whoever can't begin with words. @see docs/evidence.md#body-first */
export const doors = ['heavy', 'tight', 'hot', 'buzzing', 'hollow', 'numb', 'soft', 'cant-tell'] as const
/** One of the eight. */
export type Door = (typeof doors)[number]

/** The outward twin of the body: what the hands want to do. For whom looking inward is too much. */
export const hands = ['hold-on', 'push-away', 'hide', 'make', 'lie-still', 'reach-out', 'let-go', 'cant-tell'] as const
/** One of the eight. */
export type Hand = (typeof hands)[number]

/** Eight families of five feelings, low to high inside each. Ours, arranged by the door that leads to them. */
export const feelingFamilies = {
  blank: ['fine-ish', 'flat', 'far-away', 'numb', 'shut-down'],
  ashamed: ['awkward', 'guilty', 'small', 'a-burden', 'worthless'],
  worn: ['tired', 'drained', 'overloaded', 'burnt', 'empty'],
  hurt: ['let-down', 'sad', 'left-out', 'unloved', 'heartbroken'],
  afraid: ['unsure', 'tense', 'worried', 'exposed', 'panicky'],
  'fed-up': ['bothered', 'resentful', 'trapped', 'angry', 'furious'],
  longing: ['lonely', 'wistful', 'needing-someone', 'homesick', 'aching'],
  eased: ['okay', 'relieved', 'touched', 'thankful', 'close'],
} as const
/** One of the families. The first two come first: they hide behind "fine". */
export type FeelingFamily = keyof typeof feelingFamilies
/** One of the forty feelings. */
export type Feeling = (typeof feelingFamilies)[FeelingFamily][number]
/** All forty, in the order of the families. */
export const feelings: readonly Feeling[] = Object.values(feelingFamilies).flat()

/** Six families of five needs. */
export const needFamilies = {
  rest: ['sleep', 'food', 'a-pause', 'touch', 'quiet'],
  safety: ['calm', 'honesty', 'being-believed', 'privacy', 'a-plan'],
  seen: ['to-be-heard', 'to-be-asked', 'thanks', 'to-matter', 'to-be-known'],
  closeness: ['company', 'play', 'warmth', 'missing-someone-less', 'belonging'],
  freedom: ['space', 'choice', 'a-no', 'my-own-pace', 'trust-in-me'],
  load: ['help', 'fairness', 'someone-else-to-decide', 'to-hand-it-over', 'backup'],
} as const
/** One of the families of needs. */
export type NeedFamily = keyof typeof needFamilies
/** One of the thirty needs. */
export type Need = (typeof needFamilies)[NeedFamily][number]
/** All thirty, in the order of the families. */
export const needs: readonly Need[] = Object.values(needFamilies).flat()

/** Why no word of ours was chosen. "I can't tell" is a whole answer. */
export const noWords = ['none', 'cant-tell'] as const

/** What follows. `ask`: it became an ask; `nothing` is a full answer. */
export const nexts = ['nothing', 'rest', 'tell', 'ask'] as const

/** One look under "I'm fine". Every part but the moment may be empty; "fine, and that's all" is a whole one. */
export type CheckIn = {
  readonly id: CheckInId
  readonly at: Instant
  readonly said?: (typeof replies)[number]
  /** What was said, in the person's words, with `said: 'own'`. */
  readonly saidWords?: string
  readonly doors?: readonly Door[]
  readonly hands?: readonly Hand[]
  readonly feelings?: readonly Feeling[]
  readonly ownFeeling?: string
  /** Said in place of a feeling. */
  readonly noWord?: (typeof noWords)[number]
  /** What is also true, in the person's words. */
  readonly alsoTrue?: string
  readonly need?: Need
  readonly next?: (typeof nexts)[number]
  /** The ask that it became. */
  readonly ask?: AskId
}

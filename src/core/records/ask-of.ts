import type { Answer, Ask, AskId } from '../ask.ts'
import type { Says } from '../says.ts'
import type { Felt } from '../guess.ts'
import type { Instant } from '../../lib/time.ts'
import { inTime, type ReplyFact } from '../reply.ts'
import type { Trace } from './trace.ts'
import { askRules, withoutEmpty } from './fields.ts'
import { compareTexts, reader } from './trace.ts'

/** The ask that a trace and the replies to it hold; `undefined` while it wasn't made, or is deleted. */
export function askOf(trace: Trace, replies: ReadonlyMap<string, ReplyFact> = new Map()): Ask | undefined {
  const get = reader(trace, askRules)
  const made = get('made')
  if (made === undefined) return undefined
  const seal = get('seal')
  const open = { step: get('step'), title: get('title'), size: get('size'), person: get('person'), tie: get('tie') }
  const { step, title, size, person, tie = 'stranger' } = seal?.about ?? open
  // Another device that had not heard of the seal made it another ask: what it wrote there was for that one.
  const isStrange = !isSameAsk(open, { step, title, person })
  const words = isStrange ? undefined : get('words')
  const plan = isStrange ? undefined : get('plan')
  const belief = isStrange ? undefined : get('belief')
  const drafted = get('guess')
  const guessed = drafted?.about === undefined || isSameAsk(drafted.about, open) ? drafted?.guess : undefined
  const there = answered(replies, get('told'))
  // The mark was set on what they had seen through a link; what came since may be from them.
  const marked = (get('notFromThem') ?? false) && there.answerCount <= (get('seen') ?? 0)
  return withoutEmpty({
    id: trace.id as AskId,
    made,
    step,
    title,
    size,
    person,
    tie,
    words,
    channel: get('channel'),
    plan,
    guess: seal?.guess ?? guessed ?? {},
    sealed: seal?.at,
    reminded: get('reminded'),
    until: get('until'),
    opened: get('opened'),
    seen: get('seen') ?? 0,
    after: afterwards(get),
    finished: get('finished'),
    withdrawn: get('withdrawn'),
    rested: get('rested'),
    trial: get('trial') ?? false,
    unheard: get('unheard'),
    belief,
    asked: get('asked') ?? there.heard,
    answer: there.answer,
    answerCount: there.answerCount,
    takenBack: there.takenBack,
    feltCame: get('feltSeen') === undefined ? there.feltCame : undefined,
    felt: there.felt ?? (marked ? undefined : there.feltWith),
    notFromThem: marked && there.answer?.from !== 'told',
  })
}

type WhatAndWhom = { readonly [K in 'step' | 'title' | 'person']?: Ask[K] | undefined }

function isSameAsk(a: WhatAndWhom, b: WhatAndWhom): boolean {
  return a.step === b.step && a.title === b.title && a.person === b.person
}

function afterwards(get: ReturnType<typeof reader<typeof askRules>>): Ask['after'] {
  return withoutEmpty({
    came: get('after.came'),
    hard: get('after.hard'),
    fearHappened: get('after.fearHappened'),
    repaid: get('after.repaid'),
    aloneWasRight: get('after.aloneWasRight'),
    nextSelf: get('after.nextSelf'),
    nextChance: get('after.nextChance'),
  })
}

type Told = { readonly says: Says; readonly line?: string; readonly at: Answer['at'] }
type Answered = Pick<Ask, 'answerCount' | 'takenBack'> & {
  readonly answer: Answer | undefined
  /** How it was to be asked: from an after-link, and with the answer. */
  readonly felt: Felt | undefined
  readonly feltWith: Felt | undefined
  /** When what came from an after-link was read. */
  readonly feltCame: Instant | undefined
  /** When the first answer was read: whoever answers was asked, though the page may not have lived to note it. */
  readonly heard: Instant | undefined
}

// What came last stands: what the friend sent through a link, or what the asker was told and noted down. What was taken back takes only what
// was sent with it: what was told was said aloud.
function answered(replies: ReadonlyMap<string, ReplyFact>, told: Told | undefined): Answered {
  const facts = inOrderSent(replies)
  const spoken = facts.filter(({ purpose, reply }) => purpose === 'ask' && reply.says !== undefined)
  const last = spoken.at(-1)
  const sent = last && answerFrom(last)
  const answerCount = spoken.filter(({ reply }) => reply.says !== null).length
  const after = facts.findLast(({ purpose, reply }) => purpose === 'after' && (reply.felt ?? reply.says) !== undefined)
  return {
    answer: told && (!last || !sent || told.at > last.at) ? { ...told, from: 'told' } : sent,
    answerCount,
    takenBack: last?.reply.says === null && answerCount > 0,
    felt: after?.reply.felt,
    feltCame: after?.reply.felt && after.at,
    feltWith: sent?.felt,
    heard: spoken[0]?.at,
  }
}

function answerFrom({ reply, at }: ReplyFact): Answer | undefined {
  const { says, line, felt, again } = reply
  if (says === undefined || says === null) return undefined
  return withoutEmpty({ says, line, felt, again, from: 'link' as const, at })
}

// Within a link its log says what came last; links follow one another in the order in which their last replies were read. What came too late
// counts for neither.
function inOrderSent(replies: ReadonlyMap<string, ReplyFact>): readonly ReplyFact[] {
  const came = [...replies].sort(
    ([idA, a], [idB, b]) => compareTexts(a.link, b.link) || a.place - b.place || compareTexts(idA, idB),
  )
  const facts = inTime(came, ([, { reply }]) => reply.order).map(([, fact]) => fact)
  const lastRead = new Map<string, number>()
  for (const { link, at } of facts) lastRead.set(link, Math.max(at, lastRead.get(link) ?? 0))
  const read = (fact: ReplyFact) => lastRead.get(fact.link) ?? 0
  return facts.sort((a, b) => read(a) - read(b))
}

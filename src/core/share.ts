// What may be shown to one person who was let in, and the copies that are made of it. Nothing is chosen at the start; letters, private
// answers and lines of other people can only be chosen one by one. The preview is made of the same items that are sealed.

import type { Ask } from './ask.ts'
import type { Channel } from './says.ts'
import { outcomeOf } from './ask.ts'
import { compare, type Line } from './compare.ts'
import { inOrder } from './in-order.ts'
import { byKind, countsOf } from './insight/counts.ts'
import { type PrivateQuestion, questions } from './mode.ts'
import type { Notebook } from './notebook.ts'
import { told } from './outcomes.ts'
import { type Belief, ratingsOf } from './practices/belief.ts'
import type { CheckIn } from './practices/check-in.ts'
import { looksAt } from './practices/looks.ts'
import { amounts, type Mark, marksOf } from './practices/reflection.ts'
import type { Fear } from './guess.ts'
import type { Tie } from './person.ts'
import { withoutNames } from './share-names.ts'
import {
  readItem,
  type SharedAsk,
  type SharedEnd,
  type SharedPair,
  type ShareItem,
  shareItemBytes,
} from './share-item.ts'
import type { Instant } from '../lib/time.ts'

/** Kinds of things that can be chosen, in the order in which they are read. */
export const shareKinds = ['gaps', 'ask', 'line', 'check-in', 'looks', 'belief', 'letter', 'private'] as const
/** One of them. */
export type ShareKind = (typeof shareKinds)[number]

/** Kinds of which all can be chosen at once. Letters, private answers and what others wrote never are. */
export const chosenTogether: ReadonlySet<ShareKind> = new Set(['ask', 'check-in', 'looks', 'belief'])

/** One thing that can be chosen. `key` names it on the device only: no copy carries it. */
export type Choosable = { readonly key: string; readonly kind: ShareKind; readonly item: ShareItem }

/** The words that the copies are made with, and the person's own calendar. */
export type ShareWords = {
  readonly day: (moment: Instant) => string
  readonly title: (ask: Ask, name: string | undefined) => string
  readonly tie: (tie: Tie) => string
  /** Many people of one tie, in a figure. */
  readonly ties: (tie: Tie) => string
  readonly way: (channel: Channel) => string
  readonly fear: (fear: Fear) => string
  readonly belief: (belief: Belief) => string
  readonly mark: (mark: Mark) => string
  readonly checkIn: (checkIn: CheckIn) => Omit<Extract<ShareItem, { k: 'check-in' }>, 'k' | 'on'>
  readonly question: (question: PrivateQuestion) => string
  readonly answer: (question: PrivateQuestion, value: string) => string
}

/**
 * How copies are made. `names`: people of the circle by name; otherwise by how they stand to the person, and by an initial within a text. `hide`
 * says how a text is written then, where it is not only the names of the circle that are hidden. `only`: nothing but these keys is copied.
 */
export type ShareHow = {
  readonly now: Instant
  readonly names: boolean
  readonly words: ShareWords
  readonly hide?: (text: string) => string
  readonly only?: ReadonlySet<string>
}

/** How many looks at signs or costs are shown, the newest. */
const mostLooks = 12
/** How many ratings of a sentence, the newest. */
const mostRatings = 60

/**
 * Everything that can be chosen, in the order in which it would be read; newest first within a kind. An ask whose answer waits unopened is in
 * none of it: without that answer it would read as silence.
 */
export function choosable(notebook: Notebook, how: ShareHow): readonly Choosable[] {
  const written: Hidden = { ...how, hide: hiding(notebook, how) }
  const { words, only, hide } = written
  const asks = told(notebook).toReversed()
  const one = (kind: ShareKind, id: string, copy: () => ShareItem | undefined): readonly Choosable[] => {
    const key = `${kind}/${id}`
    const item = only && !only.has(key) ? undefined : copy()
    return item ? [{ key, kind, item }] : []
  }
  const newest = <T extends { readonly id: string }>(all: Iterable<T>, at: (thing: T) => number): readonly T[] =>
    [...inOrder([...all], at)].reverse()
  return [
    ...one('gaps', 'all', () => gapsOf(notebook, how)),
    ...asks.flatMap((ask) => one('ask', ask.id, () => askItem(notebook, ask, written))),
    ...asks.flatMap((ask) => one('line', lineId(ask), () => lineItem(notebook, ask, written))),
    ...newest(notebook.checkIns.values(), ({ at }) => at).flatMap((checkIn) =>
      one('check-in', checkIn.id, () =>
        hidden({ k: 'check-in', on: words.day(checkIn.at), ...words.checkIn(checkIn) }, hide),
      ),
    ),
    ...(['signs', 'costs'] as const).flatMap((of) => one('looks', of, () => looksItem(notebook, of, words))),
    ...newest(notebook.beliefs.values(), ({ made }) => made).flatMap((belief) =>
      one('belief', belief.id, () => beliefItem(belief, words, hide)),
    ),
    ...newest(notebook.letters.values(), ({ made }) => made).flatMap(({ id, made, text }) =>
      one('letter', id, () => (text ? { k: 'letter', on: words.day(made), w: hide(text) } : undefined)),
    ),
    ...questions.flatMap((question) => one('private', question, () => privateItem(notebook, question, words))),
  ]
}

/** How a text of the person is written in a copy. */
function hiding(notebook: Notebook, { names, hide }: ShareHow): (text: string) => string {
  return hide ?? (names ? (text) => text : withoutNames(notebook))
}

/**
 * The copies of what was chosen: the person's own questions first, then the rest in its order. What is no longer there is left out, and so is
 * what no page could show. An ask that is chosen with its line is copied once. `all`: what can be chosen, where it is known already.
 */
export function shareItems(
  notebook: Notebook,
  chosen: { readonly keys: ReadonlySet<string>; readonly questions: readonly string[] },
  how: ShareHow,
  all: readonly Choosable[] = choosable(notebook, how),
): readonly ShareItem[] {
  const hide = hiding(notebook, how)
  return [
    ...chosen.questions.flatMap((text) => questionItem(text, hide) ?? []),
    ...chosenOf(all, chosen.keys).map(({ item }) => item),
  ]
}

/** One of the person's own questions; `undefined` if nothing is asked. */
export function questionItem(text: string, hide: (text: string) => string): ShareItem | undefined {
  const item = { k: 'question', w: hide(text.trim()) } as const
  return item.w !== '' && fitsShare(item) ? item : undefined
}

/** Of all that can be chosen, what is copied: an ask that is chosen with its line, once. */
export function chosenOf(all: readonly Choosable[], keys: ReadonlySet<string>): readonly Choosable[] {
  const some = all.filter(({ key, item }) => keys.has(key) && fitsShare(item))
  const lines = new Set(some.filter(({ kind }) => kind === 'line').map(({ key }) => askOfKey(key)))
  return some.filter(({ key, kind }) => kind !== 'ask' || !lines.has(askOfKey(key)))
}

/** The id of the ask that is chosen by `key`, with its line or without; `undefined` if that is of something else. */
export function askOfKey(key: string): string | undefined {
  return /^(?:ask|line)\/([^/]+)/.exec(key)?.[1]
}

// Somebody else's words: when they change what they answered, the new ones were not chosen.
function lineId({ id, answer, answerCount }: Ask): string {
  return answer?.from === 'link' ? `${id}/${answerCount}` : id
}

/** Whether a page can show it, and one record of a link hold it. */
export function fitsShare(item: ShareItem): boolean {
  return readItem(item) !== undefined && bytesOf(JSON.stringify(item)) <= shareItemBytes
}

// JSON writes no half of a surrogate pair as it is, so this never throws.
function bytesOf(json: string): number {
  return json.length * 3 <= shareItemBytes ? json.length : encodeURIComponent(json).replace(/%../g, '-').length
}

/** All keys of one kind, where that kind may be chosen at once. */
export function allOf(all: readonly Choosable[], kind: ShareKind): readonly string[] {
  return chosenTogether.has(kind) ? all.filter((one) => one.kind === kind).map(({ key }) => key) : []
}

type Hidden = ShareHow & { readonly hide: (text: string) => string }

function askItem(notebook: Notebook, ask: Ask, { now, names, words, hide }: Hidden): SharedAsk {
  const person = ask.person === undefined ? undefined : notebook.people.get(ask.person)
  const name = names ? person?.name : undefined
  const { chance, felt, hard, fears } = compare(ask)
  const { after, guess } = ask
  const own = guess.ownFear ?? ''
  const feared = fears.map(({ fear, tested }) => ({ w: fear === 'own' ? hide(own) : words.fear(fear), h: tested }))
  return {
    k: 'ask',
    on: words.day(ask.asked ?? ask.made),
    who: name || words.tie(ask.tie),
    ...(ask.channel && { way: words.way(ask.channel) }),
    what: hide(words.title(ask, name)),
    ...(ask.words && { w: hide(ask.words) }),
    ...pairOf('chance', chance),
    ...pairOf('felt', felt),
    ...pairOf('hard', hard),
    ...(feared.length > 0 && { fears: feared }),
    end: endOf(ask, now),
    ...(after.came && { came: after.came }),
    ...(after.aloneWasRight && { alone: true }),
    ...(after.nextSelf && { next: hide(after.nextSelf) }),
  }
}

/** How it came out, for somebody else's eyes. An answer that was taken back is no silence: it came. */
function endOf(ask: Ask, now: Instant): SharedEnd {
  const outcome = outcomeOf(ask, now)
  return outcome === 'withdrawn' || (outcome === 'silence' && ask.takenBack) ? 'open' : outcome
}

/** The same with the line that they wrote: somebody else's words, so they are chosen by themselves. */
function lineItem(notebook: Notebook, ask: Ask, how: Hidden): SharedAsk | undefined {
  const line = ask.answer?.line
  return line ? { ...askItem(notebook, ask, how), line: how.hide(line) } : undefined
}

function pairOf<N extends 'chance' | 'felt' | 'hard'>(
  name: N,
  { guess, truth }: Line,
): { readonly [P in N]?: SharedPair } {
  if (guess === undefined && truth === undefined) return {}
  const pair = { ...(guess !== undefined && { g: guess }), ...(truth !== undefined && { t: truth }) }
  return { [name]: pair } as { readonly [P in N]?: SharedPair }
}

function gapsOf(notebook: Notebook, { now, words }: ShareHow): ShareItem | undefined {
  const rows = byKind(told(notebook)).flatMap(({ tie, channel, asks }) => {
    const counts = countsOf(asks)
    if (counts.show === 'stories') return []
    const { yes, part, guessed } = counts
    const silent = asks.filter((ask) => endOf(ask, now) === 'silence').length
    return [{ who: words.ties(tie), way: words.way(channel), of: counts.asks.length, yes, part, guessed, silent }]
  })
  return rows.length > 0 ? { k: 'gaps', rows } : undefined
}

function looksItem(notebook: Notebook, of: 'signs' | 'costs', words: ShareWords): ShareItem | undefined {
  const looks = looksAt(notebook, of).slice(-mostLooks)
  if (looks.length === 0) return undefined
  const stepOf = (mark: Mark) => looks.map(({ marks }) => (marks[mark] ? amounts.indexOf(marks[mark]) : -1))
  const rows = marksOf[of].map((mark) => ({ w: words.mark(mark), v: stepOf(mark) }))
  return { k: 'looks', of, on: looks.map(({ at }) => words.day(at)), rows }
}

function beliefItem(belief: Belief, words: ShareWords, hide: Hidden['hide']): ShareItem {
  const rated = ratingsOf(belief, 'sentence').slice(-mostRatings)
  return {
    k: 'belief',
    w: hide(words.belief(belief)),
    ...(belief.fairer && { fairer: hide(belief.fairer) }),
    rated: rated.map(({ at, value }) => ({ on: words.day(at), v: value })),
  }
}

function hidden(checkIn: Extract<ShareItem, { k: 'check-in' }>, hide: Hidden['hide']): ShareItem {
  const { said, also, felt } = checkIn
  return {
    ...checkIn,
    ...(said && { said: hide(said) }),
    ...(also && { also: hide(also) }),
    ...(felt && { felt: felt.map(hide) }),
  }
}

function privateItem(
  { privateAnswers }: Notebook,
  question: PrivateQuestion,
  words: ShareWords,
): ShareItem | undefined {
  const value = privateAnswers[question]
  return value ? { k: 'private', w: words.question(question), a: words.answer(question, value) } : undefined
}

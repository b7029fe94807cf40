// What a shared item says, part by part: the same for the preview and for whoever was let in. The words are given; nothing is decided here but
// what stands beside what.

import type { ShareItem, SharedAsk, SharedPair } from './share-item.ts'
import type { Tested } from './compare.ts'

/** A guess beside what happened, on a line of steps from 0. */
export type SaidPair = {
  readonly question: string
  readonly steps: number
  readonly ends: readonly [string, string]
  readonly guess?: { readonly step: number; readonly words: string }
  readonly truth?: { readonly step: number; readonly words: string }
}

/** Something over time, oldest first: 0 at the bottom to 1 at the top. `undefined`: nothing was said then. `words` says first and last. */
export type SaidSeries = {
  readonly label: string
  readonly values: readonly (number | undefined)[]
  readonly words: string
}

/** One item, ready to be shown. `quote` is the person's own text. */
export type SaidItem = {
  readonly title: string
  readonly note?: string
  readonly quote?: string
  readonly pairs: readonly SaidPair[]
  readonly series: readonly SaidSeries[]
  readonly lines: readonly { readonly label?: string; readonly text: string }[]
}

/** The words that items are said in: `words/share-items.ts`. */
export type SaidWords = {
  readonly titles: {
    readonly [T in 'question' | 'checkIn' | 'belief' | 'signs' | 'costs' | 'gaps' | 'letter' | 'private']: string
  }
  readonly onWith: (day: string, who: string) => string
  readonly pairs: { readonly [P in 'chance' | 'felt' | 'hard']: string }
  readonly chances: readonly string[]
  readonly felts: readonly string[]
  readonly hards: readonly string[]
  readonly ends: { readonly [E in SharedAsk['end']]: string }
  readonly endShort: { readonly [E in 'yes' | 'part' | 'no' | 'never']: string }
  readonly labels: {
    readonly [
      L in
        | 'words'
        | 'how'
        | 'line'
        | 'feared'
        | 'came'
        | 'alone'
        | 'next'
        | 'said'
        | 'body'
        | 'felt'
        | 'also'
        | 'need'
        | 'fairer'
        | 'rated'
    ]: string
  }
  readonly tested: { readonly [T in Tested]: string }
  readonly alone: string
  readonly came: { readonly [C in 'yes' | 'partly' | 'no']: string }
  readonly amounts: readonly string[]
  readonly notSaid: string
  readonly rated: (value: number, day: string) => string
  readonly seen: (first: string, then: string, last: string, now: string) => string
  readonly seenOnce: (amount: string, day: string) => string
  readonly gap: (way: string, who: string) => string
  readonly gapSaid: (yes: number, of: number, guessed: number) => string
  readonly gapPart: (part: number) => string
  readonly gapSilent: (silent: number) => string
}

/** An item in its words. */
export function saidItem(item: ShareItem, words: SaidWords): SaidItem {
  const { titles } = words
  switch (item.k) {
    case 'question':
      return plain(titles.question, { quote: item.w })
    case 'ask':
      return askSaid(item, words)
    case 'check-in':
      return checkInSaid(item, words)
    case 'belief':
      return beliefSaid(item, words)
    case 'looks':
      return looksSaid(item, words)
    case 'gaps':
      return plain(titles.gaps, {
        lines: item.rows.map(({ who, way, of, yes, part, guessed, silent }) => ({
          label: words.gap(way, who),
          text: [
            words.gapSaid(yes, of, guessed),
            ...(part > 0 ? [words.gapPart(part)] : []),
            ...(silent > 0 ? [words.gapSilent(silent)] : []),
          ].join(' '),
        })),
      })
    case 'letter':
      return plain(titles.letter, { note: item.on, quote: item.w })
    case 'private':
      return plain(titles.private, { lines: [{ label: item.w, text: item.a }] })
  }
}

function plain(title: string, parts: Partial<SaidItem>): SaidItem {
  return { title, pairs: [], series: [], lines: [], ...parts }
}

function askSaid(ask: SharedAsk, words: SaidWords): SaidItem {
  const { labels } = words
  const { chance, felt, hard, end } = ask
  const answered = end === 'yes' || end === 'part' || end === 'no' || end === 'never' ? words.endShort[end] : undefined
  return plain(ask.what, {
    note: `${words.onWith(ask.on, ask.who)}. ${words.ends[end]}`,
    pairs: [
      ...pairSaid(words.pairs.chance, words.chances, chance, answered),
      ...pairSaid(words.pairs.felt, words.felts, felt),
      ...pairSaid(words.pairs.hard, words.hards, hard),
    ],
    lines: [
      ...line(labels.words, ask.w),
      ...line(labels.how, ask.way),
      ...line(labels.line, ask.line),
      ...(ask.fears ?? []).map(({ w, h }) => ({ label: labels.feared, text: `${w}: ${words.tested[h]}` })),
      ...line(labels.came, ask.came && words.came[ask.came]),
      ...line(labels.alone, ask.alone && words.alone),
      ...line(labels.next, ask.next),
    ],
  })
}

function pairSaid(
  question: string,
  names: readonly string[],
  pair: SharedPair | undefined,
  truthWords?: string,
): readonly SaidPair[] {
  if (!pair) return []
  const at = (step: number | undefined, said?: string) =>
    step === undefined ? undefined : { step, words: said ?? names[step] ?? '' }
  const [guess, truth] = [at(pair.g), at(pair.t, truthWords)]
  const ends = [names[0] ?? '', names.at(-1) ?? ''] as const
  return [{ question, steps: names.length, ends, ...(guess && { guess }), ...(truth && { truth }) }]
}

function checkInSaid(item: Extract<ShareItem, { k: 'check-in' }>, { titles, labels }: SaidWords): SaidItem {
  return plain(titles.checkIn, {
    note: item.on,
    lines: [
      ...line(labels.said, item.said),
      ...line(labels.body, item.body?.join(', ')),
      ...line(labels.felt, item.felt?.join(', ')),
      ...line(labels.also, item.also),
      ...line(labels.need, item.need),
    ],
  })
}

function beliefSaid({ w, fairer, rated }: Extract<ShareItem, { k: 'belief' }>, words: SaidWords): SaidItem {
  const [first, last] = [rated[0], rated.at(-1)]
  const times = [...new Set([first, last])].filter((one) => one !== undefined)
  const said = times.map(({ v, on }) => words.rated(v, on)).join(', ')
  const values = rated.map(({ v }) => v / 100)
  return plain(words.titles.belief, {
    quote: w,
    series: said === '' ? [] : [{ label: words.labels.rated, values, words: said }],
    lines: line(words.labels.fairer, fairer),
  })
}

function looksSaid({ of, on, rows }: Extract<ShareItem, { k: 'looks' }>, words: SaidWords): SaidItem {
  return plain(words.titles[of], {
    series: rows.map(({ w, v }) => {
      const seen = v.flatMap((step, i) => (step < 0 ? [] : [{ amount: words.amounts[step] ?? '', day: on[i] ?? '' }]))
      const [first, last] = [seen[0], seen.at(-1)]
      const once = first && words.seenOnce(first.amount, first.day)
      const said = first && last && first !== last ? words.seen(first.amount, first.day, last.amount, last.day) : once
      const values = v.map((step) => (step < 0 ? undefined : 1 - step / 4))
      return { label: w, values, words: said ?? words.notSaid }
    }),
  })
}

function line(label: string, text: string | undefined): SaidItem['lines'] {
  return text ? [{ label, text }] : []
}

// What one shared thing says: a copy that stands by itself, in words that were put in when it was chosen. It is written as JSON, and read by a
// page that has nothing else. docs/protocol.md, "The life of a share", says how it travels; what parts it has stands here alone: a part is
// added, never changed.

import type { Says } from './says.ts'
import type { Tested } from './compare.ts'

/** A guess and what was true, as steps from 0 at the left. Either may be missing. */
export type SharedPair = { readonly g?: number; readonly t?: number }

/** How an ask came out, as far as the person has seen it. */
export type SharedEnd = Says | 'silence' | 'done' | 'open'

/** Somebody asked for something. Seven steps for the chance of a yes, five for how it was to be asked and for how hard it was. */
export type SharedAsk = {
  readonly k: 'ask'
  readonly on: string
  readonly who: string
  /** How the asking happened. */
  readonly way?: string
  readonly what: string
  readonly w?: string
  readonly chance?: SharedPair
  readonly felt?: SharedPair
  readonly hard?: SharedPair
  readonly fears?: readonly { readonly w: string; readonly h: Tested }[]
  readonly end: SharedEnd
  readonly line?: string
  readonly came?: 'yes' | 'partly' | 'no'
  readonly alone?: true
  readonly next?: string
}

/** How often people of one kind said yes when asked in one way, beside what was guessed. Silence is counted apart. */
export type SharedGap = {
  readonly who: string
  readonly way: string
  readonly of: number
  readonly yes: number
  readonly part: number
  readonly guessed: number
  readonly silent: number
}

/** One shared thing. Days are texts, as the person's own calendar has them. */
export type ShareItem =
  | { readonly k: 'question'; readonly w: string }
  | SharedAsk
  | {
      readonly k: 'check-in'
      readonly on: string
      readonly said?: string
      readonly body?: readonly string[]
      readonly felt?: readonly string[]
      readonly also?: string
      readonly need?: string
    }
  | {
      readonly k: 'belief'
      readonly w: string
      readonly fairer?: string
      /** How true it felt, 0 to 100, oldest first. */
      readonly rated: readonly { readonly on: string; readonly v: number }[]
    }
  | {
      readonly k: 'looks'
      readonly of: 'signs' | 'costs'
      readonly on: readonly string[]
      /** One line over time: steps from 0 (very much) to 4 (not at all); −1 where nothing was said. As many as days. */
      readonly rows: readonly { readonly w: string; readonly v: readonly number[] }[]
    }
  | { readonly k: 'gaps'; readonly rows: readonly SharedGap[] }
  | { readonly k: 'letter'; readonly on: string; readonly w: string }
  | { readonly k: 'private'; readonly w: string; readonly a: string }

/** The longest item that one record of a link holds, as JSON in UTF-8: 32,768 bytes without what seals it, and what a signed change adds. */
export const shareItemBytes = 32_500

/** The item in a value that came out of JSON, with nothing else in it; `undefined` if it is none that this version can show. Never throws. */
export function readItem(value: unknown): ShareItem | undefined {
  const kind = kinds.find((one) => one === partOf(value, 'k'))
  return kind && readers[kind](value)
}

type Read<T> = (value: unknown) => T | undefined
type Kind = ShareItem['k']
type Of<K extends Kind> = Extract<ShareItem, { k: K }>

const kinds = ['question', 'ask', 'check-in', 'belief', 'looks', 'gaps', 'letter', 'private'] as const satisfies Kind[]
const day = text(20)
const short = text(1000)
const long = text(40_000)
const few = list(text(100), 16)
const steps = list(whole(-1, 4), 24)
const pair = object<SharedPair>([], { g: whole(0, 6), t: whole(0, 6) })

const readers: { readonly [K in Kind]: Read<Of<K>> } = {
  question: object<Of<'question'>>(['w'], { k: word('question'), w: text(3000) }),
  ask: object<SharedAsk>(['on', 'who', 'what', 'end'], {
    k: word('ask'),
    on: day,
    who: short,
    way: short,
    what: short,
    w: long,
    chance: pair,
    felt: pair,
    hard: pair,
    fears: list(object(['w', 'h'], { w: long, h: word<Tested>('came-true', 'partly', 'did-not', 'not-known') }), 16),
    end: word<SharedEnd>('yes', 'part', 'no', 'never', 'silence', 'done', 'open'),
    line: long,
    came: word('yes', 'partly', 'no'),
    alone: (value) => (value === true ? value : undefined),
    next: long,
  }),
  'check-in': object<Of<'check-in'>>(['on'], {
    k: word('check-in'),
    on: day,
    said: short,
    body: few,
    felt: few,
    also: long,
    need: short,
  }),
  belief: object<Of<'belief'>>(['w', 'rated'], {
    k: word('belief'),
    w: short,
    fairer: short,
    rated: list(object(['on', 'v'], { on: day, v: whole(0, 100) }), 60),
  }),
  looks: object<Of<'looks'>>(['of', 'on', 'rows'], {
    k: word('looks'),
    of: word('signs', 'costs'),
    on: list(day, 24),
    rows: list(object(['w', 'v'], { w: short, v: steps }), 8),
  }),
  gaps: object<Of<'gaps'>>(['rows'], {
    k: word('gaps'),
    rows: list(
      object<SharedGap>(['who', 'way', 'of', 'yes', 'part', 'guessed', 'silent'], {
        who: short,
        way: short,
        of: many(),
        yes: many(),
        part: many(),
        guessed: many(),
        silent: many(),
      }),
      24,
    ),
  }),
  letter: object<Of<'letter'>>(['on', 'w'], { k: word('letter'), on: day, w: long }),
  private: object<Of<'private'>>(['w', 'a'], { k: word('private'), w: short, a: short }),
}

function partOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.getOwnPropertyDescriptor(value, name)?.value
}

/** An object with the parts that are named; one that is there and is not as it should be makes all of it unreadable. */
function object<T extends object>(
  must: readonly (keyof T & string)[],
  parts: { readonly [P in keyof T]-?: Read<NonNullable<T[P]>> },
): Read<T> {
  return (value) => {
    const found: Record<string, unknown> = {}
    for (const [name, read] of Object.entries<Read<unknown>>(parts)) {
      const given = partOf(value, name)
      const known = given === undefined ? undefined : read(given)
      if (given !== undefined && known === undefined) return undefined
      if (known !== undefined) found[name] = known
    }
    return must.every((name) => Object.hasOwn(found, name)) ? (found as T) : undefined
  }
}

function text(most: number): Read<string> {
  return (value) => (typeof value === 'string' && value.length <= most ? value : undefined)
}

function whole(least: number, most: number): Read<number> {
  return (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most ? Number(value) : undefined
}

function many(): Read<number> {
  return whole(0, 1_000_000)
}

function word<const T extends string>(...words: readonly T[]): Read<T> {
  return (value) => words.find((one) => one === value)
}

function list<T>(read: Read<T>, most: number): Read<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > most) return undefined
    const all = value.map((one: unknown) => read(one)).filter((one) => one !== undefined)
    return all.length === value.length ? all : undefined
  }
}

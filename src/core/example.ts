import type { AfterNote } from './ask-steps.ts'
import type { Card, Tie } from './person.ts'
import type { Change, Fields, Json, Op } from './records/op.ts'
import type { Channel } from './says.ts'
import type { DeviceId } from './records/stamp.ts'
import type { Guess } from './guess.ts'
import type { Instant } from '../lib/time.ts'
import type { Received } from './notebook.ts'
import type { Reply } from './reply.ts'
import { day, hour, later } from '../lib/time.ts'
import { replyId, replyJson } from './reply.ts'
import { fieldsOf, mineId, stamped } from './records/op.ts'

/** One ask of the made-up month, in words that the caller brings. */
export type ExampleAsk = {
  /** How many days ago it was asked; 0 is today, halves allowed. */
  readonly daysAgo: number
  /** The name of who was asked, one of the people; absent for somebody outside the circle. */
  readonly person?: string
  readonly tie: Tie
  /** A step of the library, or the title of an own ask. */
  readonly step?: string
  readonly title?: string
  readonly words?: string
  readonly channel: Channel
  readonly guess: Guess
  /** What came of it. `arrived`: an answer that was not opened yet. `silence`: let rest. */
  readonly came: 'waiting' | 'silence' | { readonly reply: Reply; readonly arrived?: true }
  readonly after?: AfterNote
}

/** The made-up month: who, what, and what was received. Every name and sentence comes from `words`. */
export type ExampleMonth = {
  readonly name: string
  readonly people: readonly { readonly name: string; readonly tie: Tie; readonly card: Card }[]
  readonly asks: readonly ExampleAsk[]
  readonly received: readonly {
    readonly daysAgo: number
    readonly what: Received['what']
    readonly tie: Tie
    readonly person?: string
  }[]
  /** What else was written: check-ins, beliefs, letters. `ago` gives the moment so many days back, halves allowed. */
  readonly notes: (ago: (days: number) => Instant) => readonly Change[]
}

/** The made-up month as operations, as if it had been lived up to `now`. It is folded and shown by the same code as a real one. */
export function exampleOps(month: ExampleMonth, now: Instant, device: DeviceId): readonly Op[] {
  const start = later(now, -60 * day)
  const ids = new Map(month.people.map(({ name }, i) => [name, `example-person-${i}`]))
  const changes: readonly Change[] = [
    { kind: 'settings', id: mineId, set: { name: month.name } },
    ...month.people.map(({ name, tie, card }): Change => ({
      kind: 'person',
      id: ids.get(name) ?? name,
      set: { name, tie, added: start, ...dotted('card', card) },
    })),
    ...month.asks.flatMap((ask, i) => askChanges(ask, `example-ask-${i}`, ids, now)),
    ...month.received.map(({ daysAgo, what, tie, person }, i): Change => ({
      kind: 'received',
      id: `example-received-${i}`,
      set: fieldsOf({ at: later(now, -daysAgo * day), what, tie, person: person && ids.get(person) }),
    })),
    ...month.notes((days) => later(now, -days * day)),
  ]
  return stamped(changes, undefined, start, device)
}

function askChanges(ask: ExampleAsk, id: string, ids: ReadonlyMap<string, string>, now: Instant): readonly Change[] {
  const asked = later(now, -ask.daysAgo * day)
  const at = later(asked, Math.min(5 * hour, (ask.daysAgo * day) / 2))
  const { tie, channel, step, title, words, guess, came } = ask
  const person = ask.person === undefined ? undefined : ids.get(ask.person)
  const made: Change = {
    kind: 'ask',
    id,
    set: fieldsOf({
      made: asked,
      tie,
      channel,
      step,
      title,
      words,
      person,
      asked,
      until: channel === 'in-person' ? undefined : later(asked, 14 * day),
      seal: { at: asked, guess: fieldsOf({ ...guess }) },
    }),
  }
  if (came === 'waiting') return [made]
  if (came === 'silence') return [made, { kind: 'ask', id, set: { rested: at } }]
  const link = `${id}-link`
  const reply: Change = {
    kind: 'reply',
    id: replyId(link, 'first'),
    set: { ask: id, link, place: 1, purpose: 'ask', at, reply: replyJson(came.reply) },
  }
  if (came.arrived) return [made, reply]
  const seen: Fields = { opened: at, seen: 1, ...(ask.after && { finished: at, ...dotted('after', ask.after) }) }
  return [made, reply, { kind: 'ask', id, set: seen }]
}

function dotted(name: string, parts: { readonly [part: string]: Json | undefined }): Fields {
  return Object.fromEntries(Object.entries(fieldsOf(parts)).map(([part, value]) => [`${name}.${part}`, value]))
}

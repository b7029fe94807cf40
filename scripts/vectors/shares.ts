// Cases of a share: what its link opens, and what its owner reads of the notes that were left.

import { createHash } from 'node:crypto'
import { toBase64url } from '../../src/lib/base64url.ts'
import { concat, fourBytes } from '../../src/lib/bytes.ts'
import type { Bytes } from '../../src/lib/bytes.ts'
import { frame } from '../../src/protocol/frame.ts'
import { replyPlaintext } from '../../src/seal/linked-log.ts'
import { makeAsk, replyBody } from './ask-maker.ts'
import type { Link } from './ask-maker.ts'
import { count, hex } from './case.ts'
import type { Case } from './case.ts'
import { ask } from './frozen.ts'

const items = [
  { k: 'question', w: 'How do I begin with my brother?' },
  { k: 'ask', on: '3 May', who: 'a friend', what: 'A lift', chance: { g: 2, t: 6 }, end: 'yes' },
  { k: 'letter', on: '4 May', w: 'You did not have to do that alone. '.repeat(80) },
]

/** All cases of shares. */
export async function shareCases(): Promise<readonly Case[]> {
  return [...(await opens()), ...(await notes())]
}

async function opens(): Promise<readonly Case[]> {
  const share = await makeShare()
  const noted = await makeShare()
  await noted.log.add(await leave(noted, 9, { t: 'Thank you.' }))
  const added = await makeShare()
  await added.log.add(await item(added, 40, 0, { k: 'letter', w: 'not hers' }))
  const fewer = await makeShare(items, items.slice(0, 2))
  const other = await makeShare(items, [items[0], { ...items[1], end: 'no' }, items[2]])
  const turned = await makeShare(items, [items[1], items[0], items[2]])
  const of = digest(items)
  const shown = (offer: object, more = 0) => ({ offer, items, notes: more })
  const offer = { k: 'share', by: 'Sam', until: 1_796_083_200, n: 3, of }
  return [
    shareCase('share-fresh', 'a share that nobody left a note on', share, shown(offer)),
    shareCase('share-noted', 'a share with one note', noted, shown(offer, 1)),
    shareCase('share-added', 'an item that a holder of the link added is not shown', added, shown(offer)),
    shareCase('share-fewer', 'an item is missing', fewer, { error: 'rollback' }),
    shareCase('share-other', 'another item in place of one', other, { error: 'not-this-link' }),
    shareCase('share-order', 'two items in each other’s place', turned, { error: 'not-this-link' }),
    ...(await offers(of)),
  ]
}

async function offers(of: string): Promise<readonly Case[]> {
  const sound = { k: 'share', by: 'Sam', until: 1_796_083_200, n: 3, of }
  const rows: readonly (readonly [string, string, object])[] = [
    ['kind', 'an ask behind the link of a share', { ...sound, k: 'ask', w: 'words' }],
    ['none', 'no item at all', { ...sound, n: 0 }],
    ['many', 'more items than there may be', { ...sound, n: 101 }],
    ['half', 'half an item', { ...sound, n: 1.5 }],
    ['digest', 'a digest that is none', { ...sound, of: of.slice(1) }],
    ['by', 'a name that is too long', { ...sound, by: 'x'.repeat(41) }],
  ]
  return Promise.all(
    rows.map(async ([name, note, offer]) =>
      shareCase(`share-offer-${name}`, note, await makeAsk(offer), { error: 'version' }),
    ),
  )
}

async function notes(): Promise<readonly Case[]> {
  const said = { t: 'I read it. See you on Tuesday.', s: 'Ask Robin for a lift' }
  const changed = await makeShare()
  await changed.log.add(await leave(changed, 9, said), await leave(changed, 30, { t: null }))
  const ordered = await makeShare()
  await ordered.log.add(
    await leave(ordered, 9, { ...said, o: 65_536 }),
    await leave(ordered, 30, { t: null, o: 65_537 }),
  )
  const turned = await makeShare()
  const t = 'One.\r\n\u3164\r\n\u200e\n \tTwo. \u2067\nThree.\u0085'
  await turned.log.add(await leave(turned, 9, { t, s: ' Ask\nRobin\u2028 \u2028for a lift\u2060' }))
  const rows: readonly (readonly [string, string, unknown])[] = [
    ['unseen', 'a note of signs that can’t be seen', { t: '\u200b\u2060\u3164\n\u200d', s: '\u2800\u0301' }],
    ['empty', 'a note that says nothing', { t: '' }],
    ['long', 'a note that is too long', { t: 'x'.repeat(1001) }],
    ['order', 'an order that is none', { t: 'x', o: -1 }],
    ['step-long', 'a step that is too long', { s: 'x'.repeat(141) }],
    ['number', 'a note that is no text', { t: 1 }],
  ]
  const unreadable = await Promise.all(
    rows.map(async ([name, note, reply]) => {
      const share = await makeShare()
      await share.log.add(await leave(share, 9, reply))
      return notesCase(`note-${name}`, note, share, { replies: [], problems: [{ n: 4, code: 'version' }] })
    }),
  )
  const [one, other] = [await makeShare(), await makeShare(items, items, 100)]
  const foreign = await replyBody(other, other.log.place(9, 0), replyPlaintext(said, 8192))
  await one.log.add(await one.log.seal(one.log.place(9, 0), 2, foreign, 8192))
  const short = await makeShare()
  await short.log.add(
    await short.log.seal(
      short.log.place(9, 0),
      2,
      await replyBody(short, short.log.place(9, 0), replyPlaintext(said, 2048)),
    ),
  )
  const moved = { replies: [], problems: [{ n: 4, code: 'answer-seal' }] }
  return [
    notesCase('note-left', 'a note with a step, then taken back from another page', changed, {
      replies: [
        { id: nameOf(9), n: 4, reply: said },
        { id: nameOf(30), n: 5, reply: { t: null } },
      ],
      problems: [],
    }),
    notesCase('note-ordered', 'a note that tells its order, then taken back from the same page', ordered, {
      replies: [
        { id: nameOf(9), n: 4, order: 65_536, reply: said },
        { id: nameOf(30), n: 5, order: 65_537, reply: { t: null } },
      ],
      problems: [],
    }),
    notesCase(
      'note-turned',
      'a note and a step with signs that turn text around or can’t be seen, and line breaks of every kind',
      turned,
      {
        replies: [{ id: nameOf(9), n: 4, reply: { t: 'One.\n\nTwo. \nThree.', s: 'Ask Robin for a lift' } }],
        problems: [],
      },
    ),
    notesCase('note-moved', 'a note copied from another share', one, moved),
    notesCase('note-other-length', 'a note of the length of an answer', short, moved),
    ...unreadable,
  ]
}

/** A share whose offer promises `promised`, with `held` in its log. */
async function makeShare(promised: readonly unknown[] = items, held = promised, first = 0): Promise<Link> {
  const offer = { k: 'share', by: 'Sam', until: 1_796_083_200, n: promised.length, of: digest(promised) }
  const share = await makeAsk(offer, first)
  for (const [seq, one] of held.entries()) await share.log.add(await item(share, 60, seq, one))
  return share
}

/** A record with an item of a share. */
export function item({ log }: Link, writer: number, seq: number, value: unknown): Promise<Bytes> {
  const body = Buffer.from(JSON.stringify(value))
  return log.seal(log.place(writer, seq), 3, body, body.length > 1956 ? 8192 : 2048)
}

/** A record with a note. */
export async function leave(share: Link, writer: number, note: unknown): Promise<Bytes> {
  const place = share.log.place(writer, 0)
  return share.log.seal(place, 2, await replyBody(share, place, replyPlaintext(note, 8192)), 8192)
}

/** What fixes the items of a share. */
export function digest(values: readonly unknown[]): string {
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()
  return toBase64url(hash(concat(...values.map((value) => hash(Buffer.from(JSON.stringify(value)))))))
}

function nameOf(writer: number): string {
  return toBase64url(concat(count(writer, 8), fourBytes(0)))
}

/** A case of what the link of a share opens. */
export function shareCase(name: string, note: string, share: Link, expect: Case['expect']): Case {
  const given = { fragment: share.fragment, log: hex(share.log.bytes()) }
  return { name, kind: 'share', note, given, expect }
}

function notesCase(name: string, note: string, share: Link, expect: Case['expect']): Case {
  const [first = new Uint8Array(0)] = share.log.records
  const given = {
    admin: hex(share.admin),
    replyPrivate: ask.replyPrivate,
    fragment: share.fragment,
    firstFrame: hex(frame(first)),
    log: hex(share.log.bytes()),
  }
  return { name, kind: 'notes', note, given, expect }
}

// Cases of a share that goes on. Signatures come out otherwise at every call, so those of the cases were made once and lie in a file that
// is never edited.

import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { toBase64url } from '../../src/lib/base64url.ts'
import { concat } from '../../src/lib/bytes.ts'
import type { Bytes } from '../../src/lib/bytes.ts'
import { makeAsk } from './ask-maker.ts'
import type { Link } from './ask-maker.ts'
import { unhex } from './case.ts'
import type { Case } from './case.ts'
import { digest, item, leave, shareCase } from './shares.ts'

const url = new URL('../../test/vectors/frozen/live-1.json', import.meta.url)
const frozen = v.parse(
  v.object({ point: v.string(), signatures: v.record(v.string(), v.string()) }),
  JSON.parse(readFileSync(url, 'utf8')),
)
const ids = ['aXRlbS1vbmUtLS0t', 'aXRlbS10d28tLS0t', 'aXRlbS10aHJlZS0t'] as const
const items = [
  { k: 'ask', on: '3 May', who: 'a friend', what: 'A lift', chance: { g: 2 }, end: 'open', id: ids[0] },
  { k: 'letter', on: '4 May', w: 'You did not have to do that alone.', id: ids[1] },
]
const point = toBase64url(unhex(frozen.point))
const answered = { ...items[0], chance: { g: 2, t: 6 }, end: 'yes' }
const third = { k: 'belief', w: 'I am a burden', rated: [], id: ids[2] }

/** All cases of shares that go on. */
export async function liveCases(): Promise<readonly Case[]> {
  const rows: readonly (readonly [name: string, note: string, changes: readonly unknown[], then: Then])[] = [
    ['put', 'an item that was changed stands in its place', [put(5, answered)], then([answered, items[1]], 5)],
    ['more', 'a further item stands behind', [put(5, third)], then([...items, third], 5)],
    ['gone', 'an item that was taken out', [gone(5, 1)], then([items[0]], 5)],
    ['back', 'it comes back to its place', [gone(5, 0), put(6, answered)], then([answered, items[1]], 6)],
    [
      'earlier',
      'a change that is earlier than what stands',
      [put(6, answered), gone(5, 0)],
      then([answered, items[1]], 6),
    ],
    ['same', 'of two at one moment the first', [put(5, answered), gone(5, 0)], then([answered, items[1]], 5)],
    ['both', 'a change that says two things', [{ at: 5, put: answered, gone: ids[0] }], then(items, 0)],
    ['half', 'a change at half a millisecond', [put(5.5, answered)], then(items, 0)],
    ['unnamed', 'an item without a name', [put(5, { ...answered, id: 'short' })], then(items, 0)],
  ]
  return [...(await Promise.all(rows.map(changedCase))), ...(await others()), ...(await offers())]
}

type Then = { readonly items: readonly unknown[]; readonly changed: number }

function then(shown: readonly unknown[], changed: number): Then {
  return { items: shown, changed }
}

function put(at: number, value: unknown) {
  return { at, put: value }
}

function gone(at: number, which: 0 | 1) {
  return { at, gone: ids[which] }
}

async function changedCase([name, note, changes, { items: shown, changed }]: readonly [
  string,
  string,
  readonly unknown[],
  Then,
]): Promise<Case> {
  const share = await makeLive()
  for (const [seq, change] of changes.entries()) await add(share, body(`${name}-${seq}`, change), seq)
  return shareCase(`live-${name}`, note, share, { offer: offerOf(), items: shown, notes: 0, changed })
}

/** What holders of the link, and others, may try. */
async function others(): Promise<readonly Case[]> {
  const expect = { offer: offerOf(), items, notes: 0, changed: 0 }
  const made: readonly (readonly [name: string, note: string, body: Bytes])[] = [
    ['forged', 'a change that somebody else signed', body('forged', gone(5, 0))],
    ['moved', 'a change of another share', body('moved', gone(5, 0))],
    ['altered', 'a change whose words were altered', body('gone-0', gone(5, 0))],
    ['unsigned', 'a change that is too short for a signature', concat(Buffer.from('{}'))],
  ]
  const replayed = await makeLive()
  await add(replayed, body('put-0', put(5, answered)), 0)
  await add(replayed, body('gone-later', gone(6, 0)), 1)
  await add(replayed, body('put-0', put(5, answered)), 0, 30)
  const noted = await makeLive()
  await add(noted, body('gone-0', gone(5, 1)), 0)
  await noted.log.add(await leave(noted, 9, { t: 'Thank you.' }))
  return [
    ...(await Promise.all(
      made.map(async ([name, note, bytes]) => {
        const share = await makeLive()
        await add(share, bytes, 0)
        return shareCase(`live-${name}`, note, share, expect)
      }),
    )),
    shareCase('live-replayed', 'an older change that a holder put there again', replayed, {
      ...expect,
      items: [items[1]],
      changed: 6,
    }),
    shareCase('live-noted', 'a change and a note', noted, { ...expect, items: [items[0]], notes: 1, changed: 5 }),
  ]
}

async function offers(): Promise<readonly Case[]> {
  const rows: readonly (readonly [string, string, unknown])[] = [
    ['none', 'a point that is not on the curve', toBase64url(Uint8Array.of(4, ...new Uint8Array(64)))],
    ['short', 'a point that is too short', point.slice(1)],
    ['number', 'a point that is no text', 4],
  ]
  return Promise.all(
    rows.map(async ([name, note, live]) =>
      shareCase(`live-offer-${name}`, note, await makeLive(live), { error: 'version' }),
    ),
  )
}

function offerOf(live: unknown = point): object {
  return { k: 'share', by: 'Sam', until: 1_796_083_200, n: items.length, of: digest(items), live }
}

async function makeLive(live: unknown = point): Promise<Link> {
  const share = await makeAsk(offerOf(live))
  for (const [seq, one] of items.entries()) await share.log.add(await item(share, 60, seq, one))
  return share
}

function body(name: string, change: unknown): Bytes {
  return concat(unhex(frozen.signatures[name] ?? ''), Buffer.from(JSON.stringify(change)))
}

async function add({ log }: Link, bytes: Bytes, seq: number, writer = 70): Promise<void> {
  await log.add(await log.seal(log.place(writer, seq), 8, bytes, 2048))
}

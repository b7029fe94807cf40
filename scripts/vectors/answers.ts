// Cases of an owner reading the log of an ask, and of an after-link.

import { toBase64url } from '../../src/lib/base64url.ts'
import { concat, fourBytes } from '../../src/lib/bytes.ts'
import { makeAsk, plainOffer, say } from './ask-maker.ts'
import { told } from './answers-told.ts'
import { seenOf } from './answer-story.ts'
import type { Story, Told } from './answer-story.ts'
import { count, hex } from './case.ts'
import type { Case } from './case.ts'
import { ask } from './frozen.ts'

const afterwards: Told = [
  [
    'after',
    'how it was to be asked',
    async (link) => {
      await link.log.add(await say(link, link.log.place(9, 0), { f: 4, t: 'Any time.' }))
      return { replies: [[1, 9, 0, { f: 4, t: 'Any time.' }]] }
    },
  ],
  [
    'after-ordered',
    'how it was, with its order',
    async (link) => {
      await link.log.add(await say(link, link.log.place(9, 0), { f: 4, o: 65_536 }))
      return { replies: [[1, 9, 0, { f: 4 }, 65_536]] }
    },
  ],
  [
    'after-taken-back',
    'taken back',
    async (link) => {
      await link.log.add(
        await say(link, link.log.place(9, 0), { f: 0 }),
        await say(link, link.log.place(30, 0), { a: null }),
      )
      return {
        replies: [
          [1, 9, 0, { f: 0 }],
          [2, 30, 0, { a: null }],
        ],
      }
    },
  ],
  [
    'after-without-felt',
    'a line alone is no answer to an after-link',
    async (link) => {
      await link.log.add(await say(link, link.log.place(9, 0), { a: 'yes', t: 'Any time.' }))
      return { replies: [], problems: [{ n: 1, code: 'version' }] }
    },
  ],
]

/** All cases of reading an ask's log. */
export async function answerCases(): Promise<readonly Case[]> {
  const cases: Case[] = []
  for (const [name, note, tell] of told) cases.push(await reading(name, note, plainOffer, tell))
  for (const [name, note, tell] of afterwards)
    cases.push(await reading(name, note, { ...plainOffer, k: 'after' }, tell))
  return cases
}

async function reading(name: string, note: string, ...[offer, tell]: [object, Story]): Promise<Case> {
  const link = await makeAsk(offer)
  const start = seenOf(link)
  const firstFrame = link.log.bytes()
  const end = await tell(link)
  const { log, seenBefore = null, problems = [] } = end
  const kept = {
    admin: hex(link.admin),
    replyPrivate: ask.replyPrivate,
    fragment: link.fragment,
    firstFrame: hex(firstFrame),
  }
  return {
    name: `answers-${name}`,
    kind: 'answers',
    note,
    given: { ...kept, log: hex(log ?? link.log.bytes()), seen: seenBefore },
    expect: {
      replies: end.replies.map(([n, writer, seq, reply, order]) => ({
        id: replyId(writer, seq),
        n,
        ...(order !== undefined && { order }),
        reply,
      })),
      problems,
      seen: end.seen ?? (log ? (seenBefore ?? start) : seenOf(link)),
    },
  }
}

function replyId(writer: number, seq: number): string {
  return toBase64url(concat(count(writer, 8), fourBytes(seq)))
}

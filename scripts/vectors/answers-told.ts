// Cases of an owner reading the log of an ask: what one or several friends, a server and holders of the link can do to it.

import { toBase64url } from '../../src/lib/base64url.ts'
import { concat } from '../../src/lib/bytes.ts'
import { replyPlaintext } from '../../src/seal/linked-log.ts'
import { otherPoint, replyBody, say } from './ask-maker.ts'
import { seenOf } from './answer-story.ts'
import type { Story, Told } from './answer-story.ts'
import { count } from './case.ts'
import { LogMaker } from './log-maker.ts'

const full = { a: 'part', t: 'Thursday, the soup only 🍲', f: 3, g: 'smaller' }

/** The greatest order that a reply can have. */
const most = 2 ** 48 - 1

/** What can happen to the link of an ask. */
export const told: Told = [
  ['none', 'no answer yet', async () => ({ replies: [] })],
  ...[{ a: 'yes' }, full, { a: 'no', t: '' }, { a: 'never', f: 0, g: 'not-now' }, { a: null }].map(
    (reply): readonly [string, string, Story] => [
      `says-${reply.a}`,
      'one answer',
      async (link) => {
        await link.log.add(await say(link, link.log.place(9, 0), reply))
        return { replies: [[1, 9, 0, reply]] }
      },
    ],
  ),
  [
    'changed',
    'an answer and its change from the same page, then taken back from another',
    async (link) => {
      const place = link.log.place(9, 0)
      await link.log.add(await say(link, place, { a: 'yes' }), await say(link, { ...place, seq: 1 }, full))
      await link.log.add(await say(link, link.log.place(30, 0), { a: null }))
      return {
        replies: [
          [1, 9, 0, { a: 'yes' }],
          [2, 9, 1, full],
          [3, 30, 0, { a: null }],
        ],
      }
    },
  ],
  [
    'overtaken',
    'a change from one page came before the answer that it replaces: both are read, and the change counts',
    async (link) => {
      const places = [link.log.place(9, 0), link.log.place(30, 0)] as const
      const [change, first] = [{ a: null }, full]
      await link.log.add(
        await say(link, places[0], { ...change, o: most }),
        await say(link, places[1], { ...first, o: most - 1 }),
      )
      return {
        replies: [
          [1, 9, 0, change, most],
          [2, 30, 0, first, most - 1],
        ],
      }
    },
  ],
  [
    'two-openers',
    'two who opened it at the same time',
    async (link) => {
      const places = [link.log.place(9, 0), link.log.place(30, 0)] as const
      await link.log.add(await say(link, places[0], { a: 'yes' }), await say(link, places[1], { a: 'no' }))
      return {
        replies: [
          [1, 9, 0, { a: 'yes' }],
          [2, 30, 0, { a: 'no' }],
        ],
      }
    },
  ],
  [
    'copy',
    'the same bytes twice count once',
    async (link) => {
      const record = await say(link, link.log.place(9, 0), full)
      await link.log.add(record, record)
      return { replies: [[1, 9, 0, full]] }
    },
  ],
  [
    'unknown-part',
    'a part of a later version is passed by',
    async (link) => {
      await link.log.add(await say(link, link.log.place(9, 0), { a: 'yes', z: 1 }))
      return { replies: [[1, 9, 0, { a: 'yes' }]] }
    },
  ],
  [
    'line-turned',
    'a line with signs that turn text around or can’t be seen, a control character, and line breaks of every kind',
    async (link) => {
      const t =
        ' \u202eOf\u0007 course. \n\u200c\r \n\u200b\u2028\u2800\u0085\u200d\u0301\r\nOn \ud800 Fri\u200dday.\u2069\uffa0\n\u115f\u1160'
      await link.log.add(await say(link, link.log.place(9, 0), { a: 'yes', t }))
      return { replies: [[1, 9, 0, { a: 'yes', t: 'Of course.\nOn \ufffd Fri\u200dday.' }]] }
    },
  ],
  [
    'moved',
    'an old reply in a new record',
    async (link) => {
      const place = link.log.place(9, 0)
      const body = await replyBody(link, place, replyPlaintext(full, 2048))
      await link.log.add(await link.log.seal(place, 2, body))
      await link.log.add(await link.log.seal(link.log.place(30, 0), 2, body))
      return { replies: [[1, 9, 0, full]], problems: [{ n: 2, code: 'answer-seal' }] }
    },
  ],
  [
    'other-key',
    'sealed to somebody else',
    async (link) => {
      const place = link.log.place(9, 0)
      await link.log.add(
        await link.log.seal(place, 2, await replyBody(link, place, replyPlaintext(full, 2048), otherPoint)),
      )
      return { replies: [], problems: [{ n: 1, code: 'answer-seal' }] }
    },
  ],
  [
    'other-length',
    'a reply of another length',
    async (link) => {
      const place = link.log.place(9, 0)
      const short = replyPlaintext(full, 2048).subarray(0, 1000)
      await link.log.add(await link.log.seal(place, 2, await replyBody(link, place, short)))
      return { replies: [], problems: [{ n: 1, code: 'answer-seal' }] }
    },
  ],
  ...(
    [
      ['inner-length', 'a length that does not fit inside', [7, 82]],
      ['inner-zeros', 'a length shorter than the text', [0, 5]],
    ] as const
  ).map(([name, note, length]): readonly [string, string, Story] => [
    name,
    note,
    async (link) => {
      const place = link.log.place(9, 0)
      const plaintext = replyPlaintext(full, 2048)
      plaintext.set(length)
      await link.log.add(await link.log.seal(place, 2, await replyBody(link, place, plaintext)))
      return { replies: [], problems: [{ n: 1, code: 'pad' }] }
    },
  ]),
  ...unreadable(),
  [
    'no-jam',
    'rubbish between two answers',
    async (link) => {
      await link.log.add(await say(link, link.log.place(9, 0), { a: 'yes' }), new Uint8Array(2048).fill(1))
      await link.log.add(await say(link, link.log.place(9, 1), { a: 'no' }))
      return {
        replies: [
          [1, 9, 0, { a: 'yes' }],
          [3, 9, 1, { a: 'no' }],
        ],
        problems: [{ n: 2, code: 'commit' }],
      }
    },
  ],
  [
    'clone',
    'a number used twice',
    async (link) => {
      const place = link.log.place(9, 0)
      await link.log.add(await say(link, place, { a: 'yes' }), await say(link, place, { a: 'no' }))
      return { replies: [[1, 9, 0, { a: 'yes' }]], problems: [{ n: 2, code: 'clone' }] }
    },
  ],
  [
    'resumed',
    'read on from where the last reading ended',
    async (link) => {
      await link.log.add(await say(link, link.log.place(9, 0), { a: 'yes' }))
      const seenBefore = seenOf(link)
      await link.log.add(await say(link, link.log.place(9, 1), { a: 'no' }))
      return {
        replies: [
          [1, 9, 0, { a: 'yes' }],
          [2, 9, 1, { a: 'no' }],
        ],
        seenBefore,
      }
    },
  ],
  [
    'rolled-back',
    'shorter than it was',
    async (link) => {
      const log = link.log.bytes()
      await link.log.add(await say(link, link.log.place(9, 0), { a: 'yes' }))
      return { replies: [], problems: [{ n: 2, code: 'rollback' }], seenBefore: seenOf(link), log }
    },
  ],
  [
    'rewritten',
    'as long as it was, but another',
    async (link) => {
      const seenBefore = { n: 2, head: toBase64url(count(0, 32)) }
      await link.log.add(await say(link, link.log.place(9, 0), { a: 'yes' }))
      return {
        replies: [[1, 9, 0, { a: 'yes' }]],
        problems: [{ n: 2, code: 'rollback' }],
        seenBefore,
        seen: seenBefore,
      }
    },
  ],
  [
    'emptied',
    'nothing left',
    async () => ({ replies: [], problems: [{ n: 1, code: 'rollback' }], log: new Uint8Array(0) }),
  ],
  [
    'dead-copy',
    'a log that begins with another record than the one its owner made',
    async (link) => {
      const copy = await LogMaker.open(link.keys.use, 2048, 0x70)
      await copy.add(await copy.seal(link.log.place(1, 0, 0), 1, concat(link.keys.seed, link.offer)))
      return { replies: [], problems: [{ n: 1, code: 'rollback' }], log: copy.bytes() }
    },
  ],
  [
    'cut',
    'cut on its way',
    async (link) => ({ replies: [], problems: [{ n: 0, code: 'frame' }], log: link.log.bytes().subarray(0, -1) }),
  ],
]

function unreadable(): Told {
  const rows: readonly (readonly [string, string, unknown])[] = [
    ['maybe', 'an a of no version', { a: 'maybe' }],
    ['no-a', 'without a', { t: 'hello' }],
    ['line-long', 't of 301', { a: 'yes', t: 't'.repeat(301) }],
    ['line-number', 't a number', { a: 'yes', t: 5 }],
    ['felt-5', 'f of 5', { a: 'yes', f: 5 }],
    ['felt-half', 'f no whole number', { a: 'yes', f: 0.5 }],
    ['felt-null', 'f null', { a: 'yes', f: null }],
    ['order-below', 'o below 0', { a: 'yes', o: -1 }],
    ['order-half', 'o no whole number', { a: 'yes', o: 1.5 }],
    ['order-huge', 'o of 2^48', { a: null, o: 2 ** 48 }],
    ['order-text', 'o a text', { a: 'yes', o: '1' }],
    ['again-true', 'g true', { a: 'yes', g: true }],
    ['array', 'an array', ['yes']],
    ['number', 'a number', 1],
  ]
  return rows.map(([name, note, reply]) => [
    `unreadable-${name}`,
    note,
    async (link) => {
      await link.log.add(await say(link, link.log.place(9, 0), reply))
      return { replies: [], problems: [{ n: 1, code: 'version' }] }
    },
  ])
}

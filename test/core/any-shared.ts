// Any notebook in which something of every kind can be shown to somebody, and plain words for the copies.

import type { Notebook } from '../../src/core/notebook.ts'
import type { LetterId } from '../../src/core/practices/letter.ts'
import type { ShareHow, ShareWords } from '../../src/core/share.ts'
import { instant } from '../../src/lib/time.ts'
import { notebooks, now } from './any-notebook.ts'

const words: ShareWords = {
  day: (moment) => `day ${moment}`,
  title: (ask, name) => `${ask.step ?? 'own'} with ${name ?? 'somebody'}`,
  tie: (tie) => `a ${tie}`,
  ties: (tie) => `${tie}s`,
  way: (channel) => channel,
  fear: (fear) => `feared ${fear}`,
  belief: ({ kind }) => kind,
  mark: (mark) => mark,
  checkIn: ({ alsoTrue }) => ({ ...(alsoTrue && { also: alsoTrue }) }),
  question: (question) => `asked ${question}`,
  answer: (question, value) => `${question} ${value}`,
}
/** As they are made here, without names. */
export const how: ShareHow = { now, names: false, words }

/** A notebook in which every kind has something. */
export const full = notebooks.map((notebook): Notebook => ({
  ...notebook,
  checkIns: new Map([['c' as never, { id: 'c' as never, at: instant(5), alsoTrue: 'Mara was late.' }]]),
  letters: new Map([
    [
      'l' as LetterId,
      { id: 'l' as LetterId, made: instant(6), rung: 'R1', text: 'Dear little one', numb: false, mayReturn: false },
    ],
  ]),
  beliefs: new Map([
    [
      'b' as never,
      { id: 'b' as never, made: instant(7), kind: 'own', words: 'x', tests: [], wasTrueThere: false, ratings: [] },
    ],
  ]),
  reflections: new Map([['r' as never, { id: 'r' as never, at: instant(8), of: 'signs', marks: { guilt: 'often' } }]]),
}))

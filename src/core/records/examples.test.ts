import { strict as assert } from 'node:assert'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import type { AskId } from '../ask.ts'
import type { Op } from './op.ts'
import { blank, fold } from './fold.ts'
import { kinds } from './op.ts'
import { parseOp } from './parse.ts'

const folder = new URL('examples/', import.meta.url)

function example(file: string): readonly Op[] {
  const stored: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
  assert.ok(Array.isArray(stored))
  return stored.map((json) => parseOp(json) ?? assert.fail(`${file} no longer opens: ${JSON.stringify(json)}`))
}

const notebook = fold(readdirSync(folder).flatMap(example)).notebook

test('there is an example of every kind of record', () => {
  const there = new Set(readdirSync(folder))
  assert.deepEqual(
    kinds.filter((kind) => !there.has(`${kind}.v1.json`)),
    [],
  )
})

test('no field of an example is lost: asks and what was answered', () => {
  const [first, second] = [...notebook.asks.values()]
  assert.deepEqual(first, {
    id: 'ask-1',
    made: 1700000000000,
    step: 'PRA2b',
    person: 'person-1',
    tie: 'friend',
    words: 'Could you bring me rice on Thursday?',
    channel: 'by-voice',
    plan: 'If we meet at the gate, I ask.',
    guess: { chance: 0.3, felt: 'burden', hard: 'hard', fears: ['bother', 'owe'], ownFear: 'She will sigh.' },
    sealed: 1700000001000,
    asked: 1700000002000,
    reminded: 1700300002000,
    until: 1701209602000,
    answer: { says: 'yes', line: 'Gladly.', felt: 'glad', again: 'yes', from: 'link', at: 1700000005000 },
    answerCount: 1,
    takenBack: false,
    opened: 1700000004000,
    seen: 1,
    felt: 'good',
    after: {
      came: 'yes',
      hard: 'a-little',
      fearHappened: 'no',
      repaid: 'a-little',
      aloneWasRight: false,
      nextSelf: 'She smiled.',
      nextChance: 0.7,
    },
    finished: 1700000005000,
    trial: false,
    notFromThem: false,
  })
  assert.deepEqual(second, {
    id: 'ask-2',
    made: 1700000006000,
    title: 'A lift',
    size: 2,
    tie: 'stranger',
    guess: {},
    answerCount: 0,
    takenBack: false,
    seen: 0,
    after: {},
    withdrawn: 1700000007000,
    rested: 1700000008000,
    trial: true,
    notFromThem: true,
  })
  assert.equal(notebook.asks.get('ask-3' as AskId), undefined)
})

test('no field of an example is lost: people, links, shares, received help, settings', () => {
  assert.deepEqual(
    [...notebook.people.values()],
    [
      {
        id: 'person-1',
        name: 'Mara',
        tie: 'friend',
        card: {
          afraid: 'no',
          saidNo: 'fine',
          toldPrivate: 'kept',
          afterHelp: 'nothing',
          changeMind: 'yes',
          cameThrough: 'yes',
          dependsOnMe: false,
        },
        added: 1700000000000,
        ratherNot: ['COM3a'],
        resting: false,
        pauseLifted: 1700000009000,
      },
      {
        id: 'person-2',
        name: 'Robin',
        tie: 'kin',
        card: { afraid: 'no', closeToFeared: 'dont-know' },
        added: 1700000001000,
        ratherNot: [],
        resting: false,
        parted: 'out-of-touch',
      },
    ],
  )
  assert.deepEqual(
    [...notebook.slots.values()],
    [
      {
        id: 'slot-1',
        way: 'device',
        name: 'The phone',
        added: 1700000000000,
        places: 'QUFB',
        publicPoint: 'QkJC',
        sealedPrivate: 'Q0ND',
      },
    ],
  )
  assert.deepEqual(
    [...notebook.links.values()],
    [
      {
        id: 'link-1',
        ask: 'ask-1',
        purpose: 'ask',
        admin: 'QUFB',
        replyPrivate: 'QkJC',
        fragment: '1CCCCCCCCCCCCCCCCCCCCCC',
        firstFrame: 'RERE',
        until: 1701209602000,
        opened: 1700000001000,
        closing: 1700000002000,
      },
    ],
  )
  assert.deepEqual(
    [...notebook.shares.values()],
    [
      {
        id: 'share-1',
        made: 1700000000000,
        label: 'Dr. Winter',
        what: { question: 2, ask: 3 },
        until: 1702592000000,
        keys: { admin: 'QUFB', replyPrivate: 'QkJC', fragment: '1CCCCCCCCCCCCCCCCCCCCCC', firstFrame: 'RERE' },
        opened: 1700000001000,
        closing: 1700000004000,
        ended: 1700000005000,
        forget: true,
        seen: { n: 6, head: 'RUVF' },
        notes: [
          { id: 'bm90ZS1vbmUtMTYt', n: 6, at: 1700000002000, text: 'Thank you.', step: 'Ask Robin for a lift' },
          { id: 'bm90ZS10d28tMTYt', n: 7, at: 1700000003000, takenBack: true },
        ],
        looked: 1,
      },
      {
        id: 'share-2',
        made: 1700000000000,
        label: '',
        what: { ask: 1, question: 1 },
        until: 1702592000000,
        keys: {
          admin: 'QUFB',
          replyPrivate: 'QkJC',
          fragment: '1CCCCCCCCCCCCCCCCCCCCCC',
          firstFrame: 'RERE',
          signing: 'RUVF',
        },
        forget: false,
        live: {
          names: false,
          zone: 'Europe/Berlin',
          hidden: ['Mara'],
          sent: 1700000003000,
          things: [
            { id: 'aXRlbS10d28tLS0t', q: 'How do I begin?' },
            { id: 'aXRlbS1vbmUtLS0t', key: 'ask/ask-1' },
          ],
        },
        notes: [],
        looked: 0,
      },
    ],
  )
  assert.deepEqual(notebook.received, [
    { id: 'received-1', at: 1700000000000, what: 'a-hand', tie: 'colleague', person: 'person-1' },
  ])
  assert.deepEqual(notebook.settings, {
    name: 'Sam',
    country: 'DE',
    theme: 'dark',
    calm: true,
    leaveButton: true,
    ownLimit: 3,
    lastHere: 1700000000000,
    putAway: [{ what: 'PRA2b', until: 1700000100000 }],
    pausedUntil: 1700000900000,
    disguise: 'garden',
    askHow: 1700000700000,
    askedHow: 1700000600000,
    wordsMade: 1700000000000,
    wordsOffered: 1700000001000,
    backupRecipient: 'age1example',
    wordsChecked: 1705000000000,
    box: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8',
    leftAt: 1700000002000,
    bedtime: 22,
    onThisDay: true,
    hardestWished: 'somewhat',
    pace: 2,
    never: ['HOM', 'PRA2b'],
  })
})

test('no field of an example is lost: the practices', () => {
  const practices = [notebook.checkIns, notebook.reflections, notebook.beliefs, notebook.letters, notebook.rests]
  for (const records of [...practices, notebook.rehearsals, notebook.harms]) {
    for (const record of records.values()) assert.deepEqual(record, written(record.id))
  }
  const pages = {
    origin: notebook.origin,
    safety: notebook.privateAnswers,
    'safety-plan': notebook.safetyPlan,
    finding: notebook.finding,
    staying: notebook.staying,
  }
  for (const [kind, page] of Object.entries(pages)) {
    const { id: _, ...fields } = written('mine', kind)
    assert.deepEqual(page, fields)
  }
  assert.equal(notebook.asks.get('ask-4' as AskId)?.belief, 'belief-1')
})

// What the examples wrote, with lists of parts as they are read.
function written(id: string, kind?: string): { readonly [field: string]: unknown } {
  const ops = readdirSync(folder)
    .flatMap(example)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
  const sets = ops.flatMap((op) => ('set' in op && op.id === id && (kind ?? op.kind) === op.kind ? [op.set] : []))
  const fields = Object.entries(Object.assign({}, ...sets))
  const plain = fields.filter(([field]) => !field.includes('.'))
  const under = (part: string) =>
    fields.filter(([field]) => field.startsWith(part)).map(([field, value]) => [field.slice(part.length), value])
  const [marks, when] = [under('marks.'), under('when.')]
  const ratings = fields
    .filter(([field]) => field.startsWith('rated.'))
    .map(([field, value]) => ({ id: field.slice(6), ...Object(value) }))
    .sort((a, b) => a.at - b.at)
  const sessions = under('session.').map(([name, value]) => ({ id: name, ...Object(value) }))
  return {
    id,
    ...Object.fromEntries(plain),
    ...(sessions.length > 0 && { sessions }),
    ...(marks.length > 0 && { marks: Object.fromEntries(marks) }),
    ...(when.length > 0 && { when: Object.fromEntries(when) }),
    ...(ratings.length > 0 && { ratings }),
  }
}

test('an empty notebook has kind defaults', () => {
  assert.deepEqual(blank.notebook.settings, {
    name: '',
    country: '',
    theme: 'system',
    calm: false,
    leaveButton: false,
    putAway: [],
    never: [],
    disguise: 'tendril',
    bedtime: 23,
  })
})

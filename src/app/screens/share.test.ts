import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import fc from 'fast-check'
import { online } from '../../../test/app/asking.ts'
import { seen, shared, until } from '../../../test/app/sharing.ts'
import { readItem } from '../../core/share-item.ts'
import { shareState } from '../../core/share-state.ts'
import { fromBase64url } from '../../lib/base64url.ts'
import { day, later } from '../../lib/time.ts'
import { makeShare } from '../../seal/share-log-owner.ts'
import { openShare, sealNote } from '../../seal/share-log-reader.ts'
import { append } from '../../sync/client.ts'
import { shareMoreScreen } from './share-more.ts'
import { shareNewScreen } from './share-new.ts'
import { newNote } from './new-note.ts'
import { shareScreen, sharesScreen } from './shares.ts'

const long = process.env['LONG'] !== undefined

/** A program with a real server, and something of every kind in its record. */
async function world(context: TestContext) {
  const begun = await online(context)
  const { app, id } = begun
  const now = app.now()
  await app.change([
    {
      kind: 'ask',
      id,
      set: { words: 'Mara, could you get milk?', seal: { at: now, guess: { chance: 0.3 } }, asked: now },
    },
    { kind: 'ask', id, set: { told: { says: 'yes', line: 'Of course.', at: now } } },
    { kind: 'check-in', id: 'c1', set: { at: now, alsoTrue: 'It was too much.' } },
    { kind: 'check-in', id: 'c2', set: { at: later(now, -day), said: 'fine' } },
    { kind: 'belief', id: 'b1', set: { made: now, kind: 'burden', 'rated.r': { at: now, of: 'sentence', value: 70 } } },
    { kind: 'reflection', id: 'r1', set: { at: now, of: 'signs', 'marks.guilt': 'often' } },
    { kind: 'letter', id: 'l1', set: { made: now, rung: 'R1', text: 'You were small.' } },
    { kind: 'safety', id: 'mine', set: { someone: 'yes', at: now } },
    { kind: 'settings', id: 'mine', set: { name: 'Sam' } },
  ])
  return begun
}

test('nothing is chosen at the start, and what is chosen is found again as it was left', async (context) => {
  const { app } = await world(context)
  const screen = shareNewScreen(app)
  assert.deepEqual([screen.preview.value, screen.choice.value.keys, screen.choice.value.names], [[], [], false])
  assert.equal(await screen.make(), undefined)
  assert.equal(screen.problem.value, 'nothing')
  screen.flipAll('letter')
  screen.flipAll('private')
  assert.deepEqual(screen.preview.value, [])
  screen.flipAll('check-in')
  screen.flip('letter/l1')
  screen.change({ questions: ['How do I begin?'], days: 7 })
  const again = shareNewScreen(app)
  assert.deepEqual(again.preview.value, screen.preview.value)
  assert.deepEqual(
    again.preview.value.map(({ k }) => k),
    ['question', 'check-in', 'check-in', 'letter'],
  )
  assert.equal(again.choice.value.days, 7)
  again.flipAll('check-in')
  assert.deepEqual(again.choice.value.keys, ['letter/l1'])
})

test('for any selection (1,000 at length) the link opens exactly what was selected', async (context) => {
  const { app } = await world(context)
  const screen = shareNewScreen(app)
  const keys = screen.groups.value.flatMap(({ all }) => all.map(({ key }) => key))
  assert.ok(keys.length >= 7)
  const question = fc.string({ minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== '')
  const selection = fc.record({
    keys: fc.subarray(keys),
    questions: fc.array(question, { maxLength: 3 }),
    names: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(selection, async (choice) => {
      screen.change(choice)
      const items = screen.preview.value
      fc.pre(items.length > 0)
      // An ask that is chosen with its line is copied once.
      const things = new Set(choice.keys.map((key) => key.replace(/^line/, 'ask')))
      assert.equal(items.length, things.size + choice.questions.length)
      const made = await makeShare({ by: 'Sam', until: 1_900_000_000 }, items)
      assert.ok(made.ok)
      const open = await openShare(fromBase64url(made.value.fragment.slice(1)) ?? assert.fail(), made.value.frames)
      assert.ok(open.ok)
      assert.deepEqual(open.value.items.map(readItem), items)
    }),
    { numRuns: long ? 1000 : 60 },
  )
})

test('a note and a step that were left are found on Today, and the step becomes an ask of one’s own', async (context) => {
  const { app } = await world(context)
  const id = await shared(app)
  const holder = await seen(app, id)
  assert.ok(holder.ok)
  assert.deepEqual(holder.open.items, [{ k: 'letter', on: '23 Nov 2026', w: 'You were small.' }])
  assert.ok((await holder.leave({ t: 'Thank you.', s: 'Ask Mara for a lift' })).ok)
  await app.links.look()
  const door = shareScreen(app, id)
  assert.deepEqual([newNote(app)?.id, door.door.value?.isNew], [id, true])
  assert.deepEqual([door.door.value?.note?.text, door.door.value?.note?.step], ['Thank you.', 'Ask Mara for a lift'])
  await door.looked()
  assert.equal(newNote(app), undefined)
  await app.links.look()
  assert.equal(newNote(app), undefined)
  assert.equal(door.askBegun.value, false)
  door.take('Ask Mara for a lift')
  assert.equal(door.askBegun.value, true)
  assert.deepEqual(JSON.parse(app.drafts.texts.value.get('new-ask') ?? ''), {
    mode: 'own',
    title: 'Ask Mara for a lift',
  })
})

test('closing loses no note, deletes it on the server and drops its keys; the note stays here', async (context) => {
  const { app } = await world(context)
  const id = await shared(app)
  const holder = await seen(app, id)
  assert.ok(holder.ok)
  await holder.leave({ t: 'The last word.' })
  assert.ok(await sharesScreen(app).close(id))
  await until(() => app.notebook.value.shares.get(id)?.keys === undefined)
  const share = app.notebook.value.shares.get(id) ?? assert.fail()
  assert.deepEqual([shareState(share, app.now()), share.notes[0]?.text], ['over', 'The last word.'])
  assert.deepEqual(await seen(app, id, holder.fragment), { ok: false, error: 'gone', date: app.now(), wait: 0 })
  assert.deepEqual([sharesScreen(app).open.value, sharesScreen(app).shut.value.length], [[], 1])
})

test('after its last day nothing opens, by the clock of the server, and the app lets the keys go by its own', async (context) => {
  const { app, environment } = await world(context)
  const id = await shared(app)
  const holder = await seen(app, id)
  assert.ok(holder.ok)
  environment.setNow(later(app.now(), 30 * day - 1000))
  assert.ok((await seen(app, id)).ok)
  environment.setNow(later(app.now(), 2000))
  assert.ok(!(await seen(app, id)).ok)
  await app.links.look()
  assert.equal(app.notebook.value.shares.get(id)?.keys, undefined)
})

test('a note of another share does not count in this one, wherever it is put', async (context) => {
  const { app } = await world(context)
  const [id, otherId] = [await shared(app), await shared(app, ['check-in/c1'])]
  const [holder, other] = [await seen(app, id), await seen(app, otherId)]
  assert.ok(holder.ok && other.ok)
  const foreign = await sealNote(other.open, { t: 'You are well. Stop coming.' })
  assert.ok((await append(holder.server, holder.open.useBearer, foreign)).ok)
  const again = await seen(app, id)
  assert.ok(again.ok && (await again.leave({ t: 'See you Tuesday.' })).ok)
  await app.links.look()
  const share = app.notebook.value.shares.get(id)
  assert.deepEqual(
    share?.notes.map(({ text }) => text),
    ['See you Tuesday.'],
  )
})

test('offline nothing is shared and nothing is left half open; what was chosen stays', async (context) => {
  const { app, setDown } = await world(context)
  const screen = shareNewScreen(app)
  screen.change({ keys: ['letter/l1'] })
  setDown(true)
  assert.equal(await screen.make(), undefined)
  assert.equal(screen.problem.value, 'offline')
  assert.deepEqual(sharesScreen(app).open.value, [])
  setDown(false)
  await app.links.look()
  assert.deepEqual([sharesScreen(app).open.value, sharesScreen(app).shut.value], [[], []])
  assert.deepEqual(shareNewScreen(app).choice.value.keys, ['letter/l1'])
  assert.ok(await screen.make())
  assert.deepEqual(shareNewScreen(app).choice.value.keys, [])
})

test('a first name is asked for once; one that is known stays as it was', async (context) => {
  const { app } = await world(context)
  const rename = (name: string | null) => app.change([{ kind: 'settings', id: 'mine', set: { name } }])
  const letIn = async (by: string): Promise<void> => {
    const screen = shareNewScreen(app)
    screen.change({ keys: ['letter/l1'], by })
    assert.ok(await screen.make())
  }
  await rename(null)
  assert.equal(shareNewScreen(app).choice.value.by, '')
  await letIn(' Sam ')
  assert.equal(shareNewScreen(app).choice.value.by, 'Sam')
  await letIn('Samuel')
  assert.equal(shareNewScreen(app).choice.value.by, 'Sam')
})

test('deleting a door, or a stretch of time, or all, takes it from the server too', async (context) => {
  const { app } = await world(context)
  const id = await shared(app)
  const holder = await seen(app, id)
  assert.ok(holder.ok)
  await holder.leave({ t: 'private words' })
  await app.links.look()
  assert.ok(await shareScreen(app, id).forget())
  assert.equal(shareScreen(app, id).door.value, undefined)
  await until(() => !app.notebook.value.shares.has(id))
  assert.ok(!(await seen(app, id, holder.fragment)).ok)
  const other = await shared(app)
  const held = await seen(app, other)
  assert.ok(held.ok)
  await app.erase()
  assert.ok(!(await seen(app, other, held.fragment)).ok)
})

test('where a share goes on, one thing is taken out and another shown, and the link stays', async (context) => {
  const { app, id } = await world(context)
  const share = await shared(app, [`ask/${id}`, `line/${id}`, 'letter/l1'], ['How do I begin?'], true)
  const door = shareScreen(app, share)
  const kinds = async (): Promise<readonly unknown[]> => {
    await app.links.look()
    const holder = await seen(app, share)
    assert.ok(holder.ok)
    assert.deepEqual(
      door.shown.value.map(({ id: name }) => name).sort(),
      holder.open.items.map((item) => Object(item).id).sort(),
    )
    return holder.open.items.map((item) => Object(item).k)
  }
  assert.deepEqual(await kinds(), ['question', 'ask', 'letter'])
  const { address } = door
  const before = address.value
  await door.takeOut(door.shown.value.find(({ k }) => k === 'ask')?.id ?? '')
  assert.deepEqual(await kinds(), ['question', 'letter'])
  const more = shareMoreScreen(app, share) ?? assert.fail()
  assert.ok(!more.groups.value.some(({ all }) => all.some(({ key }) => key === 'letter/l1')))
  more.flip('check-in/c1')
  assert.deepEqual(
    more.preview.value.map(({ k }) => k),
    ['check-in'],
  )
  assert.deepEqual(shareMoreScreen(app, share)?.choice.value.keys, ['check-in/c1'])
  assert.ok(await more.show())
  assert.deepEqual(await kinds(), ['question', 'letter', 'check-in'])
  assert.deepEqual([address.value, shareMoreScreen(app, share)?.choice.value.keys], [before, []])
})

test('nothing more is shown through a door that stays as it was made, or that is shut', async (context) => {
  const { app } = await world(context)
  assert.equal(shareMoreScreen(app, await shared(app)), undefined)
  const live = await shared(app, ['check-in/c1'], [], true)
  assert.ok(await sharesScreen(app).close(live))
  await until(() => app.notebook.value.shares.get(live)?.keys === undefined)
  assert.equal(shareMoreScreen(app, live), undefined)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { LetterId, Rung } from '../../core/practices/letter.ts'
import { day, hour, instant, later, minute } from '../../lib/time.ts'
import { fakeServer } from '../../sync/testing.ts'
import { memoryStore } from '../../store/memory.ts'
import { type App, openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { letterDoor, lettersScreen } from './letters.ts'
import { letterScreen } from './letter.ts'
import { otherDevice, reopened } from '../../../test/app/sharing.ts'
import { calmAnswers } from '../../../test/core/calm-answers.ts'

const noon = instant(new Date(2026, 10, 23, 12).getTime())

/** Three weeks after the first step, with the eight questions answered, at noon. */
async function opened(keptIn = memoryStore()) {
  const environment = testEnvironment(keptIn)
  environment.setNow(noon)
  const app = await openApp(environment)
  assert.ok(app.ok)
  const began = later(noon, -21 * day)
  await app.value.change([
    { kind: 'received', id: 'r1', set: { at: began, what: 'time', tie: 'kin' } },
    { kind: 'safety', id: 'mine', set: { ...calmAnswers, at: began } },
  ])
  return { app: app.value, environment }
}

async function begun(app: App, rung: Rung = 'R3'): Promise<LetterId> {
  return (await letterDoor(app, rung).begin()) ?? assert.fail('the door is closed')
}

async function satDown(app: App, rung: Rung = 'R3') {
  const screen = letterScreen(app, await begun(app, rung))
  assert.equal(await screen.sit(), true)
  return screen
}

function gates(app: App): readonly string[] {
  return lettersScreen(app).offered.value.map(({ gate }) => gate)
}

test('a door that was only opened leaves nothing behind, and costs nothing', async () => {
  const { app } = await opened()
  await begun(app)
  const [list, second] = [lettersScreen(app), await begun(app, 'R2')]
  assert.deepEqual([...app.notebook.value.letters.keys()], [second])
  assert.deepEqual([list.putAway.value, list.written.value], [[], []])
  assert.ok(gates(app).every((gate) => gate === 'open'))
})

test('a letter that was sat down to is the one of the day; a look stays open', async () => {
  const { app } = await opened()
  const screen = await satDown(app)
  assert.deepEqual(gates(app), ['open', 'once-a-day', 'once-a-day', 'once-a-day', 'once-a-day'])
  assert.equal(await letterDoor(app, 'R1').begin(), undefined)
  assert.equal(screen.gate(), 'open')
})

test('a fresh notebook opens a look and three lines, and says what the rest waits for', async () => {
  const app = await openApp(testEnvironment())
  assert.ok(app.ok)
  assert.deepEqual(gates(app.value), ['open', 'open', 'first-weeks', 'first-weeks', 'first-weeks'])
  assert.equal(await letterDoor(app.value, 'R3').begin(), undefined)
})

test('while the mode of care allows no letters none is offered, and what was written is still there', async () => {
  const { app } = await opened()
  const screen = await satDown(app)
  screen.type('text', 'Dear me')
  await screen.close()
  await app.change([{ kind: 'safety', id: 'mine', set: { loss: 'yes' } }])
  const list = lettersScreen(app)
  assert.deepEqual([list.offered.value, list.mode.value], [[], 'gently'])
  assert.equal(list.written.value[0]?.text, 'Dear me')
})

test('stopping keeps the words, whatever they are, and opening anew finds them', async () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== '')
  await fc.assert(
    fc.asyncProperty(words, fc.boolean(), async (text, stops) => {
      const keptIn = memoryStore()
      const { app } = await opened(keptIn)
      const screen = await satDown(app)
      screen.type('text', text)
      if (stops) assert.equal(await screen.putAway(), true)
      else await app.drafts.flush() // the page is left or dies, and nobody tapped anything
      app.stop()
      const again = await openApp(testEnvironment(keptIn))
      assert.ok(again.ok)
      const [id] = [...again.value.notebook.value.letters.keys()]
      const there = letterScreen(again.value, id ?? assert.fail())
      assert.equal(there.text.value, stops ? text.trim() : text)
      assert.equal(lettersScreen(again.value).putAway.value.length, 1)
    }),
    { numRuns: process.env['LONG'] ? 500 : 40 },
  )
})

test('a letter that was put away obeys every gate when it is gone on with', async () => {
  const { app, environment } = await opened()
  const screen = await satDown(app)
  await screen.putAway()
  environment.setNow(later(noon, 10 * hour))
  assert.equal(screen.gate(), 'late')
  assert.equal(await screen.sit(), false)
  environment.setNow(later(noon, day))
  assert.equal(await screen.sit(), true)
  assert.equal(screen.letter.value?.stopped, undefined)
  assert.deepEqual(gates(app).slice(0, 2), ['open', 'once-a-day'])
  await app.change([{ kind: 'check-in', id: 'c', set: { at: app.now(), feelings: ['worthless'] } }])
  assert.equal(screen.gate(), 'heavy-day')
})

test('seven or more, or far away, puts the stop card first; finishing for today keeps what was there', async () => {
  const { app } = await opened()
  const screen = letterScreen(app, await begun(app))
  await screen.set({ before: 6 })
  assert.equal(screen.tooMuch.value, false)
  await screen.set({ before: 7 })
  assert.equal(screen.tooMuch.value, true)
  await screen.set({ before: 2 })
  void screen.set({ before: undefined, numb: true })
  assert.ok(await screen.kept(), 'who goes on at once is stopped as well')
  assert.equal(screen.tooMuch.value, true)
  await screen.putAway()
  assert.deepEqual([screen.letter.value?.numb, screen.letter.value?.stopped], [true, noon])
})

test('two that ended higher lock that rung for seven days, and say until when', async () => {
  const { app, environment } = await opened()
  for (const days of [0, 2]) {
    environment.setNow(later(noon, days * day))
    const screen = await satDown(app, 'R2')
    await screen.set({ before: 3 })
    await screen.set({ after: 6 })
    assert.equal(await screen.close(), true)
  }
  environment.setNow(later(noon, 5 * day))
  assert.deepEqual(gates(app), ['open', 'open', 'dose-lock', 'dose-lock', 'dose-lock'])
  assert.equal(letterDoor(app, 'R2').shown.value.until, later(noon, 9 * day))
})

test('ten minutes of this sitting are known after a reload too', async () => {
  const { app } = await opened()
  const screen = await satDown(app)
  const id = screen.letter.value?.id ?? assert.fail()
  assert.equal(letterScreen(app, id).enoughAt.value, later(noon, 10 * minute))
})

test('closing keeps the words and what was noted, and it goes for ever when it is deleted', async () => {
  const { app } = await opened()
  const screen = await satDown(app)
  screen.type('text', 'You get to rest.')
  screen.type('canNow', ' I can call Mara. ')
  await screen.set({ outward: 'look-outside' })
  assert.equal(await screen.close(), true)
  const { text, canNow, outward, closed } = screen.letter.value ?? assert.fail()
  assert.deepEqual([text, canNow, outward, closed], ['You get to rest.', 'I can call Mara.', 'look-outside', noon])
  assert.equal(app.drafts.texts.value.size, 0)
  assert.equal(await screen.remove(), true)
  assert.equal(app.notebook.value.letters.size, 0)
})

test('lines left half written show beside what another device kept since, and are never written over it alone', async () => {
  const { app } = await opened()
  const screen = await satDown(app)
  const id = screen.letter.value?.id ?? assert.fail()
  const theirs = (set: Readonly<Record<string, string | number>>) => app.change([{ kind: 'letter', id, set }])
  screen.type('text', 'three lines')
  await theirs({ text: 'all of it' })
  assert.equal(screen.text.value, 'all of it\n\nthree lines')
  screen.type('text', `${screen.text.value}, and more`)
  assert.equal(screen.text.value, 'all of it\n\nthree lines, and more')
  assert.ok(await screen.putAway())
  assert.equal(screen.letter.value?.text, 'all of it\n\nthree lines, and more')
  screen.type('text', 'shorter') // their own doing: nothing else was kept since it was begun
  await screen.putAway()
  assert.equal(screen.letter.value?.text, 'shorter')
  screen.type('canNow', 'call Mara')
  await theirs({ text: 'closed there', canNow: 'call Mara or Jo', closed: noon })
  assert.deepEqual(
    [screen.text.value, screen.canNow.value, screen.unkept.value],
    ['closed there', 'call Mara or Jo', false],
  )
  assert.ok(await screen.close())
  assert.equal(app.drafts.texts.value.size, 0)
})

test('lines left here of a letter that was closed elsewhere show after it, until it is closed here with them', async () => {
  const keptIn = memoryStore()
  const { app } = await opened(keptIn)
  const begunThere = await satDown(app)
  const id = begunThere.letter.value?.id ?? assert.fail()
  await app.change([{ kind: 'letter', id, set: { text: 'begun' } }])
  letterScreen(app, id).type('text', 'begun here')
  await app.drafts.flush()
  app.stop()
  const again = await openApp(testEnvironment(keptIn))
  assert.ok(again.ok)
  await again.value.change([{ kind: 'letter', id, set: { text: 'the end', closed: noon } }])
  const screen = letterScreen(again.value, id)
  assert.deepEqual([screen.text.value, screen.unkept.value], ['the end\n\nbegun here', true])
  assert.ok(await screen.close())
  assert.deepEqual([screen.letter.value?.text, screen.unkept.value], ['the end\n\nbegun here', false])
})

test('half a line of what can be done now, left here of a letter that was closed elsewhere, is offered to be kept too', async () => {
  const { app } = await opened()
  const screen = await satDown(app)
  const id = screen.letter.value?.id ?? assert.fail()
  screen.type('canNow', 'call Ma')
  await app.change([{ kind: 'letter', id, set: { text: 'the end', closed: noon } }])
  assert.deepEqual([screen.text.value, screen.canNow.value, screen.unkept.value], ['the end', 'call Ma', true])
  assert.ok(await screen.close())
  assert.deepEqual([screen.letter.value?.canNow, screen.unkept.value], ['call Ma', false])
})

test('putting away what nobody wrote on does not take back what another device wrote meanwhile', async (context) => {
  const environment = testEnvironment(memoryStore(), { origin: 'http://test', fetch: fakeServer().fetch })
  const app = await reopened(context, environment)
  await app.change([{ kind: 'letter', id: 'l', set: { made: noon, rung: 'R0', text: 'begun' } }])
  const { other, own } = await otherDevice(context, app, environment)
  own.setNow(later(own.now(), minute))
  const [here, there] = [app, other].map((one) => letterScreen(one, 'l' as LetterId))
  here?.type('text', 'all of it')
  await here?.putAway()
  await there?.putAway()
  for (const one of [app, other, app]) assert.equal(await one.devices.look(), undefined)
  assert.deepEqual([here?.text.value, there?.text.value], ['all of it', 'all of it'])
})

test('the one line for somebody stands where a new ask begins', async () => {
  const { app } = await opened()
  const screen = await satDown(app, 'R5')
  screen.toAsk('Could I read you one line?')
  assert.deepEqual(JSON.parse(app.drafts.texts.value.get('new-ask') ?? '{}'), {
    mode: 'own',
    title: 'Could I read you one line?',
    size: 3,
  })
})

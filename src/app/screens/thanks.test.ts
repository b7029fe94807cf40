import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PersonId } from '../../core/person.ts'
import { replyJson } from '../../core/reply.ts'
import type { StepId } from '../../core/step.ts'
import { fromBase64url } from '../../lib/base64url.ts'
import { parseFragment } from '../../protocol/capability.ts'
import { openLink } from '../../seal/ask-log-friend.ts'
import { type App, openApp } from '../app.ts'
import { askDraft, testEnvironment } from '../testing.ts'
import { afterScreen } from './after.ts'
import { answerScreen } from './answer.ts'
import { showAsk } from './ask-shown.ts'
import { mayThank, thanksScreen } from './thanks.ts'
import { todayScreen } from './today.ts'
import { toldScreen } from './told.ts'
import { waitingScreen } from './waiting.ts'

const mara = 'mara' as PersonId

/** Mara was asked for milk and said yes. */
async function helped() {
  const opened = await openApp(testEnvironment())
  assert.ok(opened.ok)
  const app = opened.value
  await app.change([{ kind: 'person', id: mara, set: { added: app.now(), name: 'Mara', tie: 'friend' } }])
  const id = await askDraft(app, { step: 'PRA2b' as StepId, person: mara })
  const told = toldScreen(app, id)
  told.choose('yes')
  assert.equal(await told.keep(), 'kept')
  return { app, screen: thanksScreen(app, id, 'For helping me.') }
}

/** What stands on the page of the one link that was made. */
async function onTheirPage(app: App) {
  const [link, ...more] = app.notebook.value.links.values()
  assert.ok(link && more.length === 0)
  const use = parseFragment(link.fragment)
  const frame = fromBase64url(link.firstFrame)
  assert.ok(use.ok && frame)
  const opened = await openLink(use.value, frame)
  assert.ok(opened.ok)
  return opened.value.offer
}

test('a thank you carries the words and the name as they were written, and the name is kept for the next', async () => {
  const { app, screen } = await helped()
  screen.writeWhat('For the milk. ')
  screen.writeName('Sam')
  assert.ok(await screen.make())
  const { k, w, by } = await onTheirPage(app)
  assert.deepEqual([k, w, by], ['after', 'For the milk.', 'Sam'])
  assert.equal(app.notebook.value.settings.name, 'Sam')
  assert.equal(screen.what.value.trim(), 'For the milk.')
})

test('with the words emptied it thanks in the words that stood there first', async () => {
  const { app, screen } = await helped()
  screen.writeWhat(' ')
  assert.ok(await screen.make())
  assert.equal((await onTheirPage(app)).w, 'For helping me.')
})

test('pressing twice makes one link', async () => {
  const { app, screen } = await helped()
  await Promise.all([screen.make(), screen.make()])
  await screen.make()
  await onTheirPage(app)
})

test('no link goes to somebody who became unsafe since, not even by an address typed by hand', async () => {
  const { app, screen } = await helped()
  await app.change([{ kind: 'person', id: mara, set: { 'card.afraid': 'yes' } }])
  assert.equal(screen.closed.value, 'not-suggested')
  assert.equal(await screen.make(), false)
  assert.equal(app.notebook.value.links.size, 0)
})

test('finishing the ask, or noting the answer anew, leaves the thank you open: they may tap it days later', async () => {
  const { app, screen } = await helped()
  await screen.make()
  const [ask] = app.notebook.value.asks.keys()
  assert.ok(ask)
  const told = toldScreen(app, ask)
  told.choose('part')
  assert.equal(await told.keep(), 'kept')
  assert.equal(await afterScreen(app, ask).finish(), 'finished')
  assert.deepEqual(
    [...app.notebook.value.links.values()].map(({ closing }) => closing),
    [undefined],
  )
  assert.ok(await waitingScreen(app, ask).forget())
  assert.ok([...app.notebook.value.links.values()].every(({ closing }) => closing !== undefined))
})

test('what they tap on a thank-you stands on Today, once, until it was looked at; not of who became unsafe', async () => {
  const { app } = await helped()
  const [ask] = app.notebook.value.asks.keys()
  assert.ok(ask)
  const rows = () => todayScreen(app).rows.value.map(({ kind }) => kind)
  assert.deepEqual(rows(), ['to-finish'])
  const set = { ask, link: 'thanks', place: 0, purpose: 'after', at: app.now(), reply: replyJson({ felt: 'glad' }) }
  await app.change([{ kind: 'reply', id: 'thanks.0', set }])
  assert.deepEqual(rows(), ['felt'])
  await app.change([{ kind: 'person', id: mara, set: { 'card.afraid': 'yes' } }])
  assert.ok(!rows().includes('felt'))
  await app.change([{ kind: 'person', id: mara, set: { 'card.afraid': 'no' } }])
  await answerScreen(app, ask).open()
  assert.deepEqual(rows(), ['to-finish'])
  assert.deepEqual(
    [app.notebook.value.asks.get(ask)?.felt, app.notebook.value.asks.get(ask)?.feltCame],
    ['glad', undefined],
  )
})

test('that they would rather not be asked it again does not stand against a thank-you; fear does', async () => {
  const { app, screen } = await helped()
  const [ask] = app.notebook.value.asks.values()
  assert.ok(ask)
  await app.change([{ kind: 'person', id: mara, set: { 'ratherNot.PRA2b': true } }])
  assert.deepEqual([screen.closed.value, mayThank(app, showAsk(app.notebook.value, ask))], [undefined, true])
  await app.change([{ kind: 'person', id: mara, set: { 'card.afraid': 'yes' } }])
  assert.deepEqual([screen.closed.value, mayThank(app, showAsk(app.notebook.value, ask))], ['not-suggested', false])
})

test('who would rather not be asked for now is not asked how it was', async () => {
  const { app } = await helped()
  const [ask] = app.notebook.value.asks.values()
  assert.ok(ask?.answer)
  for (const again of ['yes', 'smaller', 'not-now'] as const) {
    const shown = showAsk(app.notebook.value, { ...ask, answer: { ...ask.answer, again } })
    assert.equal(mayThank(app, shown), again !== 'not-now', again)
  }
})

// What was begun, and changed meanwhile by somebody's card, a clock, another tab or another choice: nothing of one ask comes into another, and
// nothing is offered, brought up or given that would not be chosen now.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AskId } from '../../core/ask.ts'
import { askState } from '../../core/ask.ts'
import type { PersonId } from '../../core/person.ts'
import type { BeliefId } from '../../core/practices/belief.ts'
import type { CheckInId } from '../../core/practices/check-in.ts'
import { mineId } from '../../core/records/op.ts'
import type { StepId } from '../../core/step.ts'
import { day, instant, later, minute } from '../../lib/time.ts'
import { type App, openApp } from '../app.ts'
import { draftsOfAsk } from '../draft-names.ts'
import { askDraft, testEnvironment } from '../testing.ts'
import { checkInScreen } from './check-in.ts'
import { firstRunScreen } from './first-run.ts'
import { guessScreen } from './guess.ts'
import { newAskScreen } from './new-ask.ts'
import { personScreen } from './person.ts'
import { sendScreen } from './send.ts'
import { todayScreen } from './today.ts'
import { waitingScreen } from './waiting.ts'
import { wordsScreen } from './words.ts'

const [mara, robin] = ['mara' as PersonId, 'robin' as PersonId]

async function opened() {
  const environment = testEnvironment()
  const app = await openApp(environment)
  assert.ok(app.ok)
  for (const [id, name] of [
    [mara, 'Mara'],
    [robin, 'Robin'],
  ] as const) {
    const set = { added: app.value.now(), name, tie: 'friend', 'card.afraid': 'no', 'card.saidNo': 'fine' }
    await app.value.change([{ kind: 'person', id, set }])
  }
  return { app: app.value, pass: (by: number) => environment.setNow(instant(environment.now() + by)) }
}

function askIn(app: App, id: AskId) {
  return app.notebook.value.asks.get(id) ?? assert.fail()
}

const isPlanned = (app: App) => todayScreen(app).card.value.kind === 'planned'
const milk = { step: 'PRA2b' as StepId, person: mara, words: 'Oat milk?', channel: 'in-writing' } as const

test('what was half written to tell one person does not come into telling another; the same one goes on as it was', async () => {
  const { app } = await opened()
  const id = 'c' as CheckInId
  await app.change([{ kind: 'check-in', id, set: { at: app.now() } }])
  const next = checkInScreen(app, id)
  const tell = (person: PersonId) => next.tell(app.notebook.value.people.get(person) ?? assert.fail())
  const first = (await tell(mara)) ?? assert.fail()
  assert.ok(first.to !== 'newAsk')
  wordsScreen(app, first.ask).type('text', 'Mara, it is back.')
  wordsScreen(app, first.ask).type('plan', 'When I see Mara.')
  guessScreen(app, first.ask).typeFear('Mara will tell Mum.')
  assert.deepEqual(await tell(mara), first)
  assert.equal(wordsScreen(app, first.ask).text.value, 'Mara, it is back.')
  assert.deepEqual(await tell(robin), first)
  const words = wordsScreen(app, first.ask)
  assert.doesNotMatch(`${words.text.value} ${words.plan.value}`, /Mara|back/)
  assert.equal(guessScreen(app, first.ask).ownFear.value, '')
})

test('a fear that was typed about one step is not sealed into the guess of the step that took its place', async () => {
  const { app } = await opened()
  const id = await askDraft(app, { step: 'INF1a' as StepId })
  guessScreen(app, id).typeFear('They will laugh.')
  await firstRunScreen(app, 'anyone').choose('INF1b' as StepId)
  assert.ok(await todayScreen(app).iAsked(id))
  assert.deepEqual([askIn(app, id).step, askIn(app, id).guess], ['INF1b', {}])
})

test('another step takes the place of the ask on the card, not of a newer one that was put away; of a sealed one none', async () => {
  const { app, pass } = await opened()
  const older = await askDraft(app, { step: 'PRA1a' as StepId })
  pass(minute)
  const newer = await askDraft(app, { step: 'INF1a' as StepId })
  const today = todayScreen(app)
  assert.ok(await today.leaveIt(newer))
  const screen = firstRunScreen(app, 'anyone', older)
  assert.equal(screen.chosen.value, 'PRA1a')
  await screen.choose('INF1b' as StepId)
  assert.deepEqual([askIn(app, older).step, askIn(app, newer).step], ['INF1b', 'INF1a'])
  const own = firstRunScreen(app, 'anyone', 'gone' as AskId)
  assert.equal(own.chosen.value, undefined, 'nor of another one where it is not there')
  const others = () => today.card.value.kind === 'planned' && today.card.value.planned.others
  assert.equal(others(), 'anyone')
  assert.ok(await guessScreen(app, older).seal())
  assert.equal(others(), undefined)
})

test('what is more than somebody may be asked, by what was noted since, is not brought up, nor reminded, nor asked again', async () => {
  const { app, pass } = await opened()
  await askDraft(app, { step: 'LIS2a' as StepId, person: mara })
  const sent = await askDraft(app, { ...milk, step: 'INF2a' as StepId })
  assert.ok(await guessScreen(app, sent).seal())
  assert.ok(await sendScreen(app, sent).asked())
  pass(3 * day)
  const waiting = waitingScreen(app, sent)
  assert.deepEqual([isPlanned(app), waiting.reminder.value, waiting.mayAskAgain.value], [true, 'now', true])
  await personScreen(app, mara).answer('afterHelp', 'controlled')
  assert.deepEqual([isPlanned(app), waiting.reminder.value, waiting.mayAskAgain.value], [false, 'over', false])
})

test('a fourth ask to somebody with whom three are open is not brought up, though it was begun before', async () => {
  const { app } = await opened()
  const steps = ['PRA2b', 'INF2a', 'PRA2a', 'COM2b'] as const
  const ids: AskId[] = []
  for (const step of steps) ids.push(await askDraft(app, { ...milk, step: step as StepId }))
  for (const [i, id] of ids.entries()) {
    assert.equal(isPlanned(app), i < 3, String(i))
    assert.ok(await guessScreen(app, id).seal())
    if (i < 3) assert.ok(await sendScreen(app, id).asked())
  }
  assert.equal(isPlanned(app), false)
  assert.equal(sendScreen(app, ids[3] ?? assert.fail()).closed.value, undefined, 'by hand it goes on')
})

test('a link that ran out before it was given is not offered, and giving it makes no silence', async () => {
  const { app, pass } = await opened()
  const id = await askDraft(app, milk)
  assert.ok(await guessScreen(app, id).seal())
  const kept = { admin: 'a', replyPrivate: 'b', fragment: '1x', firstFrame: 'c', opened: app.now() }
  await app.change([
    { kind: 'link', id: 'l', set: { ...kept, ask: id, purpose: 'ask', until: later(app.now(), 3 * day) } },
  ])
  const early = sendScreen(app, id)
  assert.equal(early.stage.value === 'ready' || early.stage.value === 'making', true)
  pass(4 * day)
  assert.equal(await early.shared(), false)
  assert.equal(askState(askIn(app, id), app.now()), 'guessed')
  for (const screen of [early, sendScreen(app, id)]) assert.equal(screen.stage.value, 'before')
})

test('on a page that lay open past the end of its link, that is found when it is seen again, and told', async () => {
  const { app, pass } = await opened()
  const id = await askDraft(app, milk)
  assert.ok(await guessScreen(app, id).seal())
  const kept = { admin: 'a', replyPrivate: 'b', fragment: '1x', firstFrame: 'c', opened: app.now() }
  const screen = sendScreen(app, id)
  assert.equal(screen.ended.value, false, 'where none was made')
  await app.change([{ kind: 'link', id: 'l', set: { ...kept, ask: id, purpose: 'ask', until: later(app.now(), day) } }])
  screen.look()
  assert.deepEqual([screen.stage.value, screen.ended.value], ['ready', false])
  pass(2 * day)
  screen.look()
  assert.deepEqual([screen.stage.value, screen.ended.value], ['before', true])
})

test('who died or is feared since is not chosen any more, and nothing is said of how they came through', async () => {
  for (const turns of ['died', 'feared'] as const) {
    const { app } = await opened()
    const told = { says: 'yes', at: app.now() }
    const set = { made: app.now(), asked: app.now(), step: 'PRA2b', person: mara, tie: 'friend', told }
    await app.change([{ kind: 'ask', id: 'q', set: { ...set, 'after.came': 'yes', finished: app.now() } }])
    const screen = newAskScreen(app)
    screen.choose({ step: 'INF2a' as StepId, person: mara })
    assert.equal(screen.cameThrough.value?.name, 'Mara')
    if (turns === 'died') await personScreen(app, mara).part('died')
    else await personScreen(app, mara).answer('afraid', 'yes')
    assert.equal(screen.cameThrough.value, undefined, turns)
    const again = newAskScreen(app)
    assert.deepEqual([again.chosen.value.person, again.cameThrough.value], [undefined, undefined], turns)
  }
})

test('the same ask begun anew still tests the belief that it was chosen to test', async () => {
  const { app } = await opened()
  await app.change([{ kind: 'belief', id: 'b', set: { made: app.now(), words: 'I bother people.' } }])
  const id = await askDraft(app, { ...milk, belief: 'b' as BeliefId })
  assert.ok(await guessScreen(app, id).seal())
  assert.ok(await sendScreen(app, id).asked())
  const other = await waitingScreen(app, id).change()
  assert.equal(other && askIn(app, other).belief, 'b')
})

test('where the ask that got a no is deleted under the choosing of somebody else, nothing of it stays', async () => {
  const { app } = await opened()
  const id = await askDraft(app, { title: 'A lift to the lake', size: 1, person: mara })
  const screen = newAskScreen(app, undefined, { instead: id })
  screen.choose({ person: robin })
  assert.match(app.drafts.texts.value.get(draftsOfAsk(id).instead) ?? '', /lake/)
  assert.ok(await waitingScreen(app, id).forget())
  screen.choose({ size: 1 })
  await app.drafts.flush()
  assert.doesNotMatch(JSON.stringify([...app.drafts.texts.value]), /lake/)
  const late = newAskScreen(app, undefined, { instead: id })
  late.choose({ mode: 'own', title: 'A lift to the sea' })
  assert.equal(newAskScreen(app).chosen.value.title, 'A lift to the sea')
})

test('who was chosen is still chosen once a pause is over', async () => {
  const { app } = await opened()
  newAskScreen(app).choose({ mode: 'own', title: 'Walk with me', size: 1, person: mara })
  await app.change([{ kind: 'settings', id: mineId, set: { pausedUntil: later(app.now(), day) } }])
  const screen = newAskScreen(app)
  assert.equal(screen.held.value, 'paused')
  await app.change([{ kind: 'settings', id: mineId, set: { pausedUntil: null } }])
  assert.equal(screen.chosen.value.person, mara)
})

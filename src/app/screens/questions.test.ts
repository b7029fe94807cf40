import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allowed, askAgainAfter, privateQuestions, questions } from '../../core/mode.ts'
import { later } from '../../lib/time.ts'
import { questionsWords } from '../../words/screens/questions.ts'
import { type App, openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { changesScreen, questionAt, questionsScreen } from './questions.ts'
import { sizeScreen } from './size.ts'

async function opened() {
  const environment = testEnvironment()
  const app = await openApp(environment)
  assert.ok(app.ok)
  return { app: app.value, environment }
}

/** Every question with its mildest answer, but for those that are given. */
async function answers(app: App, given: { readonly [question: string]: string } = {}): Promise<void> {
  const screen = questionsScreen(app)
  for (const question of questions) {
    const value = privateQuestions[question].find((one) => one === given[question]) ?? privateQuestions[question][0]
    assert.ok(await screen.answer(question, value))
  }
}

test('each answer is kept as it is tapped, and the way is found again at the first that is open', async () => {
  const { app, environment } = await opened()
  const screen = questionsScreen(app)
  assert.deepEqual([screen.stands.value, screen.next.value], ['new', 1])
  await screen.answer('dying', 'no')
  const again = await openApp(environment)
  assert.ok(again.ok)
  assert.equal(again.value.notebook.value.privateAnswers.dying, 'no')
  const back = questionsScreen(again.value)
  assert.deepEqual([back.stands.value, back.next.value], ['begun', 2])
})

test('a skipped question stays open, and Tendril goes gently', async () => {
  const { app } = await opened()
  const screen = questionsScreen(app)
  await screen.answer('someone', 'yes')
  assert.equal(screen.next.value, 1)
  assert.deepEqual(changesScreen(app).modes.value, ['unasked', 'open'])
})

test('after eight weeks the questions are open again, one by one, and the old answers are still there', async () => {
  const { app, environment } = await opened()
  await answers(app, { loss: 'yes' })
  assert.equal(questionsScreen(app).stands.value, 'answered')
  environment.setNow(later(app.now(), askAgainAfter))
  const screen = questionsScreen(app)
  assert.deepEqual([screen.stands.value, screen.next.value], ['old', 1])
  await screen.answer('dying', 'no')
  assert.equal(questionsScreen(app).next.value, 2)
  assert.equal(screen.answers.value.loss, 'yes')
})

test('they can be deleted, and answered anew', async () => {
  const { app } = await opened()
  await answers(app)
  const screen = questionsScreen(app)
  assert.ok(await screen.forget())
  assert.equal(screen.stands.value, 'new')
  await answers(app, { dying: 'plan' })
  assert.equal(allowed(app.notebook.value.privateAnswers, app.now()).level, 0)
  assert.ok(await screen.forget())
  const { level, rungs, partner } = allowed(app.notebook.value.privateAnswers, app.now())
  assert.deepEqual([level, rungs, partner], [2, ['R0', 'R1'], false]) // and so does the question say before it
  assert.match(questionsWords.forgetText, /Small asks and short letters are open then/)
  await answers(app)
  assert.equal(screen.stands.value, 'answered')
})

test('help that the answers call for comes first; how big an ask may be is offered only where everything is open, and once', async () => {
  const { app } = await opened()
  await answers(app, { dying: 'thoughts', afraid: 'yes' })
  assert.deepEqual(changesScreen(app).help.value, ['crisis', 'fear'])
  assert.equal(changesScreen(app).offersSize.value, false)
  await answers(app)
  const changes = changesScreen(app)
  assert.deepEqual([changes.modes.value, changes.help.value, changes.offersSize.value], [['open'], [], true])
  await sizeScreen(app).choose(3)
  assert.equal(changes.offersSize.value, true)
  assert.equal(changesScreen(app).offersSize.value, false)
})

test('where there are no asks for now, nothing is said of how many, nor that more may open', async () => {
  const { app } = await opened()
  await questionsScreen(app).answer('dying', 'plan')
  await questionsScreen(app).answer('loss', 'yes')
  const { modes, said } = changesScreen(app)
  assert.deepEqual([modes.value, said.value], [['not-now', 'gently', 'unasked', 'open'], ['not-now']])
  await answers(app, { dying: 'plan', loss: 'yes', watched: 'yes' })
  assert.deepEqual(said.value, ['not-now', 'fear'])
  await answers(app, { loss: 'yes', watched: 'yes' })
  assert.deepEqual(said.value, ['gently', 'fear'])
  await answers(app)
  assert.deepEqual(said.value, ['open'])
})

test('the address of a question is its place and nothing else', () => {
  assert.deepEqual(['1', '8', '0', '9', '01', 'dying', ''].map(questionAt), [
    'dying',
    'someone',
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('a bigger size waits for the questions, and for their answers', async () => {
  const { app } = await opened()
  const size = sizeScreen(app)
  assert.deepEqual([size.size.value, size.held.value], [2, undefined])
  await size.choose(4)
  assert.equal(size.held.value, 'unasked')
  await answers(app, { loss: 'yes' })
  assert.equal(size.held.value, 'careful')
  await answers(app)
  assert.equal(size.held.value, undefined)
})

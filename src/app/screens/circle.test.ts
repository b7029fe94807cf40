import assert from 'node:assert/strict'
import { test } from 'node:test'
import { memoryStore } from '../../store/memory.ts'
import type { PersonId } from '../../core/person.ts'
import { type App, openApp } from '../app.ts'
import { testEnvironment } from '../testing.ts'
import { addPersonScreen } from './add-person.ts'
import { newAskScreen } from './new-ask.ts'
import { peopleScreen } from './people.ts'
import { personScreen } from './person.ts'

async function opened(): Promise<App> {
  const app = await openApp(testEnvironment())
  assert.ok(app.ok)
  return app.value
}

async function add(app: App, name: string): Promise<PersonId> {
  const screen = addPersonScreen(app)
  screen.typeName(name)
  screen.answer({ afraid: 'no' })
  screen.answer({ saidNo: 'fine' })
  const kept = await screen.keep()
  assert.ok(kept)
  return kept.person
}

test('adding somebody wants a name, and keeps what was answered', async () => {
  const app = await opened()
  const screen = addPersonScreen(app)
  assert.equal(await screen.keep(), undefined)
  assert.equal(screen.missing.value, 'name')
  screen.typeName('Mara ')
  assert.equal(screen.missing.value, undefined)
  screen.answer({ tie: 'kin' })
  screen.answer({ afraid: 'sometimes' })
  const kept = await screen.keep()
  assert.ok(kept && !kept.suggested)
  const person = app.notebook.value.people.get(kept.person)
  assert.deepEqual([person?.name, person?.tie, person?.card], ['Mara', 'kin', { afraid: 'sometimes' }])
  assert.equal(app.drafts.texts.value.size, 0)
})

test('what was answered of somebody new is there after a reload, and a fear is kept with them', async () => {
  const store = memoryStore()
  const before = await openApp(testEnvironment(store))
  assert.ok(before.ok)
  const screen = addPersonScreen(before.value)
  screen.typeName('Mara')
  screen.answer({ tie: 'kin' })
  screen.answer({ afraid: 'yes' })
  await before.value.drafts.flush()
  const after = await openApp(testEnvironment(store))
  assert.ok(after.ok)
  const again = addPersonScreen(after.value)
  const kept = await again.keep()
  const person = kept && after.value.notebook.value.people.get(kept.person)
  assert.deepEqual([person?.name, person?.tie, person?.card], ['Mara', 'kin', { afraid: 'yes' }])
})

test('a name that is corrected keeps what was answered; another name, or none, begins anew', async () => {
  const app = await opened()
  const answered = ([first = '', ...names]: readonly string[]) => {
    const screen = addPersonScreen(app)
    screen.typeName('')
    screen.typeName(first)
    screen.answer({ afraid: 'yes' })
    for (const name of names) screen.typeName(name)
    return addPersonScreen(app).answers.value.afraid
  }
  for (const names of [
    ['bob', 'ob', 'Bob'],
    ['Rob', 'Bob'],
    ['Mum', 'My mum'],
    ['Mara', 'Mara K'],
    ['Mara', '', 'Mara'],
  ])
    assert.equal(answered(names), 'yes', names.join())
  for (const names of [['Mara', 'B', 'Boss'], ['Mara', 'M', 'Mi', 'Mike'], ['Johanna', '', 'Jo'], ['Mara', ''], ['']])
    assert.equal(answered(names), undefined, names.join())
})

test('what is tapped before the name is about whoever is named then, and not about the next', async () => {
  const screen = addPersonScreen(await opened())
  screen.answer({ afraid: 'no' })
  for (const name of ['M', 'Ma', 'Mara']) screen.typeName(name)
  assert.equal(screen.answers.value.afraid, 'no')
  screen.typeName('Boss')
  assert.equal(screen.answers.value.afraid, undefined)
})

test('a second tap does not add somebody twice', async () => {
  const app = await opened()
  const screen = addPersonScreen(app)
  screen.typeName('Mara')
  const [first, second] = await Promise.all([screen.keep(), screen.keep()])
  assert.deepEqual([app.notebook.value.people.size, first?.suggested, second], [1, true, undefined])
})

test('an answer that makes somebody unsafe takes them out of the picker at once', async () => {
  const app = await opened()
  const mara = await add(app, 'Mara')
  const ask = newAskScreen(app)
  ask.choose({ mode: 'now', title: 'Anything', person: mara })
  const screen = personScreen(app, mara)
  assert.equal(screen.standing.value, 'rest-of-card')
  assert.ok(await screen.answer('toldPrivate', 'used'))
  assert.equal(screen.standing.value, 'not-suggested')
  assert.deepEqual(ask.who.value, [])
  assert.equal(await ask.next(), undefined)
  assert.deepEqual(
    peopleScreen(app).people.value.map(({ note }) => note),
    ['not-suggested'],
  )
  assert.ok(await screen.answer('toldPrivate', undefined))
  assert.equal(screen.standing.value, 'rest-of-card')
})

test('somebody at rest is kept, and in no picker', async () => {
  const app = await opened()
  const mara = await add(app, 'Mara')
  const screen = personScreen(app, mara)
  assert.ok(await screen.rest(true))
  const ask = newAskScreen(app)
  ask.choose({ mode: 'now' })
  assert.deepEqual([screen.standing.value, ask.who.value], ['resting', []])
})

test('somebody whose two first answers are missing is in no picker, and named there', async () => {
  const app = await opened()
  const screen = addPersonScreen(app)
  screen.typeName('Mara')
  const kept = await screen.keep()
  assert.ok(kept)
  const ask = newAskScreen(app)
  ask.choose({ mode: 'now' })
  assert.deepEqual([ask.who.value, ask.unread.value?.name], [[], 'Mara'])
  const card = personScreen(app, kept.person)
  assert.ok((await card.answer('afraid', 'no')) && (await card.answer('saidNo', 'fine')))
  assert.deepEqual([ask.who.value?.length, ask.unread.value], [1, undefined])
})

test('a name and a tie can be changed; an empty name leaves the old', async () => {
  const app = await opened()
  const mara = await add(app, 'Mara')
  const screen = personScreen(app, mara)
  screen.typeName('Mara K')
  assert.equal(screen.name.value, 'Mara K')
  assert.ok(await screen.keepName())
  screen.typeName('')
  assert.ok(await screen.keepName())
  assert.ok(await screen.setTie('colleague'))
  const person = app.notebook.value.people.get(mara)
  assert.deepEqual([person?.name, person?.tie], ['Mara K', 'colleague'])
})

test('removing somebody leaves no card', async () => {
  const app = await opened()
  const mara = await add(app, 'Mara')
  assert.ok(await personScreen(app, mara).remove())
  assert.equal(app.notebook.value.people.size, 0)
})

test('what somebody would rather not be asked is listed, in words', async () => {
  const app = await opened()
  const mara = await add(app, 'Mara')
  await app.change([{ kind: 'person', id: mara, set: { 'ratherNot.PRA2b': true } }])
  assert.match(personScreen(app, mara).ratherNot.value.join(), /shop/)
})

// Somebody whom the person is afraid of, or who punished a no, is offered nowhere: in no picker, in no suggestion, by no address.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newAskWords } from '../../src/words/screens/new-ask.ts'
import { peopleWords, personWords } from '../../src/words/screens/people.ts'
import { called, choice, go, person, type Person, reads, tap, write } from './asker.ts'
import { knows } from './asking.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { inLongRun } from './lengths.ts'
import { leaves } from './profiles.ts'

const [afraidOf, punishes, safe] = ['Dagmar', 'Percival', 'Mara'] as const

const { house, browser } = await houseAndBrowser()

inLongRun('with nobody else in the circle, nobody is offered', async () => {
  const sam = await person(browser, house)
  await knows(sam, afraidOf, { afraid: 'sometimes' })
  await knows(sam, punishes, { saidNo: 'punished' })
  await offeredNowhere(sam)
  await leaves(sam.context)
})

test('beside somebody safe, only they are offered; the card says it plainly, and help is near', async () => {
  const sam = await person(browser, house)
  await knows(sam, safe)
  await knows(sam, afraidOf, { afraid: 'yes' })
  await knows(sam, punishes, { saidNo: 'punished' })
  await offeredNowhere(sam)
  for (const name of [afraidOf, punishes]) {
    await go(sam, '/people')
    await reads(sam.page, peopleWords.notes['not-suggested'])
    await tap(sam.page, new RegExp(`^${name}`))
    await reads(sam.page, personWords.standing['not-suggested'])
    assert.equal(await called(sam.page, personWords.askThem(name)).count(), 0)
    assert.equal(await called(sam.page, personWords.afraid).count(), 1)
    const id = new URL(sam.page.url()).pathname.split('/').at(-1) ?? ''
    await go(sam, `/ask/new?person=${id}`)
    await ownWords(sam, newAskWords.own)
    assert.equal(await choice(sam.page, name).count(), 0)
    assert.equal(await sam.page.locator('input:checked').count(), 0)
    await tap(sam.page, /^Next/)
    await reads(sam.page, newAskWords.missing.size)
  }
  assert.deepEqual(sam.faults, [])
  await leaves(sam.context)
})

/** Goes through every screen that suggests anything, and every page of steps. */
async function offeredNowhere(sam: Person): Promise<void> {
  const nowhere = new RegExp(`${afraidOf}|${punishes}`)
  const isAbsent = async (): Promise<void> => {
    assert.equal(await sam.page.getByText(nowhere).count(), 0, sam.page.url())
  }
  for (const path of ['/', '/start', '/start/known', '/ask', '/look']) {
    await go(sam, path)
    await isAbsent()
  }
  await go(sam, '/ask/new')
  const first = await titles(sam)
  for (let i = 0; i < 40; i++) {
    for (const title of await titles(sam)) {
      await sam.page.getByRole('radio', { name: title, exact: true }).check()
      await isAbsent()
    }
    await tap(sam.page, newAskWords.others)
    if ((await titles(sam)).join() === first.join()) break
  }
  for (const way of [newAskWords.own, newAskWords.now]) {
    await go(sam, '/ask/new')
    await ownWords(sam, way)
    await isAbsent()
  }
}

/** The steps that are shown. */
function titles({ page }: Person): Promise<readonly string[]> {
  return page
    .getByRole('group', { name: newAskWords.title })
    .getByRole('radio')
    .evaluateAll((boxes) =>
      boxes.map((box) => document.getElementById(box.getAttribute('aria-labelledby') ?? '')?.textContent ?? ''),
    )
}

async function ownWords(sam: Person, way: string): Promise<void> {
  if (await called(sam.page, way).isVisible()) await tap(sam.page, way)
  await write(sam.page, newAskWords.ownLabel, 'Water the plants on Sunday')
}

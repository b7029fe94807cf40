// Finding somebody: what the host says of themselves, asked for by this page alone.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hostWords, therapistWords } from '../../src/words/screens/help.ts'
import { go, person, reads, stands } from './asker.ts'
import { startHouse } from './friend.ts'
import { houseAndBrowser } from './house-and-browser.ts'

const { house, browser } = await houseAndBrowser()
const about = 'GET /v1/about'

test('what the people who run this copy say is shown as theirs; unset, offline or in the example nothing is', async (context) => {
  const environment = {
    TENDRIL_HOST_NAME: 'Praxis am Hang',
    TENDRIL_HOST_CONTACT: '030 123, mornings',
    TENDRIL_HOST_BOOKING: 'https://praxis.example/first',
  }
  const theirs = await startHouse({ environment })
  context.after(() => theirs.stop())
  const sam = await person(browser, theirs)
  await go(sam, '/help')
  assert.deepEqual(
    sam.requests.filter((request) => request === about),
    [],
  )
  await go(sam, '/help/therapist')
  await reads(sam.page, environment.TENDRIL_HOST_NAME)
  await reads(sam.page, hostWords.say)
  const book = sam.page.getByRole('link', { name: hostWords.book })
  assert.equal(await book.getAttribute('href'), environment.TENDRIL_HOST_BOOKING)
  await go(sam, '/help')
  await sam.context.setOffline(true)
  await go(sam, '/help/therapist')
  await stands(sam.page, therapistWords.title)
  assert.equal(await sam.page.getByText(hostWords.say).count(), 0)
  assert.deepEqual(sam.faults, [])
  await sam.context.close()
  const alex = await person(browser, house)
  const asked = alex.page.waitForResponse(/\/v1\/about$/)
  await go(alex, '/help/therapist')
  await (await asked).finished()
  await stands(alex.page, therapistWords.title)
  assert.equal(await alex.page.getByText(hostWords.say).count(), 0)
  await alex.context.close()
})

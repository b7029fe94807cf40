// Every screen with nothing in it yet, looked at as the full ones are (access.test.ts).

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fill } from '../../src/web/router.ts'
import { paths } from '../../src/web/shell/way.ts'
import { person } from './asker.ts'
import { houseAndBrowser } from './house-and-browser.ts'
import { faultsAt } from './usable.ts'
import { leaves } from './profiles.ts'

const { house, browser } = await houseAndBrowser()

test('every screen of an empty notebook', async () => {
  const sam = await person(browser, house)
  const own = Object.entries(paths)
    .filter(([, path]) => !/:(ask|person|checkIn)/.test(path))
    .map(([, path]) => fill(path, { kind: 'known', lesson: 'guess-first' }))
  const wrong: string[] = []
  for (const path of [
    ...own,
    '/start/anyone',
    '/start/receive',
    '/ask/none',
    '/people/none',
    '/check-in/none',
    '/check-in/none/need',
    '/lessons/none',
    '/beliefs/none',
    '/letters/none',
    '/letters/none/write',
    '/beliefs/none/rate',
    '/nowhere',
  ])
    wrong.push(...(await faultsAt(sam.page, path)))
  assert.deepEqual(wrong, [])
  await leaves(sam.context)
})

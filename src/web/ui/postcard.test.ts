import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { madeUpYear } from '../../core/plant/testing.ts'
import { inSeason, leansInSeason, plant, seasons } from '../../core/plant.ts'
import { instant } from '../../lib/time.ts'
import { painted, postcard, postcardColours } from './postcard.ts'

const needle = /needle/i

test('a postcard holds no word, name, id or date of the record: shapes and colours, and nothing else', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 30 }), (seed, many) => {
      const leans = madeUpYear(seed, many).map((lean, i) => ({
        ...lean,
        id: `needle-id-${i}`,
        ask: `needle-ask-${i}` as never,
        at: instant(1_777_777_777_777 + i),
      }))
      const file = postcard(plant(leans, 'needle-seed', 0))
      assert.doesNotMatch(file, needle)
      assert.doesNotMatch(file, /17777777/)
      // What stands between the quotes is a number, a colour or a path; the names are those of SVG.
      const rest = file
        .replaceAll(/ (d)="[-mlqcsaz0-9. ]+"/g, '')
        .replaceAll(/ (fill|stroke)="(#[0-9a-f]{6}|none)"/g, '')
        .replaceAll(/ (stroke-width|opacity)="[0-9.]+"/g, '')
        .replaceAll('<path/>', '')
      assert.equal(
        rest,
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-72 -14 444 666" width="444" height="666" stroke-linecap="round" stroke-linejoin="round"></svg>',
      )
    }),
    { numRuns: process.env['LONG'] ? 500 : 40 },
  )
})

test('what a lean was about, when in its quarter it was, and its id change nothing that tells', () => {
  const [leans] = [madeUpYear('one', 5)]
  const count = (file: string) => file.match(/<path/g)?.length
  const other = leans.map((lean) => ({ ...lean, id: `other-${lean.id}` }))
  assert.equal(count(postcard(plant(leans, 's', 0))), count(postcard(plant(other, 's', 0))))
})

test('one season is a file of 60 KB at most, however it came out', () => {
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f'])
    for (let season = 0; season < seasons(96); season++) {
      const file = postcard(plant(madeUpYear(seed), 'tendril', season))
      assert.ok(file.length <= 60_000, `${seed} ${season}: ${file.length}`)
    }
  // The most that can be: every lean a large no or yes, each with a blossom.
  for (const kind of ['yes', 'no', 'part', 'received'] as const) {
    const most = inSeason(madeUpYear('most', leansInSeason), 0).map((lean) => ({
      ...lean,
      kind,
      level: 5 as const,
      kinder: true,
    }))
    const file = postcard(plant(most, 'tendril', 0))
    assert.ok(file.length <= 60_000, `${kind}: ${file.length}`)
  }
})

test('its colours are those of the light look', () => {
  const sheet = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8')
  for (const [name, colour] of Object.entries(postcardColours)) {
    const light = sheet.match(new RegExp(`--${name}: (?:light-dark\\()?(#[0-9a-f]{6})`))?.[1]
    assert.equal(colour, light, name)
  }
})

test('an empty season is a card too', () => {
  assert.ok(painted(plant([], 's', 0)).length > 4)
})

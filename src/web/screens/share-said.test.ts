import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { LinkTrouble } from '../../app/links.ts'
import type { Door } from '../../app/screens/shares.ts'
import type { ShareId } from '../../core/share-door.ts'
import { instant } from '../../lib/time.ts'
import { sharesWords as words } from '../../words/screens/shares.ts'
import { dayOf } from './day.ts'
import { doorStands, lookSaid } from './share-said.ts'

const until = instant(Date.UTC(2026, 11, 23))

function doorWith(trouble: LinkTrouble | undefined): Door {
  const share = {
    id: 's' as ShareId,
    made: instant(0),
    label: '',
    what: {},
    until,
    forget: false,
    notes: [],
    looked: 0,
  }
  return { share, state: 'open', keyless: false, note: undefined, isNew: false, trouble }
}

test('a door says until when it is open, and what is wrong with it where something is', () => {
  const day = words.until(dayOf(until))
  const wrong = {
    full: words.tooFull,
    behind: words.behind,
    rollback: words.rollback,
    offline: words.unreached,
  } as const
  assert.equal(doorStands(doorWith(undefined)), day)
  for (const [trouble, said] of Object.entries(wrong))
    assert.equal(doorStands(doorWith(trouble as keyof typeof wrong)), `${day} ${said}`)
  assert.deepEqual([doorStands(doorWith('gone')), doorStands(doorWith('damaged'))], [words.gone, words.damaged])
})

test('a look that went well says so, though the door takes no more or waits for another device', () => {
  assert.deepEqual(
    [undefined, 'full', 'behind'].map((one) => lookSaid(one as LinkTrouble | undefined)),
    [words.looked, words.looked, words.looked],
  )
  assert.deepEqual([lookSaid('rollback'), lookSaid('offline')], [words.rollback, words.unreached])
})

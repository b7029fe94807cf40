// A made-up year in the screens of the picture: four seasons and the beginning of a fifth.
import { inMemoryApp } from '../../app/in-memory.ts'
import { memoryStore } from '../../app/stores.ts'
import { madeUpYear } from '../../core/plant/testing.ts'
import type { Lean } from '../../core/plant.ts'
import { type Change, stamped } from '../../core/records/op.ts'
import { parseDevice } from '../../core/records/stamp.ts'
import { replyId, replyJson } from '../../core/reply.ts'
import { day, instant, later } from '../../lib/time.ts'
import { AppContext } from '../app-context.ts'
import { pageAlone } from '../environment.ts'
import { GardenScreenView } from '../screens/garden.tsx'
import { LookScreenView } from '../screens/look.tsx'
import { SeasonScreenView } from '../screens/season.tsx'
import { pathParts } from '../shell/parts.ts'

/** One of the screens, over that year. `season` as in the address. */
export function Year({
  screen,
  season = '',
}: {
  readonly screen: 'look' | 'garden' | 'season'
  readonly season?: string
}) {
  return (
    <AppContext.Provider value={yearApp()}>
      {screen === 'look' && <LookScreenView />}
      {screen === 'garden' && <GardenScreenView />}
      {screen === 'season' && <SeasonScreenView params={pathParts({ season })} />}
    </AppContext.Provider>
  )
}

/** As many leans as fill four seasons, and a few more. */
const leans = madeUpYear('a year', 4 * 24 + 7)
let app: ReturnType<typeof inMemoryApp> | undefined

function yearApp() {
  const device = parseDevice('example1')
  if (!device) throw new Error('a device name that is none')
  const start = instant(Date.UTC(2025, 1, 1))
  const now = instant(Date.UTC(2026, 3, 1))
  const environment = { ...pageAlone(), now: () => now, store: memoryStore(), fetch: undefined }
  return (app ??= inMemoryApp(environment, stamped(leans.flatMap(changesFor), undefined, start, device)))
}

function changesFor(lean: Lean): readonly Change[] {
  const { id, at, kind, level, kinder } = lean
  if (kind === 'received') return [{ kind: 'received', id, set: { at, what: 'a-hand', tie: 'friend' } }]
  const made: Change = {
    kind: 'ask',
    id,
    set: {
      made: at,
      asked: at,
      tie: 'friend',
      channel: 'by-voice',
      title: 'Ask for a hand with something.',
      size: level,
      seal: { at, guess: { chance: 0.7, felt: kinder ? 'bit-much' : 'good' } },
      ...(kind === 'done' && { finished: later(at, day) }),
    },
  }
  if (kind === 'waiting' || kind === 'done') return [made]
  const reply = {
    ask: id,
    link: id,
    place: 1,
    purpose: 'ask',
    at: later(at, 1),
    reply: replyJson({ says: kind, felt: 'good' }),
  }
  const opened: Change = { kind: 'ask', id, set: { opened: later(at, 2), seen: 1 } }
  return [made, { kind: 'reply', id: replyId(id, 'first'), set: reply }, opened]
}

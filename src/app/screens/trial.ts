import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { forgetAsk, makeAsk, openAnswer } from '../../core/ask-steps.ts'
import { type Ask, type AskId, askState } from '../../core/ask.ts'
import { compare, type Comparison } from '../../core/compare.ts'
import type { Chance } from '../../core/guess.ts'
import type { Link } from '../../core/notebook.ts'
import type { Change } from '../../core/records/op.ts'
import { day, type Instant, later } from '../../lib/time.ts'
import type { App } from '../app.ts'
import { saidAsked } from '../asking.ts'
import { newId } from '../new-id.ts'
import { openLinkOf, showAsk, type ShownAsk } from './ask-shown.ts'
import { wordsOf } from './ask-words.ts'
import { type Keeping, keeping } from './keeping.ts'
import { linkMaking, type LinkShown } from './link-making.ts'

/**
 * `before`: none yet. `making`, `held`: the server does not have it yet, and is tried again. `open`: the link can be opened. `answered`:
 * see there.
 */
export type TrialStage = 'before' | 'making' | 'held' | 'open' | 'answered'

/** A real sealed link to oneself, to see what a friend would see. It is counted nowhere. */
export type TrialScreen = Pick<Keeping, 'trouble'> &
  Pick<LinkShown, 'address' | 'linkTrouble' | 'tryAgain'> & {
    readonly stage: ReadonlySignal<TrialStage>
    readonly shown: ReadonlySignal<ShownAsk | undefined>
    readonly comparison: ReadonlySignal<Comparison | undefined>
    readonly chance: ReadonlySignal<Chance | undefined>
    /** Still closed when it was first shown: only then the tendril draws itself. */
    readonly isNew: () => boolean
    readonly guess: (chance: Chance | undefined) => void
    /** Makes the link. `words` is what the page will ask. */
    readonly make: (words: string) => Promise<boolean>
    /** Notes that the answer was looked at. */
    readonly open: () => Promise<void>
    /** Deletes the ask here, and its log on the server as soon as that can be reached. */
    readonly throwAway: () => Promise<boolean>
  }

/** How long a trial stays open. */
const trialFor = 1 * day

export function trialScreen(app: App): TrialScreen {
  const { trouble, keep, went } = keeping(app)
  const chance = signal<Chance | undefined>(undefined)
  const ask = computed(() => trialOf(app))
  const link = computed(() => ask.value && openLinkOf(app.notebook.value, ask.value.id))
  const { shows, making, make } = linkMaking(
    app,
    { went },
    link,
    async () => ask.value !== undefined && makeNow(wordsOf(showAsk(app.notebook.value, ask.value))),
  )
  function makeNow(words: string): Promise<boolean> {
    const until = later(app.now(), trialFor)
    const begun = async () => ask.value ?? begin(app, { words, chance: chance.value, until }, keep)
    return make(begun, { k: 'ask', w: words, by: app.notebook.value.settings.name, until })
  }
  return {
    ...shows,
    trouble,
    chance,
    stage: computed(() => stageOf(ask.value, link.value, making.value)),
    shown: computed(() => ask.value && showAsk(app.notebook.value, ask.value)),
    comparison: computed(() => ask.value && compare(ask.value)),
    isNew: () => ask.value !== undefined && askState(ask.value, app.now()) === 'arrived',
    guess: (next) => (chance.value = next),
    make: makeNow,
    async open() {
      if (ask.value) await keep(openAnswer(ask.value, app.now()))
    },
    async throwAway() {
      const gone = ask.value && (await keep(forgetAsk(app.notebook.value, ask.value, app.now())))
      if (!gone) return false
      void app.links.look() // ends the link that closes now
      return true
    },
  }
}

function stageOf(ask: Ask | undefined, link: Link | undefined, making: boolean): TrialStage {
  if (ask?.answer) return 'answered'
  if (link?.opened) return 'open'
  if (making) return 'making'
  return link ? 'held' : 'before'
}

/** The newest trial. */
function trialOf(app: App): Ask | undefined {
  return [...app.notebook.value.asks.values()]
    .filter(({ trial }) => trial)
    .sort((a, b) => a.made - b.made)
    .at(-1)
}

type Begun = { readonly words: string; readonly chance: Chance | undefined; readonly until: Instant }

async function begin(app: App, { words, chance, until }: Begun, keep: Keeping['keep']): Promise<Ask | undefined> {
  const now = app.now()
  const id = newId<AskId>(app.environment)
  const guess: Change = { kind: 'ask', id, set: { guess: chance === undefined ? {} : { chance } } }
  const askOf = () => app.notebook.value.asks.get(id)
  if (!(await keep([...makeAsk(id, now, { words, tie: 'friend' }, true), guess]))) return undefined
  const made = askOf()
  return made && (await keep(saidAsked(made, now, { channel: 'in-writing', until }))) ? askOf() : undefined
}

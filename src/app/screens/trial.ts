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
import { addressOf } from '../links.ts'
import { newId } from '../new-id.ts'
import { closeLinks, openLinkOf, showAsk, type ShownAsk } from './ask-shown.ts'
import { type Keeping, keeping } from './keeping.ts'

/** `before`: none yet. `making`, `held`: the server does not have it yet, and is tried again. `open`: the link can be opened. `answered`: see there. */
export type TrialStage = 'before' | 'making' | 'held' | 'open' | 'answered'

/** A real sealed link to oneself, to see what a friend would see. It is counted nowhere. */
export type TrialScreen = Pick<Keeping, 'trouble'> & {
  readonly stage: ReadonlySignal<TrialStage>
  readonly shown: ReadonlySignal<ShownAsk | undefined>
  readonly comparison: ReadonlySignal<Comparison | undefined>
  readonly address: ReadonlySignal<string | undefined>
  readonly chance: ReadonlySignal<Chance | undefined>
  /** Still closed when it was first shown: only then the tendril draws itself. */
  readonly isNew: () => boolean
  readonly guess: (chance: Chance | undefined) => void
  /** Makes the link. `words` is what the page will ask. */
  readonly make: (words: string) => Promise<boolean>
  readonly tryAgain: () => Promise<void>
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
  const making = signal(false)
  const ask = computed(() => trialOf(app))
  const link = computed(() => ask.value && openLinkOf(app.notebook.value, ask.value.id))
  return {
    trouble,
    chance,
    stage: computed(() => stageOf(ask.value, link.value, making.value)),
    shown: computed(() => ask.value && showAsk(app.notebook.value, ask.value)),
    comparison: computed(() => ask.value && compare(ask.value)),
    address: computed(() => (link.value?.opened ? addressOf(link.value, app.links.base.value) : undefined)),
    isNew: () => ask.value !== undefined && askState(ask.value, app.now()) === 'arrived',
    guess: (next) => (chance.value = next),
    async make(words) {
      making.value = true
      const until = later(app.now(), trialFor)
      const made = ask.value ?? (await begin(app, { words, chance: chance.value, until }, keep))
      const by = app.notebook.value.settings.name
      const offer = { k: 'ask', w: words, by, until: Math.floor(until / 1000) } as const
      const done = made !== undefined && (link.value !== undefined || went(await app.links.make(made, offer)))
      making.value = false
      return done
    },
    async tryAgain() {
      making.value = true
      await app.links.look()
      making.value = false
    },
    async open() {
      if (ask.value) await keep(openAnswer(ask.value, app.now()))
    },
    async throwAway() {
      const now = ask.value
      if (!now || !(await closeLinks(app, now.id))) return false
      return keep(forgetAsk(now))
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

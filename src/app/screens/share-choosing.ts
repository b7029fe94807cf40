import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import {
  allOf,
  choosable,
  type Choosable,
  chosenTogether,
  shareItems,
  shareKinds,
  type ShareKind,
} from '../../core/share.ts'
import type { ShareItem } from '../../core/share-item.ts'
import type { LiveThing } from '../../core/share-door.ts'
import { flipped } from '../../lib/flipped.ts'
import { fail, type Result } from '../../lib/result.ts'
import { day } from '../../lib/time.ts'
import { shareItemsMost, shareLives } from '../../protocol/limits.ts'
import type { App } from '../app.ts'
import { newId } from '../new-id.ts'
import { draftParts } from '../draft-parts.ts'
import type { NotShared } from '../links.ts'
import { shareWordsIn } from '../share-words.ts'

/** How many days a share may be read. */
export const shareDays = shareLives.map((life) => life / day)
/** How many questions may be brought. */
export const mostQuestions = 3

/** What is chosen so far. Nothing is, at first. */
export type ShareChoice = {
  readonly keys: readonly string[]
  /** The person's own questions, as they are typed. */
  readonly questions: readonly string[]
  /** People by name. */
  readonly names: boolean
  /** It goes on: what was chosen stays current, and goes when it is deleted. */
  readonly live: boolean
  readonly days: number
  /** For whom. It stays here. */
  readonly label: string
  /** The first name that it is signed with. */
  readonly by: string
}

/** One kind of thing, and what of it can be chosen. */
export type ShareGroup = {
  readonly kind: ShareKind
  readonly all: readonly Choosable[]
  /** All of it may be chosen at once, and one link holds it. */
  readonly together: boolean
}

/** Why nothing was made. `nothing`: nothing is chosen. `name`: it is not said who shares. */
export type ShareProblem = NotShared | 'not-loaded' | 'nothing' | 'name'

/** Choosing what is shown, with a preview of it. */
export type ShareChooser = {
  readonly choice: ReadonlySignal<ShareChoice>
  readonly groups: ReadonlySignal<readonly ShareGroup[]>
  /** The copies as they would be sealed, in their order. */
  readonly preview: ReadonlySignal<readonly ShareItem[]>
  readonly change: (part: Partial<ShareChoice>) => void
  readonly flip: (key: string) => void
  /** All of one kind, or none of it. */
  readonly flipAll: (kind: ShareKind) => void
  /** How many things are chosen beyond what one link holds; 0 where it holds them. */
  readonly beyond: ReadonlySignal<number>
  readonly making: ReadonlySignal<boolean>
  readonly problem: ReadonlySignal<ShareProblem | undefined>
}

/** What a choice comes to when it is gone on with. */
export type Chosen = {
  readonly choice: ShareChoice
  readonly items: readonly ShareItem[]
  readonly all: readonly Choosable[]
}

/** How one chooses: where it stands until it is done, what is shown already, and whether people stand by name where that is settled. */
type Choosing = { readonly draft: string; readonly shown: ReadonlySet<string>; readonly names?: boolean }

/** The chooser, and `tried`, which goes on with what is chosen, once, and lets the draft go when that worked. */
export function shareChooser(app: App, { draft, shown, names: settled }: Choosing) {
  const choice = signal(parseChoice(app, draft))
  const making = signal(false)
  const problem = signal<ShareProblem | undefined>(undefined)
  const names = computed(() => settled ?? choice.value.names)
  const how = computed(() => ({ now: app.now(), names: names.value, words: shareWordsIn() }))
  const all = computed(() => choosable(app.notebook.value, how.value).filter(({ key }) => !shown.has(key)))
  const preview = computed(() => {
    const { keys, questions } = choice.value
    return shareItems(app.notebook.value, { keys: new Set(keys), questions }, how.value, all.value)
  })
  const beyond = computed(() => Math.max(0, shown.size + preview.value.length - shareItemsMost))
  function change(part: Partial<ShareChoice>): void {
    choice.value = { ...choice.value, ...part }
    problem.value = undefined
    app.drafts.type(draft, JSON.stringify(choice.value))
  }
  async function tried<T>(goOn: (chosen: Chosen) => Promise<Result<T, ShareProblem>>): Promise<T | undefined> {
    if (making.value) return undefined
    making.value = true
    const problemNow = preview.value.length === 0 ? 'nothing' : beyond.value > 0 ? 'too-much' : undefined
    const chosen = { choice: choice.value, items: preview.value, all: all.value }
    const done = problemNow ? fail(problemNow) : await goOn(chosen)
    making.value = false
    problem.value = done.ok ? undefined : done.error
    if (!done.ok) return undefined
    app.drafts.type(draft, '') // what was chosen for one is not proposed for the next
    return done.value
  }
  return {
    choice,
    groups: computed(() => groupsOf(all.value)),
    preview,
    change,
    flip: (key: string) => change({ keys: flipped(choice.value.keys, key) }),
    flipAll: (kind: ShareKind) => change({ keys: flippedAll(choice.value.keys, new Set(allOf(all.value, kind))) }),
    beyond,
    making,
    problem,
    tried,
  } satisfies ShareChooser & { readonly tried: unknown }
}

/** What was chosen, each thing under a name of its own. What is not there any more is left out. */
export function namedThings(
  app: App,
  { keys, questions }: ShareChoice,
  all: readonly Choosable[],
): readonly LiveThing[] {
  const there = new Set(all.map(({ key }) => key))
  const asked = questions.map((q) => q.trim()).filter((q) => q !== '')
  return [
    ...asked.map((q) => ({ id: newId(app.environment), q })),
    ...keys.filter((key) => there.has(key)).map((key) => ({ id: newId(app.environment), key })),
  ]
}

function flippedAll(keys: readonly string[], these: ReadonlySet<string>): readonly string[] {
  const others = keys.filter((key) => !these.has(key))
  return keys.length - others.length === these.size ? others : [...others, ...these]
}

function groupsOf(all: readonly Choosable[]): readonly ShareGroup[] {
  return shareKinds.flatMap((kind): readonly ShareGroup[] => {
    const some = all.filter((one) => one.kind === kind)
    return some.length > 0
      ? [{ kind, all: some, together: chosenTogether.has(kind) && some.length <= shareItemsMost }]
      : []
  })
}

/** What is chosen so far, read back from its draft. Whatever is not as it should be counts as not chosen. */
function parseChoice(app: App, draft: string): ShareChoice {
  const value = draftParts(app.drafts.texts.value.get(draft))
  const texts = (list: unknown): readonly string[] =>
    Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : []
  const { label, by } = value
  return {
    keys: texts(value['keys']),
    questions: texts(value['questions']).slice(0, mostQuestions),
    names: value['names'] === true,
    live: value['live'] === true,
    days: shareDays.find((days) => days === value['days']) ?? 30,
    label: typeof label === 'string' ? label : '',
    by: typeof by === 'string' ? by : app.notebook.value.settings.name,
  }
}

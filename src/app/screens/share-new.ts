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
import type { ShareId } from '../../core/share-door.ts'
import { flipped } from '../../lib/flipped.ts'
import { fail, type Result } from '../../lib/result.ts'
import { day, later } from '../../lib/time.ts'
import { askNameMost, shareItemsMost, shareLives } from '../../protocol/limits.ts'
import type { App } from '../app.ts'
import { draftParts } from '../draft-parts.ts'
import type { NotShared } from '../links.ts'
import { shareWords } from '../share-words.ts'

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

/** Choosing what is shown to somebody, with a preview, and making the link. */
export type ShareNewScreen = {
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
  /** Makes the link; its id once the server has it. What was chosen stays where it could not be made. */
  readonly make: () => Promise<ShareId | undefined>
}

const draft = 'share'

export function shareNewScreen(app: App): ShareNewScreen {
  const choice = signal(parseChoice(app))
  const making = signal(false)
  const problem = signal<ShareProblem | undefined>(undefined)
  const names = computed(() => choice.value.names)
  const how = computed(() => ({ now: app.now(), names: names.value, words: shareWords }))
  const all = computed(() => choosable(app.notebook.value, how.value))
  const preview = computed(() => {
    const { keys, questions } = choice.value
    return shareItems(app.notebook.value, { keys: new Set(keys), questions }, how.value, all.value)
  })
  function change(part: Partial<ShareChoice>): void {
    choice.value = { ...choice.value, ...part }
    problem.value = undefined
    app.drafts.type(draft, JSON.stringify(choice.value))
  }
  async function tried(): Promise<Result<ShareId, ShareProblem>> {
    const { by, label, days } = choice.value
    const items = preview.value
    if (items.length === 0) return fail('nothing')
    if (by.trim() === '') return fail('name')
    if (items.length > shareItemsMost) return fail('too-much')
    const until = later(app.now(), days * day)
    return app.links.letIn({ by: by.trim().slice(0, askNameMost), label: label.trim(), until, items })
  }
  return {
    choice,
    groups: computed(() => groupsOf(all.value)),
    preview,
    change,
    flip: (key) => change({ keys: flipped(choice.value.keys, key) }),
    flipAll(kind) {
      change({ keys: flippedAll(choice.value.keys, new Set(allOf(all.value, kind))) })
    },
    beyond: computed(() => Math.max(0, preview.value.length - shareItemsMost)),
    making,
    problem,
    async make() {
      if (making.value) return undefined
      making.value = true
      const made = await tried()
      making.value = false
      problem.value = made.ok ? undefined : made.error
      if (!made.ok) return undefined
      await app.change([], [draft])
      return made.value
    },
  }
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
function parseChoice(app: App): ShareChoice {
  const value = draftParts(app.drafts.texts.value.get(draft))
  const texts = (list: unknown): readonly string[] =>
    Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : []
  const { label, by } = value
  return {
    keys: texts(value['keys']),
    questions: texts(value['questions']).slice(0, mostQuestions),
    names: value['names'] === true,
    days: shareDays.find((days) => days === value['days']) ?? 30,
    label: typeof label === 'string' ? label : '',
    by: typeof by === 'string' ? by : app.notebook.value.settings.name,
  }
}

import { computed, type ReadonlySignal } from '@preact/signals-core'
import type { Ask, AskState } from '../../core/ask.ts'
import { asksByState } from '../../core/ask-lists.ts'
import { inOrder } from '../../core/in-order.ts'
import type { App } from '../app.ts'
import { openLinkOf, type ShownAsk, showAsk } from './ask-shown.ts'

/** Groups in the order in which they are shown. */
export const askGroups = ['to-open', 'to-ask', 'waiting', 'silence', 'done'] as const
/** One of the groups. */
export type AskGroup = (typeof askGroups)[number]

/** An ask in a list, with where it stands, and whether a link is open that takes an answer. */
export type ListedAsk = ShownAsk & { readonly state: AskState; readonly open: boolean }
/** A group with something in it. */
export type ListedGroup = { readonly group: AskGroup; readonly asks: readonly ListedAsk[] }

/** All asks in plain groups; a group with nothing in it is absent. Done ones newest first, the others oldest first. */
export function asksScreen(app: App): { readonly groups: ReadonlySignal<readonly ListedGroup[]> } {
  return {
    groups: computed(() => {
      const notebook = app.notebook.value
      const byState = asksByState(notebook, app.now())
      const listed = (group: AskGroup): readonly ListedAsk[] =>
        statesOf[group].flatMap((state) =>
          (byState.get(state) ?? []).map((ask) => ({
            ...showAsk(notebook, ask),
            state,
            open: openLinkOf(notebook, ask.id) !== undefined,
          })),
        )
      return askGroups
        .map((group) => ({ group, asks: group === 'done' ? newestFirst(listed(group)) : listed(group) }))
        .filter(({ asks }) => asks.length > 0)
    }),
  }
}

const statesOf: { readonly [Group in AskGroup]: readonly AskState[] } = {
  'to-open': ['arrived'],
  'to-ask': ['draft', 'guessed'],
  waiting: ['waiting'],
  silence: ['silent'],
  done: ['answered', 'done', 'finished', 'withdrawn'],
}

function newestFirst(listed: readonly ListedAsk[]): readonly ListedAsk[] {
  const byAsk = new Map(listed.map((one) => [one.ask, one]))
  const when = ({ answer, withdrawn, finished, made }: Ask) => answer?.at ?? withdrawn ?? finished ?? made
  return inOrder([...byAsk.keys()], when)
    .toReversed()
    .flatMap((ask) => byAsk.get(ask) ?? [])
}

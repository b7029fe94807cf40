import { computed, type ReadonlySignal } from '@preact/signals-core'
import type { App } from '../app.ts'

/** What is being written over words that are kept already, and that another device may change meanwhile. */
export type DraftOver = {
  /**
   * As it stands; `undefined` while nothing is being written. Where something else was kept since it was begun, not the draft alone: it would
   * be written over that unseen.
   */
  readonly text: ReadonlySignal<string | undefined>
  readonly type: (text: string) => void
}

/** Where it is kept while it is being written. `over`: what was kept when it was typed. */
export type NamesOver = { readonly name: string; readonly over: string }

/** The draft over what `kept` gives. `together` says what stands where something else was kept since. */
export function draftOver(
  { drafts }: App,
  { name, over }: NamesOver,
  kept: () => string,
  together: (kept: string, draft: string) => string,
): DraftOver {
  const before = (): string => drafts.texts.value.get(over) ?? ''
  return {
    text: computed(() => {
      const draft = drafts.texts.value.get(name)
      return draft === undefined || before() === kept() ? draft : together(kept(), draft)
    }),
    type(text) {
      // First, and so on the disk first: a draft without it would seem to be older than what is kept.
      if (before() !== kept()) drafts.type(over, kept())
      drafts.type(name, text)
    },
  }
}

/** Both, what is kept first, cut at `most` UTF-16 units; one of them where it holds the other. */
export function bothWords(most: number): (kept: string, draft: string) => string {
  return (kept, draft) => {
    if (draft.includes(kept)) return draft
    return kept.includes(draft.trim()) ? kept : `${kept}\n\n${draft}`.slice(0, most)
  }
}

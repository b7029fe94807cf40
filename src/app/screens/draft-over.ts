import { computed, type ReadonlySignal } from '@preact/signals-core'
import type { App } from '../app.ts'

/** What is being written over words that are kept already, and that another device may change meanwhile. */
export type DraftOver = {
  /**
   * As it stands; `undefined` while nothing is being written. Where other words were kept since it was begun, both: those first, for the
   * draft alone would be written over them unseen.
   */
  readonly text: ReadonlySignal<string | undefined>
  readonly type: (text: string) => void
}

/**
 * The draft of that name, over what `kept` gives; `over-` and its name is that of what was kept when it was typed. Both together are cut at
 * `most`, in UTF-16 units.
 */
export function draftOver({ drafts }: App, name: string, kept: () => string, most: number): DraftOver {
  const begun = `over-${name}`
  const before = (): string => drafts.texts.value.get(begun) ?? ''
  return {
    text: computed(() => {
      const draft = drafts.texts.value.get(name)
      if (draft === undefined || before() === kept() || draft.includes(kept())) return draft
      return kept().includes(draft.trim()) ? kept() : `${kept()}\n\n${draft}`.slice(0, most)
    }),
    type(text) {
      // First, and so on the disk first: a draft without it would seem to be older than what is kept.
      if (before() !== kept()) drafts.type(begun, kept())
      drafts.type(name, text)
    },
  }
}

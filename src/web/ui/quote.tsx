// What a person really said or wrote: serif, italic, in quotation marks, bigger than anything of ours. Never translated by a browser.
import type { ComponentChildren } from 'preact'
import css from './quote.module.css'

export type QuoteProps = {
  readonly words: string
  /** Who, and about what: "Mara, oat milk". */
  readonly by?: ComponentChildren
  /** The friend's own tap, as "glad". */
  readonly felt?: string
  /** `plain`: upright, for the person's own words to be asked. `large`: on its own on a screen. */
  readonly look?: 'said' | 'plain' | 'large'
}

/** Words of a person. */
export function Quote({ words, by, felt, look = 'said' }: QuoteProps) {
  return (
    <figure class={css['quote']}>
      <blockquote class={css[look]}>
        <q dir="auto" translate={false}>
          {words}
        </q>
      </blockquote>
      {(by !== undefined || felt !== undefined) && (
        <figcaption class={css['by']}>
          {by}
          {felt !== undefined && <Felt word={felt} />}
        </figcaption>
      )}
    </figure>
  )
}

/** A true thing in one word, after a filled sky disc. */
export function Felt({ word }: { readonly word: string }) {
  return <span class={css['felt']}>{word}</span>
}

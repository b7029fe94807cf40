// White paper on paper: where something is to be decided or read. Never a card in a card.
import type { ComponentChildren } from 'preact'
import css from './card.module.css'

export type CardProps = {
  /** `leaf`: a tinted panel for something to do. */
  readonly tone?: 'paper' | 'leaf' | 'sky'
  readonly label?: string
  /** Two parts with a `CardLine` between them: side by side where there is room. Belongs on a `Page` that is `wide`. */
  readonly pair?: boolean
  readonly children: ComponentChildren
}

/** A card. */
export function Card({ tone = 'paper', label, pair = false, children }: CardProps) {
  return (
    <section class={`${css['card']} ${css[tone]} ${pair ? css['pair'] : ''}`} aria-label={label}>
      {children}
    </section>
  )
}

/** A line from edge to edge between two parts of a card. */
export function CardLine() {
  return <hr class={css['line']} />
}

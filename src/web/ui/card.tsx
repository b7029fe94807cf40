// White paper on paper: where something is to be decided or read. Never a card in a card.
import type { ComponentChildren } from 'preact'
import css from './card.module.css'

/** `leaf`: a tinted panel for something to do; `honey`: see `Note`. Parts divided by a line over the whole width: `<CardLine />`. */
export function Card({
  tone = 'paper',
  label,
  children,
}: {
  readonly tone?: 'paper' | 'leaf' | 'sky'
  readonly label?: string
  readonly children: ComponentChildren
}) {
  return (
    <section class={`${css['card']} ${css[tone]}`} aria-label={label}>
      {children}
    </section>
  )
}

/** A line from edge to edge between two parts of a card. */
export function CardLine() {
  return <hr class={css['line']} />
}

// One kind of ask on a line from never to always: the guess as a dashed ring, what was said as a disc, and a pale bar for how unsure this is.
import css from './range.module.css'

export type RangeProps = {
  /** Who was asked. */
  readonly name: string
  /** How many, in words. */
  readonly count: string
  /** Shares from 0 to 1. */
  readonly guessed: number
  readonly said: number
  readonly low: number
  readonly high: number
}

/** One row. The table beside it has the same numbers for those who don't see it. */
export function Range({ name, count, guessed, said, low, high }: RangeProps) {
  return (
    <div class={css['range']} aria-hidden="true">
      <p class={css['head']}>
        <b>{name}</b>
        <span class="small">{count}</span>
      </p>
      <svg class={css['drawing']} viewBox="0 0 350 30">
        <line class={css['line']} x1="8" x2="342" y1="15" y2="15" />
        <rect class={css['bar']} x={place(low) - 4} y="10" width={place(high) - place(low) + 8} height="10" rx="5" />
        <circle class={css['ring']} cx={place(guessed)} cy="15" r={Math.abs(guessed - said) < 0.02 ? 12 : 8.5} />
        <circle class={css['disc']} cx={place(said)} cy="15" r="7" />
      </svg>
    </div>
  )
}

function place(share: number): number {
  return 14 + share * 322
}

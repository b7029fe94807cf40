// A guess and what came on one line: the guess as a dashed ring, what came as a disc, and a pale bar for how unsure this is.
import css from './range.module.css'

export type RangeProps = {
  readonly name?: string
  /** How many, in words. */
  readonly count?: string
  /** Places on the line, from 0 to 1; what is not known is not drawn. */
  readonly guessed: number | undefined
  readonly real: number | undefined
  readonly band: { readonly low: number; readonly high: number } | undefined
}

/** One figure. The sentence and the table beside it say the same for those who don't see it. */
export function Range({ name, count, guessed, real, band }: RangeProps) {
  const same = guessed !== undefined && real !== undefined && Math.abs(guessed - real) < 0.02
  return (
    <div class={css['range']}>
      {name !== undefined && (
        <p class={css['head']}>
          <b>{name}</b>
          <span class="small">{count}</span>
        </p>
      )}
      <svg class={css['drawing']} viewBox="0 0 350 30" aria-hidden="true">
        <line class={css['line']} x1="8" x2="342" y1="15" y2="15" />
        {band !== undefined && (
          <rect
            class={css['bar']}
            x={place(band.low) - 4}
            y="10"
            width={place(band.high) - place(band.low) + 8}
            height="10"
            rx="5"
          />
        )}
        {guessed !== undefined && <circle class={css['ring']} cx={place(guessed)} cy="15" r={same ? 12 : 8.5} />}
        {real !== undefined && <circle class={css['disc']} cx={place(real)} cy="15" r="7" />}
      </svg>
    </div>
  )
}

/** One guess and what came of it, as steps of a scale: for a row whose words say the same. */
export function PairLine(props: { readonly steps: number; readonly guess: number; readonly truth: number }) {
  const { steps, guess, truth } = props
  const [from, to] = [place(guess / (steps - 1)), place(truth / (steps - 1))]
  return (
    <svg class={`${css['drawing']} ${css['pair']}`} viewBox="0 0 350 30" aria-hidden="true">
      <line class={css['line']} x1="8" x2="342" y1="15" y2="15" />
      {guess !== truth && <line class={css['way']} x1={from + Math.sign(to - from) * 8.5} x2={to} y1="15" y2="15" />}
      <circle class={css['ring']} cx={from} cy="15" r={guess === truth ? 12 : 8.5} />
      <circle class={css['disc']} cx={to} cy="15" r="7" />
    </svg>
  )
}

function place(share: number): number {
  return 14 + share * 322
}

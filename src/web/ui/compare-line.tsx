// The signature. A bare line with the steps of the scale it came from; a dashed clay ring for the guess; a sky disc for what is
// true; a tendril from one to the other that ends curled round the disc. Below, the same in words.
import { scaleWords } from '../../words/scales.ts'
import { Leaf } from './leaf.tsx'
import { leafOf, tendril } from './tendril.ts'
import css from './compare-line.module.css'

/** One end of a comparison: which step (0 at the start of the line), the word, and its number if it has one. */
export type Compared = { readonly step: number; readonly words: string; readonly number?: string }

export type CompareLineProps = {
  /** Left out where the heading of the screen asks it. */
  readonly question?: string
  /** How many steps the scale has. */
  readonly steps: number
  /** The words under the two ends. */
  readonly ends: readonly [string, string]
  readonly guess: Compared | undefined
  readonly truth: Compared | undefined
  /** "Mara said", "Mara was". */
  readonly truthLabel: string
  /** "You thought" unless said otherwise. */
  readonly guessLabel?: string
  /** Both ends are the person's own, then and now: a leaf disc, and these words where they are the same. */
  readonly own?: { readonly same: string }
  /** Draws itself, once, over 900 ms: only when an answer is opened for the first time. */
  readonly draws?: boolean
}

const height = 62
const lineStart = 14
const lineEnd = 336

/** The line, and below it what was guessed and what is true. With the same step for both it says "Your guess was right here." */
export function CompareLine(props: CompareLineProps) {
  const { question, steps, ends, guess, truth, truthLabel, guessLabel = scaleWords.youThought, own } = props
  const same = guess !== undefined && guess.step === truth?.step
  return (
    <div class={`${props.draws ? css['draws'] : ''} ${own ? css['own'] : ''}`}>
      {question !== undefined && <p class={css['question']}>{question}</p>}
      <CompareDrawing steps={steps} guess={guess?.step} truth={truth?.step} />
      <div class={css['ends']} aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
      <dl class={css['values']}>
        {guess !== undefined && <Value look="guess" label={guessLabel} value={guess} />}
        {truth !== undefined && <Value look="truth" label={truthLabel} value={truth} />}
      </dl>
      {same && <p class={css['same']}>{own?.same ?? scaleWords.guessWasRight}</p>}
    </div>
  )
}

/** The drawing alone, for where words beside it say what it shows. Steps count from 0; the first is at the start of the line. */
export function CompareDrawing(props: {
  readonly steps: number
  readonly guess: number | undefined
  readonly truth: number | undefined
}) {
  const { steps, guess, truth } = props
  const same = guess === truth
  const alone = guess === undefined || truth === undefined // then no tendril needs room
  return (
    <svg class={css['drawing']} viewBox={alone ? '0 42 350 42' : '0 0 350 84'} aria-hidden="true">
      <Line steps={steps} />
      {guess !== undefined && truth !== undefined && !same && (
        <Way from={placeOf(guess, steps)} to={placeOf(truth, steps)} />
      )}
      {guess !== undefined && <circle class={css['ring']} cx={placeOf(guess, steps)} cy={height} r={same ? 13 : 9} />}
      {truth !== undefined && <circle class={css['disc']} cx={placeOf(truth, steps)} cy={height} r="7.5" />}
    </svg>
  )
}

function Value({
  look,
  label,
  value,
}: {
  readonly look: 'guess' | 'truth'
  readonly label: string
  readonly value: Compared
}) {
  return (
    <div class={css[look]}>
      <dt>{label}</dt>
      <dd>
        {value.words}
        {value.number !== undefined && <small> {value.number}</small>}
      </dd>
    </div>
  )
}

function Line({ steps }: { readonly steps: number }) {
  const large = (i: number): boolean => i === 0 || i === steps - 1 || i * 2 === steps - 1
  return (
    <>
      <path class={css['line']} d={`M${lineStart} ${height}H${lineEnd}`} />
      {Array.from({ length: steps }, (_, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- a step is its place
        <circle key={i} class={css['node']} cx={placeOf(i, steps)} cy={height} r={large(i) ? 2.6 : 1.9} />
      ))}
    </>
  )
}

/** The tendril and its leaf. */
function Way({ from, to }: { readonly from: number; readonly to: number }) {
  const leaf = leafOf(from, to, height)
  const way = Math.sign(to - from)
  return (
    <>
      <path class={css['tendril']} pathLength="1" d={tendril(from, to, height)} />
      <g transform={`translate(${leaf.x} ${leaf.y})`}>
        <g class={css['leaf']}>
          <path class={css['stalk']} d={`M0 .5q${2 * way} -3 ${5 * way} -4`} />
          <Leaf transform={`translate(${4 * way} -3.500) scale(${0.43 * way} .43) rotate(-16)`} />
        </g>
      </g>
    </>
  )
}

function placeOf(step: number, steps: number): number {
  return lineStart + ((lineEnd - lineStart) * step) / (steps - 1)
}

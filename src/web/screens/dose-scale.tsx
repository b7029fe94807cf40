// How much is in the body, and "far away, or numb", which no number tells. Both may stay empty.
import { doseWords as words } from '../../words/screens/letters.ts'
import { Chips } from '../ui/chips.tsx'
import { Scale } from '../ui/scale.tsx'

export type DoseScaleProps = {
  readonly label: string
  /** 0 nothing .. 10 overflowing. */
  readonly much: number | undefined
  readonly numb: boolean
  readonly onMuch: (much: number | undefined) => void
  readonly onNumb: (numb: boolean) => void
}

const steps = words.steps.map(({ value, words: said }) => ({
  value,
  words: said,
  number: words.number(value),
  short: `${value}`,
}))

/** Right is lighter, as on every scale. */
export function DoseScale({ label, much, numb, onMuch, onNumb }: DoseScaleProps) {
  return (
    <div class="stack">
      <Scale<number> kind="now" label={label} steps={steps} value={much} onChange={onMuch} />
      <Chips
        label={words.or}
        labelHidden
        chips={[{ value: 'numb', words: words.numb }]}
        chosen={numb ? ['numb'] : []}
        onChange={(chosen) => onNumb(chosen.length > 0)}
      />
    </div>
  )
}

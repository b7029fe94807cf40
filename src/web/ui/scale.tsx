// A row of labelled steps, not a slider: a slider that nobody touched has a value all the same, and says it as if it were an answer.
// Built on radio buttons: a tap anywhere in a step's column, arrows, Delete or a second tap (no double click) to empty. A guess is a hollow clay
// ring, a fact a filled sky disc, what is so for oneself now a filled leaf disc, so that guess and fact never differ by colour alone.
// More than seven steps stand in two rows where there is no room for one. Narrower than 13em it becomes a list.
import { useId } from 'preact/hooks'
import { scaleWords } from '../../words/scales.ts'
import css from './scale.module.css'

/** One step: what is stored, the word for it, and its number in words ("3 in 10") if it has one. */
export type ScaleStep<T extends string | number> = {
  readonly value: T
  readonly words: string
  readonly number?: string
  /** What stands under the dot where there are more than seven steps: "80". */
  readonly short?: string
}

export type ScaleProps<T extends string | number> = {
  readonly label: string
  /** Where the heading of the screen asks it already. */
  readonly labelHidden?: boolean
  /** Left to right, so that right is the lighter side. With more than five, words stand under the ends and beside the question. */
  readonly steps: readonly ScaleStep<T>[]
  readonly value: T | undefined
  readonly onChange: (value: T | undefined) => void
  readonly kind: 'guess' | 'fact' | 'now'
  /** What had been guessed, shown as a dashed ring with a line below. */
  readonly earlier?: T | undefined
  /** That line, where it is not "You had guessed: …". */
  readonly earlierSaid?: string | undefined
}

/** A scale. `undefined` is "not set" and is never stored as the middle. */
export function Scale<T extends string | number>(props: ScaleProps<T>) {
  const { label, labelHidden = false, steps, value, onChange, kind, earlier, earlierSaid } = props
  const id = useId()
  const manySteps = steps.length > 5
  const [first, last] = [steps[0], steps.at(-1)]
  const look = steps.length > 7 ? 'long' : manySteps ? 'ends' : 'all'
  const set = steps.find((step) => step.value === value)
  const before = steps.find((step) => step.value === earlier)
  return (
    <fieldset class={`${css['scale']} ${css[kind]} ${css[look]}`} role="radiogroup" aria-labelledby={id}>
      <div class={css['head']}>
        <span class={labelHidden ? 'unseen' : css['label']} id={id}>
          {label}
        </span>
        {set === undefined && <span class={css['unset']}>{scaleWords.notSet}</span>}
        {set !== undefined && manySteps && (
          <span class={css['said']} aria-hidden="true">
            {set.words}
            {set.number !== undefined && <span class={css['number']}>{set.number}</span>}
          </span>
        )}
      </div>
      {look === 'long' && (
        <p class={css['from']} aria-hidden="true">
          {first?.words}
        </p>
      )}
      <div class={css['steps']}>
        {steps.map((step, i) => (
          <Step
            key={step.value}
            name={id}
            step={step}
            mark={markOf(i, steps.length)}
            chosen={step === set}
            was={step === before}
            onChange={onChange}
          />
        ))}
      </div>
      {look === 'long' && (
        <div class={css['between']} aria-hidden="true">
          <span>{first?.words}</span>
          <span>{last?.words}</span>
        </div>
      )}
      {before !== undefined && <p class={css['before']}>{earlierSaid ?? scaleWords.youHadGuessed(before.words)}</p>}
    </fieldset>
  )
}

type StepProps<T extends string | number> = {
  readonly name: string
  readonly step: ScaleStep<T>
  readonly mark: string
  readonly chosen: boolean
  readonly was: boolean
  readonly onChange: (value: T | undefined) => void
}

function Step<T extends string | number>({ name, step, mark, chosen, was, onChange }: StepProps<T>) {
  const empty = (event: KeyboardEvent): void => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return
    event.preventDefault()
    onChange(undefined)
  }
  return (
    <label class={`${css['step']} ${css[mark]} ${was ? css['was'] : ''}`}>
      <input
        class={css['input']}
        type="radio"
        name={name}
        value={step.value}
        checked={chosen}
        onChange={() => !chosen && onChange(step.value)}
        onClick={({ detail }) => chosen && detail < 2 && onChange(undefined)}
        onKeyDown={empty}
      />
      <span class={css['dot']} />
      {step.short !== undefined && (
        <span class={css['short']} aria-hidden="true">
          {step.short}
        </span>
      )}
      <span class={css['words']}>
        <span>{step.words}</span>
        {step.number !== undefined && <span class={css['value']}> {step.number}</span>}
      </span>
    </label>
  )
}

/** The ends and the middle are drawn a little larger, so that a place can be found at a glance. */
function markOf(i: number, count: number): 'large' | 'little' {
  return i === 0 || i === count - 1 || i * 2 === count - 1 ? 'large' : 'little'
}

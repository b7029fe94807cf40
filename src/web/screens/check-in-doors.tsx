// Eight doors, of which one or two may be open: check boxes as cards, each with a small drawing beside its word.
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import css from './check-in.module.css'

export type DoorsProps<T extends string> = {
  /** What is asked; the heading says it already. */
  readonly label: string
  readonly doors: readonly { readonly value: T; readonly words: string; readonly drawing: ComponentChildren }[]
  readonly chosen: readonly T[]
  readonly onToggle: (value: T) => void
}

/** The grid: two beside one another, one under the other in large text. */
export function Doors<T extends string>({ label, doors, chosen, onToggle }: DoorsProps<T>) {
  const name = useId()
  return (
    <fieldset>
      <legend class="unseen">{label}</legend>
      <div class={css['doors']}>
        {doors.map(({ value, words, drawing }) => (
          <label key={value} class={css['door']}>
            <input
              class={css['input']}
              type="checkbox"
              name={name}
              value={value}
              checked={chosen.includes(value)}
              onChange={() => onToggle(value)}
            />
            <svg class={`${css['drawing']} picture`} viewBox="0 0 56 40" aria-hidden="true">
              {drawing}
            </svg>
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

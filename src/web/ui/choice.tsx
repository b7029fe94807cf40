// Choosing one of a few things, each with its reason: radio buttons as cards. Nothing is chosen until the person chooses.
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'
import css from './choice.module.css'

/** One card: a sentence, and perhaps a reason and an icon. */
export type Choice<T extends string> = {
  readonly value: T
  readonly words: ComponentChildren
  readonly note?: ComponentChildren
  readonly icon?: IconName
  /** What opens below it while it is chosen. */
  readonly inside?: ComponentChildren
}

export type ChoiceListProps<T extends string> = {
  /** The question. Shown unless `labelHidden` (where the heading of the screen asks it already). */
  readonly label: string
  readonly labelHidden?: boolean
  readonly choices: readonly Choice<T>[]
  readonly value: T | undefined
  readonly onChange: (value: T) => void
}

/** Radio cards: arrows move, space chooses. */
export function ChoiceList<T extends string>({
  label,
  labelHidden = false,
  choices,
  value,
  onChange,
}: ChoiceListProps<T>) {
  const id = useId()
  return (
    <fieldset class={css['list']}>
      <legend class={labelHidden ? 'unseen' : css['label']}>{label}</legend>
      {choices.map((choice) => (
        <div key={choice.value} class={css['card']}>
          <label class={css['pick']}>
            <input
              class={css['input']}
              type="radio"
              name={id}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              aria-labelledby={`${id}-${choice.value}`}
              aria-describedby={choice.note === undefined ? undefined : `${id}-${choice.value}-note`}
            />
            <span class={css['words']}>
              <span class={css['title']} id={`${id}-${choice.value}`}>
                {choice.words}
              </span>
              {choice.note !== undefined && (
                <span class={css['note']} id={`${id}-${choice.value}-note`}>
                  {choice.note}
                </span>
              )}
            </span>
            {choice.icon !== undefined && <Icon name={choice.icon} />}
          </label>
          {choice.value === value && choice.inside !== undefined && <div class={css['inside']}>{choice.inside}</div>}
        </div>
      ))}
    </fieldset>
  )
}

// Short answers side by side. Several may be chosen, or one (a second tap takes it back, a double click does not). Empty is a fine answer.
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { flipped } from '../../lib/flipped.ts'
import { Icon } from './icon.tsx'
import css from './chips.module.css'

export type ChipsProps<T extends string> = {
  /** The question; may hold a quoted fear before it. */
  readonly label: ComponentChildren
  readonly labelHidden?: boolean
  readonly chips: readonly { readonly value: T; readonly words: string }[]
  readonly chosen: readonly T[]
  /**
   * What is chosen after a tap, and on which chip it was (none, where a key emptied it). Where several can be chosen and each tap is kept on
   * its own, go by the chip: `chosen` may still lack what was tapped a moment ago.
   */
  readonly onChange: (chosen: readonly T[], tapped: T | undefined) => void
  /** Only one at a time. */
  readonly one?: boolean
  /** `sky` for what is true of somebody else. */
  readonly tone?: 'leaf' | 'sky'
  /** One more at the end, as *my own words*. */
  readonly more?: { readonly words: string; readonly expanded: boolean; readonly onClick: () => void }
}

/** A chip for each value of a table of words, in its order. */
export function chipsOf<T extends string>(table: { readonly [value: string]: string }): ChipsProps<T>['chips'] {
  return Object.entries(table).map(([value, words]) => ({ value: value as T, words }))
}

/** Chips on check boxes, or on radio buttons where only one may be chosen. */
export function Chips<T extends string>({
  label,
  labelHidden = false,
  chips,
  chosen,
  onChange,
  one = false,
  tone = 'leaf',
  more,
}: ChipsProps<T>) {
  const id = useId()
  const toggle = (value: T): void => onChange(one && !chosen.includes(value) ? [value] : flipped(chosen, value), value)
  const clear = (event: KeyboardEvent): void => {
    if (one && (event.key === 'Delete' || event.key === 'Backspace')) onChange([], undefined)
  }
  return (
    <fieldset class={`${css['chips']} ${css[tone]}`}>
      <legend class={labelHidden ? 'unseen' : css['label']}>{label}</legend>
      {chips.map(({ value, words }) => (
        <label key={value} class={css['chip']}>
          <input
            class={css['input']}
            type={one ? 'radio' : 'checkbox'}
            name={id}
            value={value}
            checked={chosen.includes(value)}
            onChange={() => !(one && chosen.includes(value)) && toggle(value)}
            onClick={({ detail }) => one && detail < 2 && chosen.includes(value) && toggle(value)}
            onKeyDown={clear}
          />
          <span class={css['check']}>
            <Icon name="check" small />
          </span>
          <span>{words}</span>
        </label>
      ))}
      {more !== undefined && (
        <button class={css['chip']} type="button" aria-expanded={more.expanded} onClick={more.onClick}>
          <Icon name="plus" small />
          <span>{more.words}</span>
        </button>
      )}
    </fieldset>
  )
}

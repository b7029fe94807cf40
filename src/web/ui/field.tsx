// Words of the person. Nothing of them goes to a spelling service, an autofill store or a translator.
import type { ComponentChild } from 'preact'
import { useId } from 'preact/hooks'
import css from './field.module.css'
import { Icon } from './icon.tsx'

type FieldProps = {
  readonly label: string
  readonly labelHidden?: boolean
  /** One line under the label. */
  readonly note?: string
  readonly value: string
  readonly onInput: (value: string) => void
  /** What is missing or too long, and what to do. */
  readonly problem?: string | undefined
  readonly maxLength?: number
}

type LineProps = FieldProps & { readonly keys?: 'text' | 'tel' | 'numeric'; readonly onEscape?: () => void }

/** A single line: a name, a place. `tel`: a number pad. */
export function TextField(props: LineProps) {
  const { keys = 'text', value, onInput, maxLength, onEscape } = props
  return (
    <Labelled {...props}>
      {(ids) => (
        <input
          {...ids}
          {...kept}
          class={css['field']}
          type="text"
          inputMode={keys}
          autocomplete="off"
          maxLength={maxLength}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && onEscape?.()}
        />
      )}
    </Labelled>
  )
}

/** Several lines that grow with the words. `voice`: in serif, for what will be said to somebody. */
export function TextArea(props: FieldProps & { readonly rows?: number; readonly voice?: boolean }) {
  const { rows = 3, voice = false, value, onInput, maxLength } = props
  return (
    <Labelled {...props}>
      {(ids) => (
        <textarea
          {...ids}
          {...kept}
          class={`${css['field']} ${css['area']} ${voice ? css['voice'] : ''}`}
          autocomplete="off"
          rows={rows}
          maxLength={maxLength}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Labelled>
  )
}

/** A day, as `2026-11-03`; empty until one is chosen. The platform's own control. */
export function DayField(props: Omit<FieldProps, 'maxLength'>) {
  return (
    <Labelled {...props}>
      {(ids) => (
        <input
          {...ids}
          class={css['field']}
          type="date"
          autocomplete="off"
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Labelled>
  )
}

/** One of a list that is too long for cards, as a country. The platform's own control. */
export function SelectField(
  props: Pick<FieldProps, 'label' | 'note' | 'value'> & {
    readonly options: readonly { readonly value: string; readonly words: string }[]
    /** With the keys each value on the way to another is chosen too: nothing may go that holds this field. */
    readonly onChange: (value: string) => void
  },
) {
  return (
    <Labelled {...props}>
      {(ids) => (
        <div class={css['list']}>
          <select
            {...ids}
            class={css['field']}
            value={props.value}
            onChange={(event) => props.onChange(event.currentTarget.value)}
          >
            {props.options.map((option) => (
              <option key={option.value} value={option.value} selected={option.value === props.value}>
                {option.words}
              </option>
            ))}
          </select>
          <Icon name="forward" small />
        </div>
      )}
    </Labelled>
  )
}

/** On or off, at once. */
export function Toggle(props: {
  readonly label: string
  readonly note?: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}) {
  const id = useId()
  return (
    <label class={css['toggle']}>
      <span class={css['toggleWords']}>
        <span class={css['toggleLabel']} id={id}>
          {props.label}
        </span>
        {props.note !== undefined && (
          <span class={css['note']} id={`${id}-note`}>
            {props.note}
          </span>
        )}
      </span>
      <input
        class={css['switch']}
        type="checkbox"
        role="switch"
        checked={props.on}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
        aria-labelledby={id}
        aria-describedby={props.note === undefined ? undefined : `${id}-note`}
      />
    </label>
  )
}

/** What keeps the words here: no spelling service, no translation; the writing direction follows the words. */
const kept = { dir: 'auto', spellcheck: false, translate: false, autocapitalize: 'sentences' } as const

type Ids = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': boolean | undefined
}

function Labelled(
  props: Pick<FieldProps, 'label' | 'labelHidden' | 'note' | 'problem'> & {
    readonly children: (ids: Ids) => ComponentChild
  },
) {
  const id = useId()
  const described = [props.note === undefined ? '' : `${id}-note`, props.problem === undefined ? '' : `${id}-problem`]
    .join(' ')
    .trim()
  return (
    <div>
      <label class={props.labelHidden === true ? 'unseen' : css['label']} for={id}>
        {props.label}
      </label>
      {props.note !== undefined && (
        <p class={css['note']} id={`${id}-note`}>
          {props.note}
        </p>
      )}
      {props.children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': props.problem === undefined ? undefined : true,
      })}
      <p class={css['problem']} id={`${id}-problem`} role="status" hidden={props.problem === undefined}>
        {props.problem}
      </p>
    </div>
  )
}

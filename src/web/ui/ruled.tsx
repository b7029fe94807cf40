// A sheet of ruled paper to write a letter on. The lines belong to the words: they grow with them, and with large text.
import type { Ref } from 'preact'
import { useId } from 'preact/hooks'
import css from './ruled.module.css'

export type RuledProps = {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  /** How many lines there are at least; with nine the sheet fills what is left of the screen. */
  readonly lines: 1 | 2 | 3 | 6 | 9
  readonly maxLength?: number
  readonly area: Ref<HTMLTextAreaElement>
}

/** Words of the person, in serif on lines. Nothing of them goes to a spelling service, an autofill store or a translator. */
export function Ruled({ label, value, onInput, lines, maxLength, area }: RuledProps) {
  const id = useId()
  return (
    <div class={css['sheet']} data-fills={lines === 9 ? '' : undefined}>
      <label class="unseen" for={id}>
        {label}
      </label>
      <textarea
        ref={area}
        id={id}
        class={`${css['lines']} ${css[`from${lines}`]}`}
        dir="auto"
        spellcheck={false}
        translate={false}
        autocapitalize="sentences"
        autocomplete="off"
        rows={lines}
        maxLength={maxLength}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  )
}

// A passphrase. Hidden until somebody wants to see it; pasting and password managers work as everywhere.
import { useId, useState } from 'preact/hooks'
import { lockedWords } from '../../words/screens/lock.ts'
import field from './field.module.css'
import css from './secret-field.module.css'

/** `current`: one that was set before. `new`: a manager may offer one. */
export function SecretField(props: {
  readonly label: string
  readonly kind: 'current' | 'new'
  readonly value: string
  readonly onInput: (value: string) => void
  readonly note?: string
  readonly problem?: string | undefined
}) {
  const id = useId()
  const [shown, show] = useState(false)
  const said = props.problem ?? props.note
  return (
    <div>
      <label class={field['label']} for={id}>
        {props.label}
      </label>
      {/* Managers keep a secret under a name; this one tells nothing. */}
      <input class="unseen" type="text" autocomplete="username" value="notebook" readOnly tabIndex={-1} aria-hidden />
      <div class={css['line']}>
        <input
          class={field['field']}
          id={id}
          {...(shown ? { type: 'text' as const } : { type: 'password' as const })}
          autocomplete={`${props.kind}-password`}
          autocapitalize="none"
          spellcheck={false}
          translate={false}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          aria-describedby={said === undefined ? undefined : `${id}-said`}
          aria-invalid={props.problem === undefined ? undefined : true}
        />
        <button class={css['show']} type="button" onClick={() => show(!shown)} aria-pressed={shown}>
          {shown ? lockedWords.hide : lockedWords.show}
        </button>
      </div>
      <p
        class={props.problem === undefined ? field['note'] : field['problem']}
        id={`${id}-said`}
        role="status"
        hidden={said === undefined}
      >
        {said}
      </p>
    </div>
  )
}

// The passphrase of a backup. Pasting and password managers work as everywhere.
import { useId } from 'preact/hooks'
import field from '../ui/field.module.css'

/** `new`: a manager may offer one. */
export function BackupSecret(props: {
  readonly label: string
  readonly kind: 'new' | 'current'
  readonly shown: boolean
  readonly value: string
  readonly onInput: (value: string) => void
  readonly note?: string
  readonly problem?: string | undefined
}) {
  const id = useId()
  const said = props.problem ?? props.note
  return (
    <div>
      <label class={field['label']} for={id}>
        {props.label}
      </label>
      <input
        class={field['field']}
        id={id}
        {...(props.shown ? { type: 'text' as const } : { type: 'password' as const })}
        autocomplete={`${props.kind}-password`}
        autocapitalize="none"
        spellcheck={false}
        translate={false}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        aria-describedby={said === undefined ? undefined : `${id}-said`}
        aria-invalid={props.problem === undefined ? undefined : true}
      />
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

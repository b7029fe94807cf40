// Something worth reading, on honey. An error says what is safe first, then what to do; it never blocks the rest.
import type { ComponentChildren } from 'preact'
import css from './note.module.css'

/** A note worth reading. Not for urgency. */
export function Note({ children }: { readonly children: ComponentChildren }) {
  return <div class={css['note']}>{children}</div>
}

/** What did not work (`what`), what is safe, and buttons for what to do. It is read out when it appears, and can be given the focus. */
export function ErrorNote(props: {
  readonly what?: string
  readonly safe: string
  readonly children?: ComponentChildren
}) {
  return (
    <div class={css['note']} role="status" tabIndex={-1}>
      {props.what !== undefined && <p class={css['what']}>{props.what}</p>}
      <p>{props.safe}</p>
      {props.children !== undefined && <div class={css['actions']}>{props.children}</div>}
    </div>
  )
}

export type StripProps = {
  readonly words: string
  readonly out: string
  readonly href?: string
  readonly onOut?: () => void
}

/** A strip over the full width: says what is not real (example, trial) and holds the way out. It can't be closed. */
export function Strip(props: StripProps) {
  return (
    <aside class={css['strip']}>
      <span>{props.words}</span>
      {props.href === undefined ? (
        <button type="button" onClick={props.onOut}>
          {props.out}
        </button>
      ) : (
        <a href={props.href} onClick={props.onOut}>
          {props.out}
        </a>
      )}
    </aside>
  )
}

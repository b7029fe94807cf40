import type { ComponentChildren } from 'preact'
import type { IconName } from '../ui/icons.ts'
import { IconDisc } from '../ui/initial.tsx'
import css from './settings.module.css'

/** One place where something of the record lies, what lies there, and what can be done about it. */
export function Place(props: {
  readonly icon: IconName
  readonly label: string
  readonly says: ComponentChildren
  readonly note: string
  readonly act?: ComponentChildren
  readonly children?: ComponentChildren
}) {
  return (
    <li>
      <IconDisc icon={props.icon} />
      <div class={css['words']}>
        <h2>{props.label}</h2>
        <p class="voice">{props.says}</p>
        {props.note !== '' && <p class="note">{props.note}</p>}
        {props.children}
      </div>
      {props.act !== undefined && <div class={css['act']}>{props.act}</div>}
    </li>
  )
}

// A button, or a link that looks like one when it goes to an address. There is no disabled state: say what is missing instead.
import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'
import css from './button.module.css'

/**
 * `primary` once per screen (`plum` where it is about the younger self); `quiet` for equal alternatives; `outline` for calls; `text` for
 * skip, later, stop; `alert` for a crisis call or erasing all; `erase` leads to that.
 */
export type ButtonKind = 'primary' | 'quiet' | 'outline' | 'text' | 'alert' | 'erase' | 'sky' | 'plum'

export type ButtonProps = {
  readonly kind?: ButtonKind
  readonly icon?: IconName | undefined
  /** `small`: 44 high, for three in a row. `large`: 72 high, for shaking hands. */
  readonly size?: 'normal' | 'small' | 'large'
  readonly href?: string
  readonly onClick?: (event: MouseEvent) => void
  readonly submit?: boolean
  /** For a button that shows and hides something. */
  readonly expanded?: boolean
  readonly describedBy?: string
  readonly children: ComponentChildren
}

/** Says what happens when it is pressed ("Keep this"). */
export function Button(props: ButtonProps) {
  const {
    kind = 'quiet',
    icon,
    size = 'normal',
    href,
    onClick,
    submit = false,
    expanded,
    describedBy,
    children,
  } = props
  const look = `${css['button']} ${css[kind]} ${css[size]}`
  const inside = (
    <>
      {icon !== undefined && <Icon name={icon} small />}
      <span>{children}</span>
    </>
  )
  if (href !== undefined)
    return (
      <a class={look} href={href} onClick={onClick} aria-describedby={describedBy}>
        {inside}
      </a>
    )
  return (
    <button
      class={look}
      type={submit ? 'submit' : 'button'}
      onClick={onClick}
      aria-expanded={expanded}
      aria-describedby={describedBy}
    >
      {inside}
    </button>
  )
}

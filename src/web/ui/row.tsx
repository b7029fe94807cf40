// One line of a list that leads somewhere: a disc, what it is, a note, and an arrow. Put rows into `Rows`.
import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import css from './row.module.css'

export type RowProps = {
  readonly title: ComponentChildren
  readonly note?: ComponentChildren
  /** `Initial` or `IconDisc`. */
  readonly start?: ComponentChildren
  /** Words at the end in place of the arrow, as "Change". */
  readonly action?: string
  readonly href?: string
  readonly onClick?: () => void
  /** A card of its own (choosing) instead of a line between hairlines. */
  readonly card?: boolean
  readonly plain?: boolean
  /** A note of several lines: the disc stands beside the title. */
  readonly tall?: boolean
}

/** A row; with neither `href` nor `onClick` it only says something. */
export function Row({
  title,
  note,
  start,
  action,
  href,
  onClick,
  card = false,
  plain = false,
  tall = false,
}: RowProps) {
  const leads = href !== undefined || onClick !== undefined
  const look = `${css['row']} ${card ? css['card'] : ''} ${plain ? css['plain'] : ''} ${tall ? css['tall'] : ''}`
  const inside = (
    <>
      {start}
      <span class={css['words']}>
        <span class={css['title']}>{title}</span>
        {note !== undefined && <span class={css['note']}>{note}</span>}
      </span>
      {action !== undefined && <span class={css['action']}>{action}</span>}
      {leads && action === undefined && (
        <span class={css['arrow']}>
          <Icon name="forward" small />
        </span>
      )}
    </>
  )
  if (href !== undefined)
    return (
      <a class={look} href={href} onClick={onClick}>
        {inside}
      </a>
    )
  if (onClick !== undefined)
    return (
      <button class={look} type="button" onClick={onClick}>
        {inside}
      </button>
    )
  return <div class={look}>{inside}</div>
}

/** The list around rows; `label` is read before it. */
export function Rows({
  label,
  children,
}: {
  readonly label?: string
  readonly children: readonly ComponentChildren[] | ComponentChildren
}) {
  const items = (Array.isArray(children) ? children : [children])
    .flat()
    .filter((child) => child !== undefined && child !== null && child !== false)
  return (
    <ul class={css['rows']} aria-label={label}>
      {items.map((child, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- the list of a screen does not change its order
        <li key={i}>{child}</li>
      ))}
    </ul>
  )
}

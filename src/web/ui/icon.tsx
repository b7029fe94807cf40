// A line icon. It repeats what the words beside it say, so a screen reader never hears it.
import { type IconName, icons } from './icons.ts'
import css from './icon.module.css'

/** Draws an icon: 24 px, or 20 where `small`. It grows with the words. */
export function Icon({ name, small = false }: { readonly name: IconName; readonly small?: boolean }) {
  const turns = name === 'back' || name === 'forward' ? css['turns'] : ''
  return (
    <svg class={`${css['icon']} ${small ? css['small'] : ''} ${turns}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={icons[name]} />
    </svg>
  )
}

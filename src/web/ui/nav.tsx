// The four places. A bar at the bottom on phones, a rail at the side from 900 px. No badges: nothing here ever asks for attention.
import { useContext } from 'preact/hooks'
import { shellWords } from '../../words/shell.ts'
import { FrameContext, type Tab } from './frame.ts'
import { Icon } from './icon.tsx'
import { Mark } from './mark.tsx'
import css from './nav.module.css'

/** Each place and its drawing. */
const tabs = [
  ['today', 'today'],
  ['ask', 'ask'],
  ['look', 'look'],
  ['practise', 'note'],
] as const

/** `current`: the place this screen belongs to. Hidden inside flows. */
export function Nav({ current }: { readonly current: Tab | undefined }) {
  const frame = useContext(FrameContext)
  return (
    <nav class={css['nav']} aria-label={shellWords.nav.label}>
      <div class={css['brand']}>
        <Mark />
      </div>
      {tabs.map(([tab, icon]) => (
        <a key={tab} href={frame.tabs[tab]} aria-current={tab === current ? 'page' : undefined}>
          <Icon name={icon} />
          <span>{shellWords.nav[tab]}</span>
        </a>
      ))}
    </nav>
  )
}

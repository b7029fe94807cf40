// A person as the first letter of their name in a disc, never a photograph. The name itself stands beside it in words.
import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'
import css from './row.module.css'

/** The disc: `sky` for somebody, plain `raised` where one is being chosen or an icon stands. */
export function Initial({
  name,
  tone = 'sky',
}: {
  readonly name: string
  readonly tone?: 'sky' | 'raised' | 'clay' | 'plum'
}) {
  const [letter = ''] = name.trim().toLocaleUpperCase()
  return <Disc tone={tone}>{letter}</Disc>
}

/** An icon in the same disc. */
export function IconDisc({ icon }: { readonly icon: IconName }) {
  return (
    <Disc tone="raised">
      <Icon name={icon} small />
    </Disc>
  )
}

function Disc({ tone, children }: { readonly tone: string; readonly children: ComponentChildren }) {
  return (
    <span class={`${css['disc']} ${css[tone]}`} aria-hidden="true" translate={false}>
      {children}
    </span>
  )
}

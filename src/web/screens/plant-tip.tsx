// The tip of the season's plant, beside a heading. What draws it is loaded after the words are there; its place is kept for it.
import { useApp } from '../app-context.ts'
import { useLoaded } from '../shell/loaded.ts'
import { Seedling } from '../ui/seedling.tsx'
import css from './plant-tip.module.css'

const parts = { drawn: async () => (await import('./plant-tip-drawn.tsx')).PlantTipDrawn } as const

export function PlantTip() {
  const { asks, received } = useApp().notebook.value
  const nothing = asks.size + received.length === 0
  const drawn = useLoaded(parts, nothing ? undefined : 'drawn', 'extra')
  if (nothing) return <Seedling kind="sprout" />
  return drawn ? <drawn.Part /> : <div class={`${css['place']} picture`} />
}

// One thing that can be said of the record, by the end of its address: a kind of ask, or one of four pages.
import { useMemo } from 'preact/hooks'
import { kindScreen } from '../../app/screens/so-far.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { BeliefsOverTimeView } from './so-far-beliefs.tsx'
import { CostsBesideView } from './so-far-costs.tsx'
import { SoFarGone } from './so-far-gone.tsx'
import { KindView } from './so-far-kind.tsx'
import { PairsView } from './so-far-pairs.tsx'
import { FeelingWordsView } from './so-far-words.tsx'

/** `/look/so-far/friend-by-voice`, `/look/so-far/guesses`. */
export function SoFarAboutView({ params: { kind } }: ScreenProps) {
  if (kind === 'guesses') return <PairsView />
  if (kind === 'beliefs') return <BeliefsOverTimeView />
  if (kind === 'costs') return <CostsBesideView />
  if (kind === 'words') return <FeelingWordsView />
  return <OneKind name={kind} />
}

function OneKind({ name }: { readonly name: string }) {
  const app = useApp()
  const screen = useMemo(() => kindScreen(app, name), [app, name])
  return screen.value === undefined ? <SoFarGone /> : <KindView shown={screen.value} />
}

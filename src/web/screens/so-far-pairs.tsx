// Every guess beside what came of it, and the guesses that got no answer, which stand apart.
import { useMemo, useState } from 'preact/hooks'
import { pairsScreen, type PairsScreen } from '../../app/screens/so-far.ts'
import { pairsWords as words, soFarWords } from '../../words/screens/so-far.ts'
import { useApp } from '../app-context.ts'
import { Chips, chipsOf } from '../ui/chips.tsx'
import { ShowMore } from './show-more.tsx'
import { AskRows, Keys, SoFarPage, Table, Views } from './so-far-parts.tsx'
import { PairRows, truthOf, wordOf } from './so-far-pair.tsx'

/** *Each guess, and what came*. */
export function PairsView() {
  const app = useApp()
  const screen = useMemo(() => pairsScreen(app), [app])
  const [view, setView] = useState<'picture' | 'table'>('picture')
  return (
    <SoFarPage title={words.title} lead={words.lead}>
      <Chips
        one
        label={words.scale}
        chips={chipsOf<'chance' | 'felt' | 'hard'>(words.scales)}
        chosen={[screen.scale.value]}
        onChange={([chosen]) => chosen && screen.choose(chosen)}
      />
      {screen.rows.value.length === 0 ? (
        <p class="voice">{words.none}</p>
      ) : (
        <>
          <Views view={view} onChange={setView} />
          {view === 'picture' && <Keys />}
          {view === 'picture' ? (
            <PairRows rows={screen.rows.value} scale={screen.scale.value} />
          ) : (
            <AsTable screen={screen} />
          )}
        </>
      )}
      <ShowMore of={screen} words={soFarWords.more} />
      {screen.silent.value.length > 0 && <Silent screen={screen} />}
    </SoFarPage>
  )
}

function AsTable({ screen }: { readonly screen: PairsScreen }) {
  const { columns } = words
  const scale = screen.scale.value
  return (
    <Table
      columns={[columns.ask, columns.guess, columns.truth]}
      rows={screen.rows.value.map((row) => [row.shown.title, wordOf(row.guess, scale), truthOf(row, scale)])}
    />
  )
}

function Silent({ screen }: { readonly screen: PairsScreen }) {
  return (
    <section>
      <h2>{words.silentTitle}</h2>
      <p class="note">{words.silentLead}</p>
      <AskRows asks={screen.silent.value} />
    </section>
  )
}

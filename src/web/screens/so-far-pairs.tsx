// Every guess beside what came of it, and the guesses that got no answer, which stand apart.
import { useMemo, useState } from 'preact/hooks'
import { pairsScreen, type PairsScreen } from '../../app/screens/so-far.ts'
import { pairsWords as words, soFarWords } from '../../words/screens/so-far.ts'
import { useApp } from '../app-context.ts'
import { Chips, chipsOf } from '../ui/chips.tsx'
import { InTurn } from '../ui/in-turn.tsx'
import { ShowMore } from './show-more.tsx'
import { AskRows, Keys, SoFarPage, Table, Views } from './so-far-parts.tsx'
import { PairRows, truthOf, wordOf } from './so-far-pair.tsx'

/** *Each guess, and what came*. */
export function PairsView() {
  const app = useApp()
  const screen = useMemo(() => pairsScreen(app), [app])
  return (
    <SoFarPage title={words.title} lead={words.lead}>
      <Chips
        one
        label={words.scale}
        chips={chipsOf<'chance' | 'felt' | 'hard'>(words.scales)}
        chosen={[screen.scale.value]}
        onChange={([chosen]) => chosen && screen.choose(chosen)}
      />
      <InTurn>{() => <Pairs screen={screen} />}</InTurn>
    </SoFarPage>
  )
}

function Pairs({ screen }: { readonly screen: PairsScreen }) {
  const [view, setView] = useState<'picture' | 'table'>('picture')
  const rows = screen.rows.value
  return (
    <>
      {rows.length === 0 && <p class="voice">{words.none}</p>}
      {rows.length > 0 && <Views view={view} onChange={setView} />}
      {rows.length > 0 && view === 'picture' && (
        <>
          <Keys />
          <PairRows rows={rows} scale={screen.scale.value} />
        </>
      )}
      {rows.length > 0 && view === 'table' && <AsTable screen={screen} />}
      <ShowMore of={screen} words={soFarWords.more} />
      {screen.silent.value.length > 0 && <Silent screen={screen} />}
    </>
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

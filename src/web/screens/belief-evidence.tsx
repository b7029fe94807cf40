// What one's own asks say of a belief: each with its answer, whichever way it went. Nothing is added up.
import type { BearingRow } from '../../app/screens/belief.ts'
import { fearWords } from '../../words/choices.ts'
import { bearingWords as words, beliefWords } from '../../words/screens/beliefs.ts'
import { router } from '../shell/way.ts'
import { IconDisc, Initial } from '../ui/initial.tsx'
import { Row, Rows } from '../ui/row.tsx'

/** The asks, or that there is none yet. */
export function Evidence({ rows }: { readonly rows: readonly BearingRow[] }) {
  if (rows.length === 0)
    return (
      <div>
        <p class="voice">{beliefWords.nothing}</p>
        <p class="note">{beliefWords.nothingNote}</p>
      </div>
    )
  return (
    <Rows label={beliefWords.asks}>
      {rows.map((row) => (
        <Row
          key={row.ask.id}
          tall
          start={row.shown.person ? <Initial name={row.shown.person.name} /> : <IconDisc icon="ask" />}
          title={<bdi>{titleOf(row)}</bdi>}
          note={<Told row={row} />}
          href={router.href('ask', { ask: row.ask.id })}
        />
      ))}
    </Rows>
  )
}

function titleOf({ stands, ask, shown }: BearingRow): string {
  const name = shown.person?.name ?? words.someone
  if (stands === 'silence') return words.silence
  if (stands === 'open') return words.open
  if (stands === 'unopened') return words.unopened
  if (ask.answer === undefined) return words.done
  const felt = ask.felt ?? ask.answer.felt
  return `${words.says[ask.answer.says](name)}${felt === undefined ? '.' : words.felt[felt]}`
}

function Told({ row }: { readonly row: BearingRow }) {
  const { stands, ask, shown, foretold } = row
  const said = stands === 'told' ? ask.answer?.line : undefined
  return (
    <>
      <Line>{said === undefined ? shown.title : words.line(said)}</Line>
      {foretold.map(({ fear, tested }) => (
        <span key={fear}>
          <Line>{(ask.guess.fears?.includes(fear) ? words.feared : words.foretold)(fearWords[fear])}</Line>
          {stands === 'told' && (
            <Line>
              {words.happened} <b class="sky">{words.tested[tested]}</b>
            </Line>
          )}
        </span>
      ))}
      {stands === 'told' && foretold.length === 0 && <Line>{words.noFear}</Line>}
      {stands !== 'told' && <Line>{untold[stands]}</Line>}
    </>
  )
}

const untold = { silence: words.silenceNote, open: words.openNote, unopened: words.unopenedNote } as const

function Line({ children }: { readonly children: preact.ComponentChildren }) {
  return (
    <bdi style={{ display: 'block' }} dir="auto">
      {children}
    </bdi>
  )
}

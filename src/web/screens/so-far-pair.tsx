// Guesses beside what came, one ask a row.
import type { PairRow } from '../../app/screens/so-far.ts'
import { felts, type GuessScale, hards } from '../../core/guess.ts'
import { saidWords } from '../../words/choices.ts'
import { chanceWords, feltWords, hardWords } from '../../words/scales.ts'
import { pairsWords as words } from '../../words/screens/so-far.ts'
import { router } from '../shell/way.ts'
import { PairLine } from '../ui/range.tsx'
import { Row, Rows } from '../ui/row.tsx'

/** Rows that lead to their asks: the line, and the same in words. */
export function PairRows({ rows, scale }: { readonly rows: readonly PairRow[]; readonly scale: GuessScale }) {
  return (
    <Rows>
      {rows.map((row) => (
        <Row
          key={row.ask}
          title={<bdi>{row.shown.title}</bdi>}
          note={
            <>
              <PairLine steps={row.steps} guess={row.guess} truth={row.truth} />
              {pairSaid(row, scale)}
            </>
          }
          href={router.href('ask', { ask: row.ask })}
        />
      ))}
    </Rows>
  )
}

/** "You thought likely. They said yes." */
function pairSaid(row: PairRow, scale: GuessScale): string {
  const [guess, truth] = [wordOf(row.guess, scale), truthOf(row, scale)]
  return scale === 'chance' ? words.said(guess, truth) : words.was(guess, truth)
}

/** The word of a step of a scale. */
export function wordOf(step: number, scale: GuessScale): string {
  if (scale === 'chance') return chanceWords[step]?.word ?? ''
  const [felt, hard] = [felts[step], hards[step]]
  return scale === 'felt' ? (felt ? feltWords[felt] : '') : hard ? hardWords[hard] : ''
}

/** What came, as a word. */
export function truthOf({ shown: { ask }, truth }: PairRow, scale: GuessScale): string {
  if (scale !== 'chance') return wordOf(truth, scale)
  return ask.answer ? saidWords[ask.answer.says] : ''
}

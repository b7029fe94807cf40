// The words that were found for feelings, month by month. No score: more check-ins find more words.
import { useMemo } from 'preact/hooks'
import { wordsScreen } from '../../app/screens/so-far.ts'
import type { FeelingWord, WordsOfMonth } from '../../core/insight/feeling-words.ts'
import { feelingWords } from '../../words/feelings.ts'
import { overTimeWords } from '../../words/screens/so-far.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { InTurn } from '../ui/in-turn.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { dayOf } from './day.ts'
import { SoFarGone } from './so-far-gone.tsx'
import { Behind, Figure, SoFarPage, Table } from './so-far-parts.tsx'
import { monthAndYear } from './sometime.ts'
import css from './so-far.module.css'

const words = overTimeWords.words

/** How many months are shown; older ones are kept. */
const atOnce = 6

/** *Words for feelings*. */
export function FeelingWordsView() {
  const app = useApp()
  const screen = useMemo(() => wordsScreen(app), [app])
  if (!screen.any.value) return <SoFarGone />
  return (
    <SoFarPage title={words.title} lead={words.lead}>
      <InTurn>{() => <Months all={screen.months.value} />}</InTurn>
    </SoFarPage>
  )
}

function Months({ all }: { readonly all: readonly WordsOfMonth[] }) {
  const months = all.slice(-atOnce)
  const counted = months.filter(({ show }) => show !== 'stories')
  return (
    <>
      {counted.length > 1 && <OverMonths months={counted} />}
      {months.toReversed().map((month) => (
        <Month key={month.month} month={month} />
      ))}
    </>
  )
}

function OverMonths({ months }: { readonly months: readonly WordsOfMonth[] }) {
  const { columns } = words
  return (
    <Figure
      title={words.overMonths}
      sentence={months.map(said).join(' ')}
      note={words.key}
      picture={<Drawing months={months} />}
      table={
        <Table
          columns={[columns.month, columns.checkIns, columns.words, columns.fresh]}
          rows={months.map((one) => [monthAndYear(one.month), one.checkIns.length, one.words.length, one.fresh.length])}
        />
      }
    />
  )
}

function said(one: WordsOfMonth): string {
  return words.month(monthAndYear(one.month), one.words.length, one.checkIns.length)
}

const [width, gap] = [320, 17]

/** A column of dots for each month; from the foot up, those known before and then the new ones. */
function Drawing({ months }: { readonly months: readonly WordsOfMonth[] }) {
  const most = Math.max(...months.map((one) => one.words.length))
  const inRow = Math.max(1, Math.floor(width / months.length / gap) - 1)
  const high = Math.ceil(most / inRow) * gap
  return (
    <div>
      <svg class={css['chart']} viewBox={`0 0 ${width} ${high + 4}`} aria-hidden="true">
        {months.flatMap((one, column) =>
          one.words.map((word, i) => {
            const known = one.words.length - one.fresh.length
            const x = (width * (column + 0.5)) / months.length + ((i % inRow) - (inRow - 1) / 2) * gap
            const y = high - gap / 2 - Math.floor(i / inRow) * gap
            return (
              <circle
                key={`${one.month} ${wordOf(word)}`}
                class={css[i < known ? 'known' : 'dot']}
                cx={x}
                cy={y}
                r="6"
              />
            )
          }),
        )}
        <path class={css['axis']} d={`M0 ${high + 2}H${width}`} />
      </svg>
      <ol class={css['columns']} aria-hidden="true">
        {months.map(({ month }) => (
          <li key={month}>{monthAndYear(month)}</li>
        ))}
      </ol>
    </div>
  )
}

function Month({ month }: { readonly month: WordsOfMonth }) {
  return (
    <section>
      <h2>{monthAndYear(month.month)}</h2>
      <ul class={css['words']}>
        {month.words.map((word) => (
          <li key={wordOf(word)}>
            <bdi>{wordOf(word)}</bdi> {month.fresh.includes(word) && <small>{words.fresh}</small>}
          </li>
        ))}
      </ul>
      <CheckInsBehind month={month} />
    </section>
  )
}

function CheckInsBehind({ month: { checkIns } }: { readonly month: WordsOfMonth }) {
  return (
    <Behind label={words.these(checkIns.length)}>
      <CheckInRows ids={checkIns} />
    </Behind>
  )
}

function CheckInRows({ ids }: { readonly ids: WordsOfMonth['checkIns'] }) {
  const all = useApp().notebook.value.checkIns
  return (
    <Rows>
      {ids.map((id) => {
        const at = all.get(id)?.at
        return at && <Row key={id} plain title={dayOf(at)} href={router.href('checkInEntry', { checkIn: id })} />
      })}
    </Rows>
  )
}

function wordOf(word: FeelingWord): string {
  return 'own' in word ? word.own : feelingWords[word.feeling].word
}

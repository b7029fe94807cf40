// The guesses of one kind as a whole: nothing below ten, and from sixty on low, even and high ones apart.
import type { Bin, Calibration, Means, Skill } from '../../core/insight/calibration.ts'
import { kindWords, soFarWords } from '../../words/screens/so-far.ts'
import { Range } from '../ui/range.tsx'
import { AsksBehind, Ends, Figure, Table, type View } from './so-far-parts.tsx'

const words = kindWords.guesses

/** Nothing, where all that may be shown are the pairs. */
export function Guesses({ calibration, view }: { readonly calibration: Calibration; readonly view: View }) {
  if (calibration.stage === 'pairs') return null
  const { means } = calibration
  const bins = calibration.stage === 'curve' ? calibration.bins : []
  const skill = calibration.stage === 'few' ? undefined : calibration.skill
  return (
    <Figure
      title={words.title}
      sentence={words.means(means.asks.length, means.guessed, means.came)}
      found={calibration.stage === 'few' ? words.few : skillSaid(skill, means)}
      view={view}
      picture={<Picture means={means} bins={bins} />}
      table={<AsTable means={means} bins={bins} skill={skill} />}
    >
      <AsksBehind asks={means.asks} />
    </Figure>
  )
}

function skillSaid(skill: Skill | undefined, { came }: Means): string {
  return skill === undefined ? words.alike : words.skill[skill.found](came)
}

function Picture({ means: overall, bins }: { readonly means: Means; readonly bins: readonly Bin[] }) {
  return (
    <div>
      {bins.length === 0 && <Range guessed={overall.guessed} real={overall.came} band={overall.band} />}
      {bins.map(({ of, asks, means }) => (
        <Range
          key={of}
          name={words.bins[of]}
          count={means === undefined ? words.binFew(asks.length) : soFarWords.asks(asks.length)}
          guessed={means?.guessed}
          real={means?.came}
          band={means?.band}
        />
      ))}
      <Ends ends={kindWords.yes.ends} />
    </div>
  )
}

function AsTable(props: { readonly means: Means; readonly bins: readonly Bin[]; readonly skill: Skill | undefined }) {
  const { means: overall, bins, skill } = props
  const { columns } = words
  const percent = (rate: number) => soFarWords.percent(rate)
  const cells = (one: Means) => [
    one.asks.length,
    percent(one.guessed),
    percent(one.came),
    soFarWords.between(one.band.low, one.band.high),
  ]
  const few = (of: number) => [of, '', '', '']
  return (
    <>
      <Table
        columns={[columns.guess, soFarWords.columns.asks, columns.guessed, columns.came, soFarWords.columns.band]}
        rows={[
          [words.overall, ...cells(overall)],
          ...bins.map(({ of, asks, means }) => [words.bins[of], ...(means ? cells(means) : few(asks.length))]),
        ]}
      />
      {skill !== undefined && <p class="small">{words.skillBy(skill.skill, skill.band.low, skill.band.high)}</p>}
    </>
  )
}

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

function Picture({ means, bins }: { readonly means: Means; readonly bins: readonly Bin[] }) {
  return (
    <div>
      {bins.length === 0 && <Range guessed={means.guessed} real={means.came} band={means.band} />}
      {bins.map((bin) =>
        bin.show === 'stories' ? (
          <Range
            key={bin.of}
            name={words.bins[bin.of]}
            count={words.binFew(bin.asks.length)}
            guessed={undefined}
            real={undefined}
            band={undefined}
          />
        ) : (
          <Range
            key={bin.of}
            name={words.bins[bin.of]}
            count={soFarWords.asks(bin.asks.length)}
            guessed={bin.guessed}
            real={bin.came}
            band={bin.band}
          />
        ),
      )}
      <Ends ends={kindWords.yes.ends} />
    </div>
  )
}

function AsTable(props: { readonly means: Means; readonly bins: readonly Bin[]; readonly skill: Skill | undefined }) {
  const { means, bins, skill } = props
  const { columns } = words
  const percent = (share: number) => soFarWords.percent(share)
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
          [words.overall, ...cells(means)],
          ...bins.map((bin) => [
            words.bins[bin.of],
            ...(bin.show === 'percentages' ? cells(bin) : few(bin.asks.length)),
          ]),
        ]}
      />
      {skill !== undefined && <p class="small">{words.skillBy(skill.skill, skill.band.low, skill.band.high)}</p>}
    </>
  )
}

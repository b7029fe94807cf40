// What was guessed beside what is true, scale by scale, in one card. Nothing where there is nothing to set side by side.
import type { ShownAsk } from '../../app/screens/ask-shown.ts'
import { shownComparison } from '../../app/screens/compared.ts'
import type { Comparison, Line } from '../../core/compare.ts'
import { felts } from '../../core/guess.ts'
import { arrivalWords as words } from '../../words/screens/arrival.ts'
import { chanceWords, feltWords, inTen } from '../../words/scales.ts'
import { saidWords } from '../../words/choices.ts'
import { Card, CardLine } from '../ui/card.tsx'
import { CompareLine } from '../ui/compare-line.tsx'
import css from './compared.module.css'

/** Drawn where a line tells it; the chance of a yes, once it was a no, in two plain lines. */
export function Compared(props: {
  readonly comparison: Comparison | undefined
  readonly shown: ShownAsk
  readonly draws: boolean
}) {
  const { comparison, shown, draws } = props
  if (!comparison) return null
  const { chance, felt } = shownComparison(comparison, shown.ask.answer?.says)
  if (chance === undefined && !felt) return null
  return (
    <Card pair={chance === 'line' && felt}>
      {chance === 'line' && <ChanceLine line={comparison.chance} shown={shown} draws={draws} />}
      {chance === 'line' && felt && <CardLine />}
      {felt && <FeltLine line={comparison.felt} shown={shown} draws={draws} />}
      {chance === 'words' && felt && <CardLine />}
      {chance === 'words' && <ChanceInWords step={comparison.chance.guess} shown={shown} />}
    </Card>
  )
}

type LineProps = { readonly line: Line; readonly shown: ShownAsk; readonly draws: boolean }

function ChanceLine({ line, shown, draws }: LineProps) {
  const name = shown.person?.name
  const says = shown.ask.answer?.says
  const step = line.guess === undefined ? undefined : chanceWords[line.guess]
  return (
    <CompareLine
      question={name ? words.wouldSayYes(name) : words.wouldTheySayYes}
      steps={7}
      ends={[chanceWords[0].word, chanceWords[6].word]}
      guess={step && { step: line.guess ?? 0, words: step.word, number: inTen(step.chance) }}
      truth={line.truth === undefined || !says ? undefined : { step: line.truth, words: words.saidShort[says] }}
      truthLabel={words.said(name ?? words.someone)}
      draws={draws}
    />
  )
}

function ChanceInWords({ step, shown }: { readonly step: number | undefined; readonly shown: ShownAsk }) {
  const says = shown.ask.answer?.says
  const guessed = step === undefined ? undefined : chanceWords[step]
  return (
    <ul class={css['two']}>
      {guessed && <li class={css['guess']}>{words.youThought(guessed.word, inTen(guessed.chance))}</li>}
      {says && (
        <li class={css['truth']}>
          <bdi>{words.saidInstead(shown.person?.name ?? words.someone, saidWords[says])}</bdi>
        </li>
      )}
    </ul>
  )
}

function FeltLine({ line, shown, draws }: LineProps) {
  return (
    <CompareLine
      question={words.howToBeAsked}
      steps={5}
      ends={[feltWords.burden, feltWords.glad]}
      guess={feltAt(line.guess)}
      truth={feltAt(line.truth)}
      truthLabel={words.said(shown.person?.name ?? words.someone)}
      draws={draws}
    />
  )
}

function feltAt(step: number | undefined) {
  const key = step === undefined ? undefined : felts[step]
  return key === undefined || step === undefined ? undefined : { step, words: feltWords[key] }
}

// Parts that several screens of a belief share: its sentence, the scale of how true it feels, and what stands there when it is gone.
import type { BeliefScreen } from '../../app/screens/belief.ts'
import { type Belief, type RatedThing, ratingValues } from '../../core/practices/belief.ts'
import { beliefSentence, beliefStepWords as words, beliefsWords } from '../../words/screens/beliefs.ts'
import { useApp } from '../app-context.ts'
import { Quote } from '../ui/quote.tsx'
import { Scale } from '../ui/scale.tsx'
import { Gone } from './gone.tsx'
import { sometime } from './sometime.ts'

/** The sentence, as words of the person. */
export function BeliefQuote({ belief }: { readonly belief: Belief }) {
  return <Quote look="large" words={beliefSentence(belief.kind, belief.words)} />
}

/** The words under the two ends, from left to right. The sentence falls towards "not at all true": right is the lighter side. */
const endsOf = {
  sentence: [words.rate.most, words.rate.least],
  fairer: [words.rate.least, words.rate.most],
  friend: [words.friend.least, words.friend.most],
} as const satisfies { readonly [T in RatedThing]: readonly [string, string] }

/** Eleven steps; nothing is set at first, and the last time stands there as a dashed ring. */
export function RatingScale(props: {
  readonly screen: BeliefScreen
  readonly of: RatedThing
  readonly label: string
  readonly labelHidden?: boolean
}) {
  const { screen, of, label, labelHidden = false } = props
  const now = useApp().now()
  const before = screen.ratingBefore(of)
  const [first, last] = endsOf[of]
  const values = of === 'sentence' ? ratingValues.toReversed() : ratingValues
  const wordsAt = (i: number, value: number) =>
    i === 0 ? first : i === values.length - 1 ? last : words.ofHundred(value)
  return (
    <Scale<number>
      kind={before === undefined ? 'guess' : 'now'}
      label={label}
      labelHidden={labelHidden}
      steps={values.map((value, i) => ({ value, words: wordsAt(i, value), short: `${value}` }))}
      value={screen.ratingNow(of)?.value}
      earlier={before?.value}
      earlierSaid={before && words.earlier(sometime(before.at, now).label, before.value)}
      onChange={(value) => void screen.rate(of, value)}
    />
  )
}

/** In the place of a belief that was deleted, here or in another tab. */
export function BeliefGone() {
  return <Gone words={beliefsWords.gone} list="beliefs" />
}

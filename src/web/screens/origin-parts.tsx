// What is chosen and written on the page of where it was learned. Each tap is kept; words are kept with *Next*.
import { useState } from 'preact/hooks'
import { longestOriginWords, type OriginScreen } from '../../app/screens/origin.ts'
import type { Beginning, Gift } from '../../core/practices/origin.ts'
import { beginningWords, giftWords, originStepWords as words } from '../../words/screens/origin.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Chips, chipsOf } from '../ui/chips.tsx'
import { TextArea } from '../ui/field.tsx'
import { BeliefQuote } from './belief-parts.tsx'
import { SentenceChoices, SentenceMissing } from './sentence-choice.tsx'

type Props = { readonly screen: OriginScreen }

/** How it may have begun. "I'd rather not say" is an answer like the others. */
export function BeganParts({ screen }: Props) {
  return (
    <>
      <Chips<Beginning>
        label={words.began.label}
        labelHidden
        chips={chipsOf(beginningWords)}
        chosen={screen.origin.value.beginnings ?? []}
        onChange={(_, beginning) => beginning && void screen.toggle('beginnings', beginning)}
      />
      <TextArea
        rows={2}
        label={words.began.words}
        note={words.began.wordsNote}
        value={screen.words.value}
        maxLength={longestOriginWords}
        onInput={(typed) => screen.type('words', typed)}
      />
    </>
  )
}

/** What it did; "something else" opens a field. */
export function GiftParts({ screen }: Props) {
  const gifts = screen.origin.value.gifts ?? []
  return (
    <>
      <Chips<Gift>
        label={words.gifts.label}
        labelHidden
        chips={chipsOf(giftWords)}
        chosen={gifts}
        onChange={(_, gift) => gift && void screen.toggle('gifts', gift)}
      />
      {(gifts.includes('own') || screen.giftWords.value !== '') && (
        <TextArea
          rows={2}
          label={words.gifts.words}
          value={screen.giftWords.value}
          maxLength={longestOriginWords}
          onInput={(typed) => screen.type('giftWords', typed)}
        />
      )}
    </>
  )
}

/** The sentence it left: the one that was kept, or a choice. */
export function BeliefPart({ screen }: Props) {
  const [another, setAnother] = useState(false)
  const belief = screen.belief.value
  if (belief === undefined || another || screen.sentence.chosen.value.kind !== undefined)
    return (
      <>
        <SentenceChoices sentence={screen.sentence} />
        <SentenceMissing sentence={screen.sentence} />
      </>
    )
  return (
    <div class="stack">
      <BeliefQuote belief={belief} />
      <p class="note">{words.belief.kept}</p>
      <Button href={router.href('belief', { belief: belief.id })}>{words.belief.see}</Button>
      <Button kind="text" onClick={() => setAnother(true)}>
        {words.belief.another}
      </Button>
    </div>
  )
}

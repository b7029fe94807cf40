// Choosing a sentence: one of those that many people know, or one's own. Nothing is chosen at first.
import { longestSentence, type SentenceChoice } from '../../app/screens/sentence.ts'
import { fears } from '../../core/guess.ts'
import { type BeliefKind, beliefKinds } from '../../core/practices/belief.ts'
import { fearWords } from '../../words/choices.ts'
import { beliefSentence, sentenceWords as words } from '../../words/screens/beliefs.ts'
import { Chips } from '../ui/chips.tsx'
import { ChoiceList } from '../ui/choice.tsx'
import { TextField } from '../ui/field.tsx'

export function SentenceChoices({ sentence }: { readonly sentence: SentenceChoice }) {
  const { kind } = sentence.chosen.value
  return (
    <ChoiceList<BeliefKind>
      label={words.label}
      labelHidden
      choices={beliefKinds.map((value) =>
        value === 'own'
          ? { value, words: words.own, inside: <Own sentence={sentence} /> }
          : { value, words: <span class="voice">{beliefSentence(value, undefined)}</span> },
      )}
      value={kind}
      onChange={(next) => sentence.choose({ kind: next })}
    />
  )
}

/** Said at the foot after *Next* was pressed too early. */
export function SentenceMissing({ sentence }: { readonly sentence: SentenceChoice }) {
  const missing = sentence.missing.value
  return (
    <p class="note" role="status">
      {missing !== undefined && words.missing[missing]}
    </p>
  )
}

function Own({ sentence }: { readonly sentence: SentenceChoice }) {
  const { words: typed = '', fears: foretold = [] } = sentence.chosen.value
  return (
    <div class="stack">
      <TextField
        label={words.ownLabel}
        value={typed}
        maxLength={longestSentence}
        onInput={(next) => sentence.choose({ words: next })}
      />
      <Chips
        label={words.foretells}
        chips={fears.map((value) => ({ value, words: fearWords[value] }))}
        chosen={foretold}
        onChange={(chosen) => sentence.choose({ fears: chosen })}
      />
      <p class="note">{words.foretellsNote}</p>
    </div>
  )
}

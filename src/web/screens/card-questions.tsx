// Questions of the private card: behaviour, one tap each, and a second tap empties it again.
import type { Card, Tie } from '../../core/person.ts'
import { personWords as words } from '../../words/screens/people.ts'
import { Chips, chipsOf } from '../ui/chips.tsx'

type Choices = typeof words.answers
/** The questions that have words as answers. */
export type Question = Exclude<keyof Choices, 'dependsOnMe'>

/** One question. */
export function CardQuestion<Q extends Question>(props: {
  readonly question: Q
  readonly value: Card[Q] | undefined
  readonly onChange: (value: Card[Q] | undefined) => void
}) {
  const chips = chipsOf<NonNullable<Card[Q]>>(words.answers[props.question])
  return (
    <Chips
      one
      label={words.questions[props.question]}
      chips={chips}
      chosen={props.value === undefined ? [] : [props.value]}
      onChange={([value]) => props.onChange(value)}
    />
  )
}

/** Who they are to the person. */
export function TieQuestion({
  value,
  onChange,
}: {
  readonly value: Tie | undefined
  readonly onChange: (tie: Tie) => void
}) {
  return (
    <Chips
      one
      label={words.tie}
      chips={chipsOf<Tie>(words.ties)}
      chosen={value === undefined ? [] : [value]}
      onChange={([tie]) => tie !== undefined && onChange(tie)}
    />
  )
}

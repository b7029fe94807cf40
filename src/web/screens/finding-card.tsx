// A card for the first talk: lines that were chosen, to be shown or printed, so that they need not be said.
import type { FindingScreen } from '../../app/screens/finding.ts'
import { cardLines } from '../../core/practices/finding.ts'
import { findingWords } from '../../words/screens/finding.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Chips } from '../ui/chips.tsx'
import { TextArea } from '../ui/field.tsx'
import css from './finding.module.css'

const words = findingWords.card

export function FindingCard({ screen }: { readonly screen: FindingScreen }) {
  const { lines = [] } = screen.finding.value
  const hard = screen.hard.value
  return (
    <div class={`groups ${css['whole']}`}>
      <Chips
        label={words.label}
        chips={cardLines.map((value) => ({ value, words: words.lines[value] }))}
        chosen={lines}
        onChange={(_, line) => line && void screen.toggleLine(line)}
      />
      <TextArea
        label={words.hard}
        note={words.hardNote}
        value={hard}
        maxLength={1000}
        onInput={(typed) => screen.type('hard', typed)}
      />
      <Card label={words.shown}>
        <div class={css['shown']}>
          {lines.length === 0 && hard === '' && <p class="note">{words.empty}</p>}
          {lines.map((line) => (
            <p key={line} class="voice">
              {words.lines[line]}
            </p>
          ))}
          {hard !== '' && (
            <p class="voice" dir="auto" translate={false}>
              {hard}
            </p>
          )}
        </div>
      </Card>
      <Button onClick={() => print()}>{words.print}</Button>
    </div>
  )
}

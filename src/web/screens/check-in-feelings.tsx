// The closest word, if one fits: five that the doors lead to, none of them, one's own; all forty when they are asked for.
// What a chosen word means stands under it. After three of them the way to help is shown, quietly.
import { useContext, useState } from 'preact/hooks'
import { longestInCheckIn } from '../../app/screens/check-in.ts'
import { type Feeling, type FeelingFamily, feelingFamilies, type noWords } from '../../core/practices/check-in.ts'
import { isHeavy } from '../../core/practices/feelings.ts'
import { feelingFamilyWords, feelingWords } from '../../words/feelings.ts'
import { checkInWords } from '../../words/screens/check-in.ts'
import { Button } from '../ui/button.tsx'
import { Chips } from '../ui/chips.tsx'
import { TextField } from '../ui/field.tsx'
import { FrameContext } from '../ui/frame.ts'
import type { CheckInProps } from './check-in-frame.tsx'

const words = checkInWords.feeling

type NoWord = (typeof noWords)[number]
const isNoWord = (chip: Feeling | NoWord): chip is NoWord => chip === 'none' || chip === 'cant-tell'

/** Chips, and what opens from them. */
export function Feelings({ screen, entry }: CheckInProps) {
  const own = screen.text('ownFeeling')
  const [all, setAll] = useState(false)
  const [ownOpen, setOwnOpen] = useState(own !== '')
  const { feelings = [], noWord } = entry
  const chosen = [...feelings, ...(noWord === undefined ? [] : [noWord])]
  const tap = (chip: Feeling | NoWord | undefined): void => {
    if (chip !== undefined && isNoWord(chip)) void screen.note({ noWord: chip === noWord ? null : chip })
    else if (chip !== undefined) void screen.toggle('feelings', chip)
  }
  return (
    <div class="stack">
      <Chips<Feeling | NoWord>
        label={words.label}
        chips={[
          ...screen.suggested.value.map((value) => ({ value, words: feelingWords[value].word })),
          { value: 'none', words: words.none },
          { value: 'cant-tell', words: words.cantTell },
        ]}
        chosen={chosen}
        onChange={(_, chip) => tap(chip)}
        more={{ words: words.own, expanded: ownOpen, onClick: () => setOwnOpen(!ownOpen) }}
      />
      {ownOpen && (
        <TextField
          label={words.own}
          value={own}
          maxLength={longestInCheckIn.ownFeeling}
          onInput={(text) => screen.type('ownFeeling', text)}
        />
      )}
      <Meanings of={feelings} />
      <Button kind="text" size="small" expanded={all} onClick={() => setAll(!all)}>
        {all ? words.fewer : words.more}
      </Button>
      {all && <AllFeelings chosen={feelings} onTap={tap} />}
    </div>
  )
}

function Meanings({ of }: { readonly of: readonly Feeling[] }) {
  const { helpHref } = useContext(FrameContext)
  return (
    <div role="status" aria-atomic={false}>
      {of.map((feeling) => (
        <p key={feeling} class="note">
          {words.means(feelingWords[feeling].word, feelingWords[feeling].means)}
        </p>
      ))}
      {isHeavy(of) && (
        <p class="note">
          {words.heavy} <a href={helpHref}>{words.help}</a>
        </p>
      )}
    </div>
  )
}

function AllFeelings(props: {
  readonly chosen: readonly Feeling[]
  readonly onTap: (feeling: Feeling | undefined) => void
}) {
  const mine = (family: FeelingFamily) =>
    props.chosen.filter((one) => feelingFamilies[family].some((word) => word === one))
  return (
    <div class="groups">
      {(Object.keys(feelingFamilies) as FeelingFamily[]).map((family) => (
        <Chips<Feeling>
          key={family}
          label={feelingFamilyWords[family]}
          chips={feelingFamilies[family].map((value) => ({ value, words: feelingWords[value].word }))}
          chosen={mine(family)}
          onChange={(_, feeling) => props.onTap(feeling)}
        />
      ))}
    </div>
  )
}

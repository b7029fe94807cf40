// What was said and what is also true, together; then what would be wanted. Six families that open to five needs each.
import { useState } from 'preact/hooks'
import { longestInCheckIn } from '../../app/screens/check-in.ts'
import { familyOfNeed } from '../../core/practices/check-in-asks.ts'
import { needFamilies } from '../../core/practices/check-in.ts'
import { needFamilyWords, needWords } from '../../words/feelings.ts'
import { checkInWords } from '../../words/screens/check-in.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Chips, chipsOf } from '../ui/chips.tsx'
import { TextArea } from '../ui/field.tsx'
import { toField } from '../ui/focus.ts'
import { Page } from '../ui/page.tsx'
import { CheckInFoot, CheckInGone, type CheckInProps, stepsInAll, useCheckIn } from './check-in-frame.tsx'
import { CheckInSummary } from './check-in-summary.tsx'
import css from './check-in.module.css'

const words = checkInWords.need

/** The third step. */
export function CheckInNeedView({ params }: ScreenProps) {
  const screen = useCheckIn(params.checkIn)
  const entry = screen.entry.value
  if (entry === undefined) return <CheckInGone />
  return (
    <Page
      back={{ href: router.href('checkInBody', { checkIn: entry.id }) }}
      steps={{ at: 3, of: stepsInAll }}
      before={<SaidAndTrue screen={screen} entry={entry} />}
      title={words.title}
      lead={words.lead}
      foot={
        <CheckInFoot
          screen={screen}
          chosen={entry.need !== undefined || screen.text('alsoTrue') !== ''}
          nextHref={router.href('checkInNow', { checkIn: entry.id })}
        />
      }
    >
      <Needs screen={screen} entry={entry} />
    </Page>
  )
}

/** Both at once: neither takes the other back. */
function SaidAndTrue({ screen, entry }: CheckInProps) {
  const text = screen.text('alsoTrue')
  const [open, setOpen] = useState(text !== '')
  const { need: _need, alsoTrue: _alsoTrue, ...before } = entry
  return (
    <div class={css['card']}>
      <Card>
        <CheckInSummary entry={before} />
        <div class={css['add']}>
          {open ? (
            <div ref={text === '' ? toField : null}>
              <TextArea
                label={words.alsoTrue}
                voice
                rows={2}
                value={text}
                maxLength={longestInCheckIn.alsoTrue}
                onInput={(typed) => screen.type('alsoTrue', typed)}
              />
            </div>
          ) : (
            <Button kind="text" size="small" icon="pencil" onClick={() => setOpen(true)}>
              {words.add}
            </Button>
          )}
        </div>
      </Card>
    </div>
  )
}

function Needs({ screen, entry: { need } }: CheckInProps) {
  const [opened, setOpened] = useState(need && familyOfNeed(need))
  const chosen = need === undefined ? [] : [need]
  return (
    <div class="groups">
      <Chips
        one
        label={words.title}
        labelHidden
        chips={chipsOf<keyof typeof needFamilies>(needFamilyWords)}
        chosen={opened === undefined ? [] : [opened]}
        onChange={([family]) => setOpened(family)}
      />
      {opened !== undefined && (
        <Chips
          one
          key={opened}
          label={words.which}
          chips={needFamilies[opened].map((value) => ({ value, words: needWords[value] }))}
          chosen={chosen}
          onChange={([next]) => void screen.note({ need: next ?? null })}
        />
      )}
    </div>
  )
}

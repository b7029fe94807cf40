// What now: an ask, telling one person, rest, or nothing at all, which is a full answer. Where nothing is to be asked now, help.
import { useContext, useState } from 'preact/hooks'
import type { CheckInScreen } from '../../app/screens/check-in.ts'
import type { WhatNow } from '../../core/practices/check-in-asks.ts'
import { checkInWords } from '../../words/screens/check-in.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ChoiceList } from '../ui/choice.tsx'
import { FrameContext } from '../ui/frame.ts'
import type { IconName } from '../ui/icons.ts'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { CheckInGone, type CheckInProps, leave, stepsInAll, useCheckIn } from './check-in-frame.tsx'
import { CheckInSummary } from './check-in-summary.tsx'
import { NotKept } from './not-kept.tsx'
import css from './check-in.module.css'

const words = checkInWords.now

const icons: { readonly [C in WhatNow]?: IconName } = { ask: 'ask', tell: 'message', rest: 'moon', help: 'help' }

/** The last step. */
export function CheckInNowView({ params }: ScreenProps) {
  const screen = useCheckIn(params.checkIn)
  const entry = screen.entry.value
  const [help, setHelp] = useState(false)
  if (entry === undefined) return <CheckInGone />
  const choices = screen.choices.value
  const chosen = help ? 'help' : choices.find((choice) => choice === entry.next)
  const choose = (choice: WhatNow): void => {
    setHelp(choice === 'help')
    void screen.note({ next: choice === 'help' ? null : choice })
  }
  return (
    <Page
      back={{ href: router.href('checkInNeed', { checkIn: entry.id }) }}
      steps={{ at: 4, of: stepsInAll }}
      before={
        <div class={css['card']}>
          <Card>
            <CheckInSummary entry={entry} />
          </Card>
        </div>
      }
      title={words.title}
      foot={<Foot screen={screen} entry={entry} chosen={chosen} />}
    >
      <Became screen={screen} />
      <ChoiceList
        label={words.title}
        labelHidden
        choices={choices.map((value) => ({
          value,
          words: words.choices[value].title,
          note: words.choices[value].note,
          ...iconOf(value),
        }))}
        value={chosen}
        onChange={choose}
      />
    </Page>
  )
}

/** The ask that it became already, so that it is not made twice. */
export function Became({ screen }: { readonly screen: CheckInScreen }) {
  const became = screen.became.value
  if (became === undefined) return null
  return (
    <Rows>
      <Row title={words.became} note={<bdi>{became.title}</bdi>} href={router.href('ask', { ask: became.ask.id })} />
    </Rows>
  )
}

function Foot({ screen, entry, chosen }: CheckInProps & { readonly chosen: WhatNow | undefined }) {
  const { helpHref } = useContext(FrameContext)
  const on = async (href: string): Promise<void> => {
    const onward = router.onward()
    if (await screen.done()) onward(href)
  }
  const finish = () => void leave(screen)
  const checkIn = entry.id
  const ways: { readonly [C in WhatNow]?: string } = {
    ask: router.href('checkInAsks', { checkIn }),
    tell: router.href('checkInTell', { checkIn }),
    rest: router.href('rest'),
    help: helpHref,
  }
  const way = chosen && ways[chosen]
  if (chosen === undefined || chosen === 'nothing' || way === undefined)
    return (
      <>
        <NotKept trouble={screen.trouble.value} />
        <Button kind="primary" onClick={finish}>
          {words.finish}
        </Button>
      </>
    )
  return (
    <>
      <NotKept trouble={screen.trouble.value} />
      <Button kind="primary" onClick={() => void on(way)}>
        {words.go[chosen]}
      </Button>
      <Button kind="text" onClick={finish}>
        {words.finish}
      </Button>
    </>
  )
}

function iconOf(choice: WhatNow) {
  const icon = icons[choice]
  return icon === undefined ? {} : { icon }
}

// The door of one rung: what it is, what it may stir, and a choice. Nothing is written here.
import { useMemo } from 'preact/hooks'
import { letterDoor } from '../../app/screens/letters.ts'
import { letterDoorWords as words, lettersWords } from '../../words/screens/letters.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { LetterClosed } from './letter-closed.tsx'
import { NotKept } from './not-kept.tsx'
import { RecoveryCard } from './recovery-card.tsx'

export function LetterDoorView({ params }: ScreenProps) {
  const app = useApp()
  const door = useMemo(() => letterDoor(app, params.kind), [app, params.kind])
  const { rung, gate, until } = door.shown.value
  if (gate !== 'open') return <LetterClosed why={gate} until={until} />
  const { title, lead } = lettersWords.rungs[rung]
  const begin = async (): Promise<void> => {
    const onward = router.onward()
    const id = await door.begin()
    if (id !== undefined) onward(router.href('letterBefore', { letter: id }))
  }
  return (
    <Page
      back={{ href: router.href('letters'), words: lettersWords.back }}
      above={words.above}
      title={title}
      lead={lead}
      foot={
        <>
          <NotKept trouble={door.trouble.value} />
          <Button kind="primary" onClick={() => void begin()}>
            {words.begin}
          </Button>
          <Button href={router.href('letters')}>{words.notToday}</Button>
        </>
      }
    >
      <p>{rung === 'R0' ? words.look : words.ten}</p>
      {rung !== 'R0' && <p class="note">{words.heavy}</p>}
      <Rows>
        <Row plain title={words.settle} href={router.href('settle')} />
        {rung !== 'R0' && <Row plain title={words.therapist} href={router.href('therapist')} />}
      </Rows>
      {rung !== 'R0' && <RecoveryCard atLetter />}
    </Page>
  )
}

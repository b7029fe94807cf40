// The letters: what could be written now, what was put away, what was written. Where letters are left out, what is there can still be read.
import { useMemo } from 'preact/hooks'
import { lettersScreen, type RungShown } from '../../app/screens/letters.ts'
import type { Letter } from '../../core/practices/letter.ts'
import { lettersWords as words } from '../../words/screens/letters.ts'
import { practiseWords } from '../../words/screens/practise.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { IconDisc } from '../ui/initial.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { dayOf } from './day.ts'

export function LettersScreenView() {
  const app = useApp()
  const screen = useMemo(() => lettersScreen(app), [app])
  const offered = screen.offered.value
  const [putAway, written] = [screen.putAway.value, screen.written.value]
  const resting = offered.length === 0
  return (
    <Page
      back={{ href: router.href('practise'), words: practiseWords.title }}
      title={resting ? words.noLetters.title : words.title}
      lead={resting ? words.noLetters[screen.mode.value === 'not-now' ? 'not-now' : 'gently'] : words.lead}
      tab="practise"
    >
      <div class="groups">
        <LetterRows title={words.putAway} letters={putAway} />
        <section>
          {!resting && <h2>{words.ladder}</h2>}
          <Rows label={words.ladder}>
            {offered.filter(({ rung }) => rung !== 'R5').map(rungRow)}
            <Row {...words.rest} start={<IconDisc icon="moon" />} href={router.href('rest')} />
            {offered.filter(({ rung }) => rung === 'R5').map(rungRow)}
          </Rows>
        </section>
        <LetterRows title={words.written} letters={written} />
        {putAway.length + written.length === 0 && <p class="note">{words.empty}</p>}
      </div>
    </Page>
  )
}

function rungRow({ rung, gate }: RungShown) {
  const { title, note } = words.rungs[rung]
  return (
    <Row
      key={rung}
      title={title}
      note={gate === 'open' ? note : words.closed[gate]}
      start={<IconDisc icon={rung === 'R0' ? 'eye' : rung === 'R5' ? 'people' : 'pencil'} />}
      href={router.href('letterDoor', { kind: rung })}
    />
  )
}

function LetterRows({ title, letters }: { readonly title: string; readonly letters: readonly Letter[] }) {
  if (letters.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <Rows label={title}>
        {letters.map((letter) => (
          <Row
            key={letter.id}
            title={words.rungs[letter.rung].title}
            note={(letter.spoken ? words.spokenRow : words.row)(dayOf(letter.begun ?? letter.made))}
            href={router.href('letter', { letter: letter.id })}
          />
        ))}
      </Rows>
    </section>
  )
}

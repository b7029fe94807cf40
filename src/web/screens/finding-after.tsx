// After a session: three questions for oneself. Twice too much: a step down, said kindly.
import type { FindingScreen } from '../../app/screens/finding.ts'
import { heldBacks, type Session, tooMuches } from '../../core/practices/finding.ts'
import { findingWords } from '../../words/screens/finding.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Chips } from '../ui/chips.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { dayOf } from './day.ts'
import { Tens } from './tens.tsx'

const words = findingWords.after

export function FindingAfter({ screen }: { readonly screen: FindingScreen }) {
  const { useful, tooMuch, heldBack } = screen.session.value ?? {}
  return (
    <>
      <Tens
        label={words.useful}
        ends={words.usefulEnds}
        value={useful}
        onChange={(value) => void screen.answer({ useful: value })}
      />
      <Chips
        one
        label={words.tooMuch}
        chips={tooMuches.map((value) => ({ value, words: words.tooMuches[value] }))}
        chosen={tooMuch === undefined ? [] : [tooMuch]}
        onChange={([value]) => void screen.answer({ tooMuch: value })}
      />
      <Chips
        one
        label={words.heldBack}
        chips={heldBacks.map((value) => ({ value, words: words.heldBacks[value] }))}
        chosen={heldBack === undefined ? [] : [heldBack]}
        onChange={([value]) => void screen.answer({ heldBack: value })}
      />
      {screen.twice.value && <Twice />}
      <Earlier sessions={screen.earlier.value} />
    </>
  )
}

function Twice() {
  const { title, text, rest, help } = words.twice
  return (
    <Card tone="leaf" label={title}>
      <h2>{title}</h2>
      <p>{text}</p>
      <Button kind="text" href={router.href('rest')}>
        {rest}
      </Button>
      <Button kind="text" href={router.href('help')}>
        {help}
      </Button>
    </Card>
  )
}

function Earlier({ sessions }: { readonly sessions: readonly Session[] }) {
  if (sessions.length === 0) return null
  return (
    <section>
      <h2>{words.before}</h2>
      <Rows label={words.before}>
        {sessions.map(({ id, at, useful, tooMuch, heldBack }) => (
          <Row
            key={id}
            plain
            title={dayOf(at)}
            note={words.session(
              useful === undefined ? '' : words.wasUseful(useful),
              tooMuch ? words.wasTooMuch(words.tooMuches[tooMuch]) : '',
              heldBack ? words.wasHeldBack(words.heldBacks[heldBack]) : '',
            )}
          />
        ))}
      </Rows>
    </section>
  )
}

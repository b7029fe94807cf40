// Shown in the place of a screen when the record can't be opened here. It stands before anything is typed.
import { useState } from 'preact/hooks'
import { shellWords } from '../../words/shell.ts'
import { openingWords } from '../../words/screens/opening.ts'
import { NewVersion } from '../shell/new-version-notice.tsx'
import { openAgain } from '../shell/program.ts'
import { exampleBase } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { KeylessScreen, LockedScreen } from './locked.tsx'
import css from './cannot-open.module.css'

/** What stands in the place of a screen: the lock, or what is missing, what is safe, and how to go on. */
export function CannotOpen({
  why,
}: {
  readonly why: 'not-secure' | 'unavailable' | 'full' | 'locked' | 'keyless' | 'broke'
}) {
  if (why === 'locked') return <LockedScreen />
  if (why === 'broke') return <Broke />
  return why === 'keyless' ? <KeylessScreen /> : <Missing why={why} />
}

/** Not opened anew as a page: what a lock could not write yet is still in this one. */
function Broke() {
  const { broke } = shellWords
  return (
    <Page
      title={broke.title}
      lead={broke.lead}
      foot={
        <Button kind="primary" onClick={openAgain}>
          {broke.reload}
        </Button>
      }
    >
      <NewVersion />
    </Page>
  )
}

function Missing({ why }: { readonly why: 'not-secure' | 'unavailable' | 'full' }) {
  const words = why === 'not-secure' ? openingWords.notSecure : openingWords[why]
  return (
    <Page
      title={words.title}
      lead={words.lead}
      mark
      foot={
        <>
          {why === 'not-secure' ? <CopyWhatToTell /> : <Again />}
          <Button href={exampleBase}>{openingWords.notSecure.look}</Button>
        </>
      }
    >
      <ol class={css['ways']}>
        {words.ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ol>
      <Note>{words.safe}</Note>
    </Page>
  )
}

function Again() {
  return (
    <Button kind="primary" onClick={openAgain}>
      {openingWords.unavailable.again}
    </Button>
  )
}

// Without https there is no clipboard either, so the sentence is shown to be copied by hand.
function CopyWhatToTell() {
  const { tell, copy } = openingWords.notSecure
  const [shown, setShown] = useState(false)
  return shown ? (
    <p class="voice">{tell(location.origin)}</p>
  ) : (
    <Button kind="primary" onClick={() => setShown(true)}>
      {copy}
    </Button>
  )
}

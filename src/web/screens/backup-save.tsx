// Saving a backup: one sealed file, for the recovery words or under a passphrase. Sealing goes on beside the page.
import { useMemo } from 'preact/hooks'
import { backupScreen, type BackupScreen } from '../../app/screens/backup.ts'
import { backupSharedWords as shared, saveBackupWords as words } from '../../words/screens/backup.ts'
import { useApp } from '../app-context.ts'
import { saveFile } from '../save-file.ts'
import { backupWork } from '../shell/backup-work.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { toHeading } from '../ui/fresh-heading.ts'
import { Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { SecretField } from '../ui/secret-field.tsx'

export function BackupSaveView() {
  const app = useApp()
  const screen = useMemo(() => backupScreen(app, backupWork), [app])
  const state = screen.state.value
  const back = { href: router.href('kept'), words: shared.back }
  if (state === 'saved') return <Saved screen={screen} />
  if (state === 'example' || state === 'empty')
    return <Page title={words.title} lead={state === 'empty' ? words.empty : shared.example} back={back} />
  return (
    <Page title={words.title} lead={words.lead} back={back}>
      <Sealing screen={screen} />
    </Page>
  )
}

/** Recovery words need nothing typed; a passphrase is typed twice, since a slip of a finger would close the file for ever. */
function Sealing({ screen }: { readonly screen: BackupScreen }) {
  const isByWords = screen.way.value === 'words'
  const isWorking = screen.state.value === 'working'
  const make = (event: Event) => {
    event.preventDefault()
    void screen.make(saveFile)
    if (screen.state.value === 'working') toHeading() // the button is gone
  }
  return (
    <form class="groups" onSubmit={make}>
      {isByWords ? <p>{words.words}</p> : <Passphrase screen={screen} />}
      {screen.unreadable.value > 0 && <Note>{shared.notWhole(screen.unreadable.value)}</Note>}
      <div class={isWorking || screen.failed.value ? '' : 'unseen'} role="status">
        {isWorking && <p class="note">{words.working}</p>}
        {screen.failed.value && <Note>{words.failed}</Note>}
      </div>
      {!isWorking && (
        <div class="stack">
          <Button kind="primary" submit>
            {words.save}
          </Button>
          {screen.hasWords.value && (
            <Button kind="text" onClick={() => screen.choose(isByWords ? 'passphrase' : 'words')}>
              {isByWords ? words.byPassphrase : words.byWords}
            </Button>
          )}
        </div>
      )}
    </form>
  )
}

function Passphrase({ screen }: { readonly screen: BackupScreen }) {
  const problem = screen.problem.value
  return (
    <>
      <SecretField
        label={words.passphrase}
        kind="new"
        value={screen.passphrase.value}
        onInput={screen.type}
        note={words.passphraseNote}
        problem={problem === 'short' ? words.problems.short : undefined}
      />
      <SecretField
        label={words.again}
        kind="new"
        value={screen.again.value}
        onInput={screen.typeAgain}
        problem={problem === 'differs' ? words.problems.differs : undefined}
      />
      <Note>{words.warning}</Note>
    </>
  )
}

function Saved({ screen }: { readonly screen: BackupScreen }) {
  const { saved } = words
  const { name = '', unreadable = 0, soundsLeft = 0 } = screen.saved.value ?? {}
  return (
    <Page
      title={saved.title}
      lead={saved.lead(name)}
      step="saved"
      foot={
        <Button kind="primary" href={router.href('kept')}>
          {saved.done}
        </Button>
      }
    >
      <p>{saved.move}</p>
      {unreadable > 0 && <Note>{saved.notWhole}</Note>}
      {soundsLeft > 0 && <Note>{saved.soundsLeft(soundsLeft)}</Note>}
    </Page>
  )
}

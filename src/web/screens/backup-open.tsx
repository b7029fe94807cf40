// Opening a backup: the file, its passphrase, what it brings in words, and only then adding it.
import { useMemo, useRef } from 'preact/hooks'
import { importScreen, type ImportScreen } from '../../app/screens/import.ts'
import { backupSharedWords as shared, openBackupWords as words } from '../../words/screens/backup.ts'
import { useApp } from '../app-context.ts'
import { backupWork } from '../shell/backup-work.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/field.tsx'
import { useFreshHeading } from '../ui/fresh-heading.ts'
import { ErrorNote } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { SecretField } from '../ui/secret-field.tsx'
import { BackupPreview } from './backup-preview.tsx'

type Screen = { readonly screen: ImportScreen }

export function BackupOpenView() {
  const app = useApp()
  const screen = useMemo(() => importScreen(app, backupWork), [app])
  useFreshHeading(screen.state.value === 'preview' ? 'preview' : 'open')
  const back = { href: router.href('kept'), words: shared.back }
  switch (screen.state.value) {
    case 'example':
      return <Page title={words.title} lead={shared.example} back={back} />
    case 'choose':
      return (
        <Page title={words.title} lead={words.lead} back={back} foot={<FileButton screen={screen} />}>
          <Choosing screen={screen} />
        </Page>
      )
    case 'working':
    case 'adding':
      return (
        <Page title={words.title} back={back} step="working">
          <p role="status">{screen.state.value === 'adding' ? words.adding : words.working}</p>
        </Page>
      )
    case 'preview':
      return <BackupPreview screen={screen} />
    case 'done':
      return (
        <Page
          title={words.done.title}
          lead={words.done.lead}
          step="done"
          foot={
            <Button kind="primary" href={router.href(screen.isAll.value ? 'today' : 'kept')}>
              {words.done.go}
            </Button>
          }
        />
      )
  }
}

function Choosing({ screen }: Screen) {
  const fault = screen.fault.value
  const needs = screen.needs.value
  const open = (event: Event) => {
    event.preventDefault()
    void screen.open()
  }
  return (
    <div class="groups">
      {screen.chosen.value !== undefined && <p>{words.chosen(screen.chosen.value)}</p>}
      {fault !== undefined && <ErrorNote {...words.faults[fault]} />}
      {needs !== undefined && (
        <form class="groups" onSubmit={open}>
          {needs === 'passphrase' ? (
            <SecretField label={words.passphrase} kind="current" value={screen.typed.value} onInput={screen.type} />
          ) : (
            <TextArea
              label={words.words}
              note={words.wordsNote}
              value={screen.typed.value}
              onInput={screen.type}
              rows={3}
            />
          )}
          <Button kind="primary" submit>
            {words.open}
          </Button>
        </form>
      )}
    </div>
  )
}

/** The platform's own way of choosing a file, behind a button like the others. */
function FileButton({ screen }: Screen) {
  const isOther = screen.needs.value !== undefined
  const input = useRef<HTMLInputElement>(null)
  const choose = ({ files }: HTMLInputElement) => {
    const [file] = files ?? []
    if (!file) return
    const bytes = async () => new Uint8Array(await file.arrayBuffer())
    void screen.choose({ name: file.name, size: file.size, bytes })
  }
  return (
    <>
      {/* The one filled button, until a file waits to be opened. */}
      <Button kind={isOther ? 'quiet' : 'primary'} onClick={() => input.current?.click()}>
        {isOther ? words.chooseOther : words.choose}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        aria-hidden
        accept=".age,.json,application/json,application/octet-stream"
        onChange={(event) => choose(event.currentTarget)}
      />
    </>
  )
}

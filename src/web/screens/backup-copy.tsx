// A copy that can be read: a page for people, and a file for other programs.
import { useMemo, useState } from 'preact/hooks'
import { exportScreen } from '../../app/screens/export.ts'
import { backupSharedWords as shared, copyWords as words } from '../../words/screens/backup.ts'
import { useApp } from '../app-context.ts'
import { saveFile } from '../save-file.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'

export function BackupCopyView() {
  const app = useApp()
  const screen = useMemo(() => exportScreen(app), [app])
  const [saved, setSaved] = useState('')
  const state = screen.state.value
  const save = async (as: 'page' | 'data') => {
    const file = await screen.make(as)
    if (file) saveFile(file)
    setSaved(file?.name ?? '')
  }
  return (
    <Page title={words.title} lead={words.lead} back={{ href: router.href('kept'), words: shared.back }}>
      {state === 'example' && <p class="note">{shared.example}</p>}
      {state === 'empty' && <p class="note">{words.empty}</p>}
      {state === 'ready' && (
        <div class="groups">
          <section class="stack">
            <Button kind="primary" onClick={() => void save('page')}>
              {words.page}
            </Button>
            <p class="note">{words.pageNote}</p>
          </section>
          <section class="stack">
            <Button onClick={() => void save('data')}>{words.data}</Button>
            <p class="note">{words.dataNote}</p>
          </section>
          {screen.unreadable.value > 0 && <Note>{shared.notWhole(screen.unreadable.value)}</Note>}
          <p class="note" role="status">
            {saved === '' ? words.without : words.saved(saved)}
          </p>
          {screen.failed.value && <Note>{shared.cannotRead}</Note>}
        </div>
      )}
    </Page>
  )
}

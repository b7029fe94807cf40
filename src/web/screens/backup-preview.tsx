// What a file would bring, in words, before anything is written.
import type { ImportScreen, Preview } from '../../app/screens/import.ts'
import { backupSharedWords as shared, openBackupWords as words } from '../../words/screens/backup.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote, Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import css from './backup.module.css'
import { dayOf } from './day.ts'
import { thingsSaid } from './things-said.ts'

export function BackupPreview({ screen }: { readonly screen: ImportScreen }) {
  const preview = screen.preview.value
  const fault = screen.fault.value
  if (!preview) return null
  const { preview: said } = words
  const sentences = sentencesOf(preview)
  return (
    <Page
      title={said.title}
      lead={said.from(dayOf(preview.made))}
      back={{ href: router.href('kept'), words: shared.back }}
      step="preview"
      foot={
        preview.isHere ? (
          <Button kind="primary" href={router.href('kept')}>
            {words.done.go}
          </Button>
        ) : (
          <>
            <Button kind="primary" onClick={() => void screen.add()}>
              {said.add}
            </Button>
            <Button onClick={screen.leave}>{said.leave}</Button>
          </>
        )
      }
    >
      <div class="groups">
        {preview.isHere ? (
          <p>{said.nothing}</p>
        ) : (
          <ul class={css['brings']}>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        {preview.missing > 0 && <Note>{said.missing(preview.missing)}</Note>}
        {!preview.isHere && preview.wayBack !== 'not-needed' && <p class="note">{said.wayBack[preview.wayBack]}</p>}
        {fault !== undefined && <ErrorNote {...words.faults[fault]} />}
      </div>
    </Page>
  )
}

function sentencesOf(preview: Preview): readonly string[] {
  const { preview: said } = words
  const fresh = thingsSaid(preview.fresh)
  const counted = ['same', 'changed', 'stayDeleted', 'goDeleted', 'unknown', 'stand'] as const
  return [
    ...(fresh === '' ? [] : [said.fresh(fresh)]),
    ...(preview.recordings > 0 ? [said.sounds(preview.recordings)] : []),
    ...counted.filter((what) => preview[what] > 0).map((what) => said[what](preview[what])),
  ]
}

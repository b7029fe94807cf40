import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import { isBlank } from '../../core/notebook.ts'
import type { Bytes } from '../../lib/bytes.ts'
import type { Result } from '../../lib/result.ts'
import type { OpenedWith, SealedFor } from '../../seal/backup.ts'
import type { App } from '../app.ts'
import type { BackupParts, BackupRead, ReadFault } from '../backup-file.ts'
import { fileName, type FileToSave } from './export.ts'

/** Seals and opens backups beside the page, which stays alive meanwhile. `undefined`: it could not be done here. */
export type BackupWork = {
  readonly make: (parts: BackupParts) => Promise<Bytes | undefined>
  readonly read: (file: Bytes, opener: OpenedWith | undefined) => Promise<Result<BackupRead, ReadFault> | undefined>
}

/** Shortest passphrase of a backup. The file may lie anywhere, and be tried for years. */
const shortestPassphrase = 12

/** What was saved. `soundsLeft`: recordings for which there was no room. */
export type Saved = { readonly name: string; readonly unreadable: number; readonly soundsLeft: number }

/** Saving a backup. */
export type BackupScreen = {
  /** `example`: nothing of the made-up month is saved. `empty`: nothing is written yet. */
  readonly state: ReadonlySignal<'example' | 'empty' | 'ready' | 'working' | 'saved'>
  /** What it is sealed for. Recovery words need no typing, where there are some. */
  readonly way: ReadonlySignal<'words' | 'passphrase'>
  readonly hasWords: ReadonlySignal<boolean>
  readonly choose: (way: 'words' | 'passphrase') => void
  readonly passphrase: ReadonlySignal<string>
  readonly type: (passphrase: string) => void
  /** The same a second time: a slip of a finger would close the file for ever. */
  readonly again: ReadonlySignal<string>
  readonly typeAgain: (passphrase: string) => void
  /** Why it is not made yet: said once somebody tries. */
  readonly problem: ReadonlySignal<'short' | 'differs' | undefined>
  /** It could not be read or sealed; nothing was saved. */
  readonly failed: ReadonlySignal<boolean>
  /** Parts that can't be opened here, and so will be missing. */
  readonly unreadable: ReadonlySignal<number>
  /** What was saved: its name, and what is missing in it. */
  readonly saved: ReadonlySignal<Saved | undefined>
  /** Seals everything and gives the file to `save`. */
  readonly make: (save: (file: FileToSave) => void) => Promise<void>
}

/** The passphrase is nowhere kept: it goes with the screen. */
export function backupScreen(app: App, work: BackupWork): BackupScreen {
  const passphrase = signal('')
  const again = signal('')
  const chosen = signal<'words' | 'passphrase'>('words')
  const recipient = computed(() => app.notebook.value.settings.backupRecipient)
  const way = computed(() => (recipient.value === undefined ? 'passphrase' : chosen.value))
  const tried = signal(false)
  const working = signal(false)
  const failed = signal(false)
  const saved = signal<Saved | undefined>(undefined)
  const wrong = computed(() => {
    if (way.value === 'words') return undefined
    if ([...passphrase.value].length < shortestPassphrase) return 'short'
    return passphrase.value === again.value ? undefined : 'differs'
  })

  return {
    state: computed(() => {
      if (!app.copies) return 'example'
      if (saved.value) return 'saved'
      if (working.value) return 'working'
      return isBlank(app.notebook.value) ? 'empty' : 'ready'
    }),
    way,
    hasWords: computed(() => recipient.value !== undefined),
    choose: (next) => (chosen.value = next),
    passphrase,
    type: (text) => (passphrase.value = text),
    again,
    typeAgain: (text) => (again.value = text),
    problem: computed(() => (tried.value ? wrong.value : undefined)),
    failed,
    unreadable: app.unreadable,
    saved,
    async make(save) {
      tried.value = true
      if (wrong.value || working.value) return
      working.value = true
      failed.value = false
      const sealedFor = way.value === 'words' ? { recipient: recipient.value ?? '' } : { passphrase: passphrase.value }
      const made = await sealed(app, work, sealedFor)
      failed.value = !made
      working.value = false
      if (!made) return
      passphrase.value = again.value = ''
      save(made.file)
      saved.value = made.saved
    },
  }
}

type Sealed = { readonly file: FileToSave; readonly saved: Saved }

async function sealed(app: App, work: BackupWork, sealedFor: SealedFor): Promise<Sealed | undefined> {
  const copy = await app.copies?.take('backup')
  if (!copy?.ok) return undefined
  const { document, sounds, last } = copy.value
  const { made: at, unreadable } = document
  const content = await work.make({ document, sounds, sealedFor })
  if (!content) return undefined
  await app.copies?.noteSaved({ at, last, unreadable }) // if that can't be kept, the row says less than is true
  const name = fileName(at, 'age')
  const saved = { name, unreadable, soundsLeft: document.leftOut.sounds }
  return { file: { name, type: 'application/octet-stream', content }, saved }
}

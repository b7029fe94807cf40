import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { Bringing } from '../../core/records/bringing.ts'
import { largestFile } from '../../core/records/limits.ts'
import type { Bytes } from '../../lib/bytes.ts'
import { ok, type Result } from '../../lib/result.ts'
import type { Instant } from '../../lib/time.ts'
import type { OpenedWith } from '../../seal/backup.ts'
import type { StoreError } from '../../store/store.ts'
import type { App } from '../app.ts'
import type { BackupRead, ReadFault } from '../backup-file.ts'
import { backupIdentityOf, secretOfWords, type WordsFault } from '../twelve-words.ts'
import type { WayBack } from '../way-back.ts'
import type { Copies } from '../copies.ts'
import type { BackupWork } from './backup.ts'

/** A file that the person chose. Its bytes are read only if it is not too large. */
export type ChosenFile = { readonly name: string; readonly size: number; readonly bytes: () => Promise<Bytes> }

/** Why nothing was taken from a file. */
export type OpenFault = Exclude<ReadFault, 'needs-passphrase' | 'needs-words'> | WordsFault | StoreError

/** What a file would bring, before anything is written. */
export type Preview = Omit<Bringing, 'ops' | 'after'> & {
  readonly made: Instant
  /** Nothing is to be added: all of it is here. */
  readonly isHere: boolean
  readonly recordings: number
  /** Parts that were missing when the file was made. */
  readonly missing: number
  readonly wayBack: WayBack
}

/** What opens a sealed file. */
export type Needs = 'passphrase' | 'words'

/** Opening a backup: choose, look, add. */
export type ImportScreen = {
  readonly state: ReadonlySignal<'example' | 'choose' | 'working' | 'preview' | 'adding' | 'done'>
  /** Nothing was written here before: all there is came from the file. */
  readonly isAll: ReadonlySignal<boolean>
  /** The name of the chosen file, while it waits for its passphrase. */
  readonly chosen: ReadonlySignal<string | undefined>
  /** With what it opens; `undefined` while there is no file, or it lies open. */
  readonly needs: ReadonlySignal<Needs | undefined>
  /** The passphrase or the words, as they are typed. Nowhere kept. */
  readonly typed: ReadonlySignal<string>
  readonly type: (text: string) => void
  readonly fault: ReadonlySignal<OpenFault | undefined>
  readonly preview: ReadonlySignal<Preview | undefined>
  readonly choose: (file: ChosenFile) => Promise<void>
  /** Tries what was typed. */
  readonly open: () => Promise<void>
  /** Writes all of it, or nothing. */
  readonly add: () => Promise<void>
  /** Puts the file down; nothing was changed. */
  readonly leave: () => void
}

/** Nothing is written before `add`. What was read, and the passphrase, go with the screen. */
export function importScreen(app: App, work: BackupWork): ImportScreen {
  const { copies } = app
  const step = signal<'choose' | 'working' | 'adding' | 'done'>('choose')
  const file = signal<{ readonly name: string; readonly bytes: Bytes } | undefined>(undefined)
  const [typed, isAll] = [signal(''), signal(false)]
  const found = signal<Found>({})

  const leave = (): void => {
    file.value = undefined
    found.value = {}
    typed.value = ''
    step.value = 'choose'
  }
  async function look(bytes: Bytes, needs: Needs | undefined): Promise<void> {
    step.value = 'working'
    found.value = await lookInside(app, work, { bytes, needs, typed: typed.value })
    step.value = 'choose'
  }
  return {
    state: computed(() => stateOf(copies, step.value, found.value)),
    isAll,
    chosen: computed(() => file.value?.name),
    needs: computed(() => found.value.needs),
    typed,
    type: (text) => (typed.value = text),
    fault: computed(() => found.value.fault),
    preview: computed(() => found.value.preview),
    async choose({ name, size, bytes }) {
      leave()
      if (size > largestFile) return void (found.value = { fault: 'too-large' })
      const content = await bytes().catch(() => undefined) // taken away meanwhile: a stick was pulled
      if (!content) return void (found.value = { fault: 'unavailable' })
      file.value = { name, bytes: content }
      await look(content, undefined)
    },
    async open() {
      if (file.value) await look(file.value.bytes, found.value.needs)
    },
    async add() {
      const { read, ...rest } = found.value
      if (!read || !copies || step.value === 'adding') return
      step.value = 'adding'
      isAll.value = rest.preview?.wayBack === 'not-needed'
      const done = await bringIn(copies, read, isAll.value)
      if (done.ok) leave()
      else found.value = { ...rest, read, fault: done.error }
      step.value = done.ok ? 'done' : 'choose'
    },
    leave,
  }
}

/** What came of looking into a file. */
type Found = {
  readonly needs?: Needs
  readonly fault?: OpenFault
  readonly read?: BackupRead
  readonly preview?: Preview
}

type Sealed = { readonly bytes: Bytes; readonly needs: Needs | undefined; readonly typed: string }

async function lookInside(app: App, work: BackupWork, { bytes, needs, typed }: Sealed): Promise<Found> {
  const opener = needs ? await openerOf(needs, typed) : ok(undefined)
  if (!opener.ok) return { ...(needs && { needs }), fault: opener.error }
  const read = await work.read(bytes, opener.value)
  if (!read) return { fault: 'unavailable' }
  if (read.ok) {
    return app.copies ? { read: read.value, preview: await previewOf(app.copies, read.value) } : {}
  }
  switch (read.error) {
    case 'needs-passphrase':
      return { needs: 'passphrase' }
    case 'needs-words':
      return { needs: 'words' }
    case 'wrong-passphrase':
      return { needs: 'passphrase', fault: read.error }
    case 'wrong-words':
      return { needs: 'words', fault: read.error }
    default:
      return { fault: read.error }
  }
}

/** What was typed, as what opens the file. */
async function openerOf(needs: Needs, typed: string): Promise<Result<OpenedWith, WordsFault>> {
  if (needs === 'passphrase') return ok({ passphrase: typed })
  const secret = await secretOfWords(typed)
  return secret.ok ? ok({ identity: await backupIdentityOf(secret.value) }) : secret
}

function stateOf(
  copies: Copies | undefined,
  step: 'choose' | 'working' | 'adding' | 'done',
  { preview }: Found,
): 'example' | 'preview' | typeof step {
  if (!copies) return 'example'
  return step === 'choose' && preview ? 'preview' : step
}

async function previewOf(copies: Copies, read: BackupRead): Promise<Preview> {
  const { ops, after: _, ...counts } = await copies.preview(read.ops)
  const { made, sounds, unreadable: missing } = read
  const isHere = ops.length === 0
  return { ...counts, made, missing, isHere, recordings: sounds.length, wayBack: copies.wayBack() }
}

async function bringIn(copies: Copies, read: BackupRead, isAll: boolean): Promise<Result<undefined, StoreError>> {
  const done = await copies.bring(read.ops, read.sounds)
  if (done.ok && isAll) await rememberBackup(copies, read)
  return done
}

/** Where nothing was here before, the file holds all there is: the row that says when the last backup was made must know of it. */
async function rememberBackup({ lastBackup, noteSaved }: Copies, read: BackupRead): Promise<void> {
  const { lock, made, ops, unreadable } = read
  if (lock === 'none' || (lastBackup.value && lastBackup.value.at >= made)) return
  const last = ops.reduce((latest, { at }) => (at > latest ? at : latest), '')
  await noteSaved({ at: made, last, unreadable })
}

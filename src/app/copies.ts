import { computed, type ReadonlySignal } from '@preact/signals-core'
import type { Notebook } from '../core/notebook.ts'
import type { Bringing } from '../core/records/bringing.ts'
import type { Exported, ExportFor } from '../core/records/exported.ts'
import { mostSoundBytes } from '../core/records/limits.ts'
import { writtenSince } from '../core/records/written-since.ts'
import type { Folded } from '../core/records/fold.ts'
import type { Op } from '../core/records/op.ts'
import type { Bytes } from '../lib/bytes.ts'
import { ok, type Result } from '../lib/result.ts'
import type { Instant } from '../lib/time.ts'
import type { StoreError } from '../store/store.ts'
import type { Asides, LastBackup } from './asides.ts'
import type { SoundKept } from './sounds.ts'
import type { GoingBack, WayBack } from './way-back.ts'

/** A sound as it goes into a backup or comes out of one. */
export type Sound = { readonly id: string; readonly type: string; readonly bytes: Bytes }

/** All that a backup holds, before it is sealed. `last` is noted once the file was saved. */
export type Copy = { readonly document: Exported; readonly sounds: readonly Sound[]; readonly last: string }

/** What the person knows of their last backup: when, how many things were written since, and what was missing in it. */
export type BackupSaid = { readonly at: Instant; readonly since: number; readonly unreadable: number }

/** The record as a whole: taken out of the device, brought back, and put back as it was. */
export type Copies = {
  /** Everything that can be opened, as a document; with its sounds, where it is for a backup. */
  readonly take: (purpose: ExportFor) => Promise<Result<Copy, StoreError>>
  /** `undefined`: none was saved on this device. */
  readonly lastBackup: ReadonlySignal<BackupSaid | undefined>
  /** A file was given to the person, or opened: until when it reaches. */
  readonly noteSaved: (saved: LastBackup) => Promise<Result<undefined, StoreError>>
  /** What these operations would change. Nothing is written. */
  readonly preview: (ops: readonly Op[]) => Promise<Bringing>
  readonly wayBack: () => WayBack
  /** Writes all of it, or nothing; how it was is kept aside in the same step. */
  readonly bring: (ops: readonly Op[], sounds: readonly Sound[]) => Promise<Result<undefined, StoreError>>
  /** When a backup was opened whose way back is still open. */
  readonly broughtAt: ReadonlySignal<Instant | undefined>
  /** Whether `goBack` can be done now, as far as it was read: what was put by and is damaged shows once all of it was opened. */
  readonly goingBack: () => GoingBack
  /** Puts the record back as it was before the backup, with what was written or deleted since. */
  readonly goBack: () => Promise<Result<undefined, StoreError>>
  /** All is well: the way back is closed. */
  readonly keepBrought: () => Promise<Result<undefined, StoreError>>
}

/** What of the open record this needs, one call at a time. `record.ts` gives it. */
export type Whole = {
  readonly folded: Folded
  readonly notebook: ReadonlySignal<Notebook>
  readonly unreadable: ReadonlySignal<number>
  readonly asides: Pick<Asides, 'before' | 'lastBackup'>
  readonly wayBack: WayBack
  readonly goingBack: GoingBack
  sound(id: string): Promise<Result<SoundKept, StoreError>>
  keepBackup(backup: LastBackup): Promise<Result<undefined, StoreError>>
  bring(ops: readonly Op[], sounds: ReadonlyMap<string, Bytes>): Promise<Result<undefined, StoreError>>
  goBack(): Promise<Result<undefined, StoreError>>
  closeWayBack(): Promise<Result<undefined, StoreError>>
  openOlder(): Promise<void>
  inTurn<T>(work: () => Promise<T>): Promise<T>
}

/** The copies of one open record. */
export function copiesOf(whole: Whole, now: () => Instant): Copies {
  return {
    take: (purpose) => whole.inTurn(() => take(whole, now(), purpose)),
    lastBackup: computed(() => {
      void whole.notebook.value // what was written is counted anew with every change
      const last = whole.asides.lastBackup.value
      return last && { at: last.at, unreadable: last.unreadable, since: writtenSince(whole.folded, last.last) }
    }),
    noteSaved: (saved) => whole.inTurn(() => whole.keepBackup(saved)),
    preview: (ops) =>
      whole.inTurn(async () => {
        await whole.openOlder()
        const { bringing } = await bringingLoaded()
        return bringing(whole.folded, ops)
      }),
    wayBack: () => whole.wayBack,
    bring: (ops, sounds) => whole.inTurn(() => bring(whole, ops, sounds)),
    broughtAt: computed(() => whole.asides.before.value?.at),
    goingBack: () => whole.goingBack,
    goBack: () => whole.inTurn(() => whole.goBack()),
    keepBrought: () => whole.inTurn(() => whole.closeWayBack()),
  }
}

// Loaded when it is needed: nobody needs it to open their notebook.
const bringingLoaded = () => import('../core/records/bringing.ts')

async function take(whole: Whole, made: Instant, purpose: ExportFor): Promise<Result<Copy, StoreError>> {
  await whole.openOlder()
  const { folded } = whole
  const spoken = purpose === 'backup' ? await takeSounds(whole) : ok({ sounds: [], broken: 0, soundsLeft: 0 })
  if (!spoken.ok) return spoken
  const { sounds, broken, soundsLeft } = spoken.value
  const unreadable = whole.unreadable.value + broken
  const { exported } = await import('../core/records/exported.ts')
  const document = exported(folded, { made, unreadable, purpose, soundsLeft })
  return ok({ document, sounds, last: folded.last ?? '' })
}

type Sounds = { readonly sounds: readonly Sound[]; readonly broken: number; readonly soundsLeft: number }

/** The newest first, for as long as there is room. */
async function takeSounds(whole: Whole): Promise<Result<Sounds, StoreError>> {
  const sounds: Sound[] = []
  let [broken, soundsLeft, room] = [0, 0, mostSoundBytes]
  for (const { spoken } of [...whole.folded.notebook.letters.values()].sort((a, b) => b.made - a.made)) {
    if (!spoken) continue
    const kept = await whole.sound(spoken.sound)
    if (!kept.ok) return kept
    const { bytes, isWhole } = kept.value
    if (!isWhole) broken++
    if (bytes.length > room) soundsLeft++
    else if (bytes.length > 0) sounds.push({ id: spoken.sound, type: spoken.type, bytes })
    if (bytes.length <= room) room -= bytes.length
  }
  return ok({ sounds, broken, soundsLeft })
}

/** Only what is missing is written, and no sound over one that is here. */
async function bring(
  whole: Whole,
  ops: readonly Op[],
  sounds: readonly Sound[],
): Promise<Result<undefined, StoreError>> {
  await whole.openOlder()
  const { bringing } = await bringingLoaded()
  const { ops: missing, after } = bringing(whole.folded, ops)
  const named = new Set([...after.notebook.letters.values()].map(({ spoken }) => spoken?.sound))
  const wanted = new Map<string, Bytes>()
  for (const { id, bytes } of sounds) {
    if (!named.has(id) || bytes.length === 0) continue
    const here = await whole.sound(id)
    if (!here.ok) return here
    if (here.value.bytes.length === 0) wanted.set(id, bytes)
  }
  return missing.length === 0 && wanted.size === 0 ? ok(undefined) : whole.bring(missing, wanted)
}

import type { ReadonlySignal } from '@preact/signals-core'
import { isBlank, type Notebook } from '../core/notebook.ts'
import type { Change } from '../core/records/op.ts'
import { mineId } from '../core/records/op.ts'
import { ok, type Result } from '../lib/result.ts'
import type { Instant } from '../lib/time.ts'
import type { StoreError } from '../store/store.ts'
import type { Copies } from './copies.ts'
import { type Devices, startDevices } from './devices.ts'
import type { Drafts } from './drafts.ts'
import type { Environment } from './environment.ts'
import { type Links, startLinks } from './links.ts'
import type { Older } from './put-by.ts'
import { openRecord, type OpenRecord } from './record.ts'
import type { NotOpen, RecordKey } from './record-key.ts'
import type { Sounds } from './sounds.ts'

/** The program, open on one record. Screens read `notebook` and press commands; nothing else holds state. */
export type App = {
  readonly environment: Environment
  readonly notebook: ReadonlySignal<Notebook>
  readonly unreadable: ReadonlySignal<number>
  /** Whether texts and check-ins from longer than a year ago are open. See `OpenRecord.older`. */
  readonly older: ReadonlySignal<Older>
  readonly openOlder: () => Promise<void>
  readonly drafts: Drafts
  readonly sounds: Sounds
  /** Backups and copies; `undefined` in the made-up month, of which nothing is saved. */
  readonly copies: Copies | undefined
  /** Its key, and the way to change what is sealed as a whole. `undefined`: the made-up month has none. */
  readonly vault: Pick<OpenRecord, 'key' | 'alone'> | undefined
  /** The browser lost what was written here before, though nobody erased it. */
  readonly lost: boolean
  readonly links: Links
  readonly devices: Devices
  readonly now: () => Instant
  /** When the app was opened before this time; `undefined` at the very first. Fixed while it is open. */
  readonly lastHere: Instant | undefined
  /** When it was opened this time. */
  readonly opened: Instant
  /** Notes changes, all or none. A failure is to be shown: the words are still on the screen. */
  readonly change: (
    changes: readonly Change[],
    doneDrafts?: readonly string[],
  ) => Promise<Result<undefined, StoreError>>
  /** Deletes every link, and the copy for other devices, on the server that can be reached, then everything on this device. */
  readonly erase: () => Promise<Result<undefined, StoreError>>
  /** Ends listening and retrying, and lets the key go. */
  readonly stop: () => void
}

/**
 * Opens the program, with the key of a record that somebody unlocked, or by itself. `unavailable`: this browser lets nothing be kept, and the
 * person must be told before they write. `onLocked`: another tab changed the ways in, and this one can't go on.
 */
export async function openApp(
  environment: Environment,
  key?: RecordKey,
  onLocked?: () => void,
): Promise<Result<App, NotOpen>> {
  const record = await openRecord(environment, key, onLocked)
  if (!record.ok) return record
  const { notebook, change, drafts, sounds, copies, unreadable, older, openOlder, lost } = record.value
  const devices = startDevices(environment, record.value)
  const links = startLinks(environment, record.value, devices.inStep)
  const { lastHere } = notebook.value.settings
  const here = (): Change => ({ kind: 'settings', id: mineId, set: { lastHere: environment.now() } })
  if (notebook.value.asks.size > 0 || !isBlank(notebook.value) || older.value !== 'none') await change([here()])
  return ok({
    environment,
    notebook,
    unreadable,
    older,
    openOlder,
    drafts,
    sounds,
    copies,
    vault: record.value,
    lost,
    links,
    devices,
    lastHere,
    opened: environment.now(),
    now: environment.now,
    change(changes, doneDrafts) {
      // The very first visit is noted with the first thing that is written: it found nothing to be noted in.
      const isFirst = changes.length > 0 && notebook.value.settings.lastHere === undefined
      return change(isFirst ? [...changes, here()] : changes, doneDrafts)
    },
    async erase() {
      links.stop()
      const soon = (work: Promise<unknown>) => patiently(environment, notebook, work)
      const open = [...notebook.value.links.keys()].map((id) => links.close(id))
      await soon(Promise.all([...open, ...[...notebook.value.shares.keys()].map((id) => links.shut(id))]))
      await soon(links.look())
      if (record.value.shared.isOn()) await soon(devices.deleteThere())
      devices.stop()
      return record.value.erase()
    },
    stop() {
      links.stop()
      devices.stop()
      record.value.close()
    },
  })
}

// Erasing must not wait for a server that does not answer: its logs end by themselves. As long as one after another is ended there it waits,
// half a minute at most for each of the three steps.
async function patiently({ later }: Environment, notebook: App['notebook'], work: Promise<unknown>): Promise<void> {
  for (let i = 0, before; i < 8 && before !== notebook.value; i++) {
    before = notebook.value
    await Promise.race([work, new Promise<void>((resolve) => later(4000, resolve))])
  }
}

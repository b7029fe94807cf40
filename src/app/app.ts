import type { ReadonlySignal } from '@preact/signals-core'
import { isBlank, type Notebook } from '../core/notebook.ts'
import type { Change } from '../core/records/op.ts'
import { mineId } from '../core/records/op.ts'
import { ok, type Result } from '../lib/result.ts'
import type { Instant } from '../lib/time.ts'
import type { StoreError } from '../store/store.ts'
import type { Older } from './book.ts'
import type { Copies } from './copies.ts'
import { type Devices, startDevices } from './devices.ts'
import type { Drafts } from './drafts.ts'
import type { Environment } from './environment.ts'
import { type Links, startLinks } from './links.ts'
import { openRecord } from './record.ts'
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
  /** Ends listening and retrying. */
  readonly stop: () => void
}

/** Opens the program. `unavailable`: this browser lets nothing be kept, and the person must be told before they write. */
export async function openApp(environment: Environment): Promise<Result<App, StoreError>> {
  const record = await openRecord(environment)
  if (!record.ok) return record
  const { notebook, change, drafts, sounds, copies, unreadable, older, openOlder } = record.value
  const links = startLinks(environment, record.value)
  const devices = startDevices(environment, record.value)
  const { lastHere } = notebook.value.settings
  const here = (): Change => ({ kind: 'settings', id: mineId, set: { lastHere: environment.now() } })
  if (notebook.value.asks.size > 0 || !isBlank(notebook.value) || older.value !== 'none') {
    await change([here()])
  }
  return ok({
    environment,
    notebook,
    unreadable,
    older,
    openOlder,
    drafts,
    sounds,
    copies,
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
      const open = [...notebook.value.links.values()]
      await Promise.race([Promise.all(open.map(({ id }) => links.close(id))), patience(environment)])
      await Promise.race([links.look(), patience(environment)])
      if (record.value.shared.isOn()) await Promise.race([devices.deleteThere(), patience(environment)])
      devices.stop()
      return record.value.erase()
    },
    stop() {
      links.stop()
      devices.stop()
    },
  })
}

// Erasing must not wait for a server that does not answer: its logs end by themselves.
function patience(environment: Environment): Promise<void> {
  return new Promise((resolve) => environment.later(4000, resolve))
}

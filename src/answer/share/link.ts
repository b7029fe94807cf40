// From the fragment of a link to what was chosen, with reads of the log that change nothing.

import { readItem } from '../../core/share-item.ts'
import type { ShareItem } from '../../core/share-item.ts'
import type { Bytes } from '../../lib/bytes.ts'
import { fail, ok } from '../../lib/result.ts'
import type { Result } from '../../lib/result.ts'
import { instant } from '../../lib/time.ts'
import type { Instant } from '../../lib/time.ts'
import { parseFragment } from '../../protocol/capability.ts'
import { linkBearer } from '../../seal/linked-log.ts'
import type { NoteContent } from '../../seal/share-content.ts'
import { openShare, sealNote } from '../../seal/share-log-reader.ts'
import { append, readWhole } from '../../sync/client.ts'
import type { LogServer, Refusal } from '../../sync/client.ts'
import { serverClock, whyNot, whyShut } from '../link.ts'
import type { NoAsk } from '../link.ts'

/** What was chosen, and the way to leave a note. */
export type OpenDoor = {
  readonly by: string
  readonly until: Instant
  readonly items: readonly ShareItem[]
  /** Where it is kept current: when something last changed; 0 if nothing did. */
  readonly changed: Instant | 0 | undefined
  /** Items of a newer version, which are not shown. */
  readonly unknown: number
  /** A note was left before. Nobody but the person can say what it was. */
  readonly noted: boolean
  readonly seal: (note: NoteContent) => Promise<Bytes>
  /** Sends sealed bytes; `undefined` is success. */
  readonly post: (sealed: Bytes) => Promise<Refusal | undefined>
}

/** Opens the share whose fragment is given (without `#`). `clock` gives milliseconds that only ever grow, from anywhere. */
export async function followShare(
  fragment: string,
  server: LogServer,
  clock: () => number,
): Promise<Result<OpenDoor, NoAsk>> {
  if (!fragment) return fail('bare')
  const use = parseFragment(fragment)
  if (!use.ok) return use
  const log = await readWhole(server, await linkBearer(use.value))
  if (!log.ok) return fail(whyNot(log.error))
  if (log.value.closed) return fail('over')
  const opened = await openShare(use.value, log.value.frames)
  if (!opened.ok) return fail(whyShut(opened.error))
  const { offer, items, notes, useBearer, changed } = opened.value
  const until = instant(offer.until * 1000)
  const now = serverClock(log.date, clock)
  if (now() > until) return fail('over')
  const known = items.map(readItem).filter((item) => item !== undefined)
  return ok({
    by: offer.by.trim(),
    until,
    items: known,
    changed: changed && instant(Math.min(changed, now())), // one of their devices may have a clock that is years ahead
    unknown: items.length - known.length,
    noted: notes > 0,
    seal: (note) => sealNote(opened.value, note),
    async post(sealed) {
      if (now() > until) return 'closed'
      const sent = await append(server, useBearer, sealed)
      return sent.ok ? undefined : sent.error
    },
  })
}

import { hkdfSync } from 'node:crypto'

import { fromBase64url } from '../../lib/base64url.ts'
import type { Bytes } from '../../lib/bytes.ts'
import { parseFragment } from '../../protocol/capability.ts'
import { lookAtStorage, openStorage } from '../storage/open.ts'
import { type Command, type CommandParts, refuses } from './command.ts'

/** Erases one log that somebody reported. What is typed may be the link they got, or the log's id; neither is repeated. */
export const eraseLog: Command = {
  usage: 'erase-log',
  does: 'erases the log behind a link (or with an id) that you type in, for ever; on one file the server must be stopped',
  run: erase,
}

async function erase(parts: CommandParts): Promise<number> {
  const { config, typed, say } = parts
  const seen = await lookAtStorage(config)
  if (!seen.ok) return refuses(parts, seen.error)
  if (seen.value.tables !== 'current') return refuses(parts, notYet[seen.value.tables])
  const opened = await openStorage(config, () => process.exit(1))
  if (!opened.ok) return refuses(parts, opened.error)
  const { storage, pokes } = opened.value
  try {
    say('Type or paste the link, or the id of the log, and press Enter. It is kept nowhere.')
    const id = idOf((await typed()).trim())
    if (!id) return refuses(parts, 'That is no link of Tendril and no id. Nothing was erased.')
    const log = await storage.find(id)
    if (!log) return refuses(parts, 'No log is behind it: it may have been erased already. Nothing was erased.')
    const gone = await storage.remove(log)
    if (!gone.ok) return refuses(parts, 'The disk takes nothing now, not even this. Make room, and try again.')
    // Who waits at it hears of it now, if the line is up by now, and else when they look.
    pokes?.send(log.n)
    say('It is erased. Backups made before still hold it.')
    return 0
  } finally {
    await pokes?.stop()
    await storage.close()
  }
}

/** Only a start of the server makes tables or brings them forward: a server of the earlier version may be at work on them. */
const notYet = {
  none: 'There is no data yet: is TENDRIL_DATA or TENDRIL_DATABASE_URL right? Nothing was erased.',
  older:
    'The data is that of an earlier version of Tendril: use that version’s own erase-log, or start this one first. Nothing was erased.',
}

/** The log's id: as it stands (22 characters), or from the key in a link. The key opens nothing here; the id is all that is made of it. */
function idOf(text: string): Bytes | undefined {
  if (/^[A-Za-z0-9_-]{22}$/.test(text)) return fromBase64url(text)
  const [, fragment] = /^https?:\/\/\S+?(?:#|%23)(\S+)$/.exec(text) ?? []
  const key = parseFragment(fragment ?? '')
  return key.ok ? new Uint8Array(hkdfSync('sha256', key.value, '', 'tendril/1/id', 16)) : undefined
}

import type { Instant } from '../../lib/time.ts'
import type { Share } from '../share-door.ts'
import { notForgotten } from '../share-state.ts'
import { compact } from './compact.ts'
import type { Folded } from './fold.ts'
import { isReadable, type Op } from './op.ts'
import { portable } from './portable.ts'

// The record as one document that other programs can read. Every field: docs/export.md.

/** What a document of ours calls itself. */
export const exportFormat = 'tendril-notebook'
/** The version of the document, not of the program. A reader refuses a higher one. */
export const exportVersion = 1

/** The document. `records` is for reading; `ops` is what an import takes, and holds all that `records` is folded from. */
export type Exported = {
  readonly format: typeof exportFormat
  readonly version: typeof exportVersion
  /** When it was made, by the clock of the device. */
  readonly made: Instant
  /** Is everything in it that was kept? False if parts could not be opened. */
  readonly whole: boolean
  /** How many parts could not be opened, and so are missing. */
  readonly unreadable: number
  /** What was left out on purpose: `links` and `sounds` in the copy for other programs; in a backup recordings that did not fit. */
  readonly leftOut: { readonly links: number; readonly sounds: number }
  /** Only in the copy: a backup would be twice as long. */
  readonly records?: ReturnType<typeof recordsOf>
  readonly ops: readonly Op[]
}

/** For whom it is made: a `backup` holds all; a `copy` lies about readable, so it has no keys of open links in it. */
export type ExportFor = 'backup' | 'copy'

/** What the document says of itself. `soundsLeft`: recordings for which there was no room. */
export type ExportFacts = {
  readonly made: Instant
  readonly unreadable: number
  readonly purpose: ExportFor
  readonly soundsLeft?: number
}

/** Kinds that hold keys. They never leave in a copy that anybody can read. */
const secretKinds: ReadonlySet<string> = new Set(['link'])
/** Fields of a share that are keys; what it was for and the notes on it are for reading. */
const secretFields = new Set<string>(['admin', 'replyPrivate', 'fragment', 'firstFrame', 'signing', 'seen'])

/** The document of a record, as of `made`. `unreadable` parts of it could not be opened. Sounds are added to a backup where they are read. */
export function exported(folded: Folded, { made, unreadable, purpose, soundsLeft = 0 }: ExportFacts): Exported {
  const { notebook } = folded
  const ops = portable(compact(folded))
  const isCopy = purpose === 'copy'
  const spoken = [...notebook.letters.values()].filter((letter) => letter.spoken).length
  return {
    format: exportFormat,
    version: exportVersion,
    made,
    whole: unreadable === 0,
    unreadable,
    leftOut: isCopy ? { links: notebook.links.size, sounds: spoken } : { links: 0, sounds: soundsLeft },
    ...(isCopy && { records: recordsOf(folded) }),
    ops: isCopy ? ops.filter(({ kind }) => !secretKinds.has(kind)).flatMap(withoutKeys) : ops,
  }
}

function readableShare(share: Share): Omit<Share, 'keys' | 'seen'> {
  const { keys: _, seen: __, ...rest } = share
  return rest
}

function withoutKeys(op: Op): readonly Op[] {
  if (op.kind !== 'share' || !isReadable(op) || 'gone' in op) return [op]
  const left = Object.entries(op.set).filter(([field]) => !secretFields.has(field))
  return left.length > 0 ? [{ ...op, set: Object.fromEntries(left) }] : []
}

/** Everything that can be read, as the screens read it. Links are not in it: they are keys. */
function recordsOf({ notebook, unread }: Folded) {
  const listed = <T>(records: ReadonlyMap<string, T>): readonly T[] => [...records.values()]
  const { origin, privateAnswers, safetyPlan, staying, finding, settings } = notebook
  return {
    asks: listed(notebook.asks),
    people: listed(notebook.people),
    received: notebook.received,
    checkIns: listed(notebook.checkIns),
    reflections: listed(notebook.reflections),
    beliefs: listed(notebook.beliefs),
    letters: listed(notebook.letters),
    rests: listed(notebook.rests),
    rehearsals: listed(notebook.rehearsals),
    harms: listed(notebook.harms),
    shares: notForgotten(notebook.shares).map(readableShare),
    origin,
    privateAnswers,
    safetyPlan,
    staying,
    finding,
    settings,
    /** Operations of newer versions, which only `ops` holds. */
    unread,
  }
}

import type { Brand } from '../lib/brand.ts'
import type { Instant } from '../lib/time.ts'
import type { Change, Fields } from './records/op.ts'
import type { ShareItem } from './share-item.ts'

/** Names one share. */
export type ShareId = Brand<string, 'ShareId'>

/** How many things of each kind were shared. */
export type SharedWhat = { readonly [K in ShareItem['k']]?: number }

/** Something that was left on a share, as it came: never changed. Which one counts: see `noteOf`. */
export type ShareNote = {
  /** 16 characters that name its record in the log. */
  readonly id: string
  /** Its place in the log, growing. */
  readonly n: number
  /** When it was read by the person's device. */
  readonly at: Instant
  readonly text?: string
  readonly step?: string
  /** It only takes back what came before. */
  readonly takenBack?: true
  /** Its order among the notes of one page: see `inTime`. */
  readonly order?: number
}

/** The keys of a share that is open: dropped once the server has deleted it. */
export type ShareKeysKept = {
  /** Admin secret A, base64url of 32 bytes. */
  readonly admin: string
  /** The private half of the reply key, base64url. */
  readonly replyPrivate: string
  /** The fragment of the link. */
  readonly fragment: string
  /** The first frame, base64url: what the reply key and the offer are checked against. */
  readonly firstFrame: string
  /** The private half of what signs changes, base64url: only of a share that goes on. */
  readonly signing?: string
}

/**
 * One thing of a share that goes on, under the name that its item has in the link: what it was chosen by, or a question in the person's
 * own words.
 */
export type LiveThing = { readonly id: string; readonly key: string } | { readonly id: string; readonly q: string }

/** What a share that goes on needs to be known for, as long as it is open. */
export type LiveShare = {
  /** People of the circle stand in it by name. */
  readonly names: boolean
  /** The time zone in which its days are written, on every device. */
  readonly zone: string
  /** Names that stand by an initial in texts of it: they stay hidden when somebody is taken out of the circle. */
  readonly hidden: readonly string[]
  /** The greatest moment of a change that this record knows of. One that its link has beyond it came from a device that knows more. */
  readonly sent?: number
  readonly things: readonly LiveThing[]
}

/** Somebody was let in: for whom, what, and until when. What was shared is not kept again; its copy lies sealed on the server. */
export type Share = {
  readonly id: ShareId
  readonly made: Instant
  /** For whom, in the person's own words. It stays on their devices. */
  readonly label: string
  readonly what: SharedWhat
  readonly until: Instant
  /** `undefined` once it is closed, or over, and the server has nothing of it any more. */
  readonly keys?: ShareKeysKept
  /** When the server confirmed it. The link is shown only from then on. */
  readonly opened?: Instant
  /** The person wants it closed: read to the end, delete, drop the keys. */
  readonly closing?: Instant
  /** It is closed, or over. */
  readonly ended?: Instant
  /** It is to go here too, once the server has deleted it. */
  readonly forget: boolean
  /** How far its log was read. */
  readonly seen?: { readonly n: number; readonly head: string }
  /** Only of a share that goes on, while its keys are here. */
  readonly live?: LiveShare
  /** In the order in which they came. */
  readonly notes: readonly ShareNote[]
  /** How many of them the person has looked at. */
  readonly looked: number
}

/**
 * Deletes a share with its notes. One that the server still holds is emptied at once, and goes when the server has deleted it: without its
 * keys nobody could do that.
 */
export function forgetShare(share: Share): readonly Change[] {
  const { id, keys, notes } = share
  if (!keys) return [{ kind: 'share', id, gone: true }]
  const emptied = Object.fromEntries(notes.map((note) => [`notes.${note.id}`, null]))
  return [{ kind: 'share', id, set: { forget: true, label: null, what: null, ...emptied, ...withoutLive(share) } }]
}

/** Fields that make a share go on, beside its keys. */
export function liveFields({ names, zone, hidden, things }: LiveShare): Fields {
  return { names, zone, hidden, ...putIn(things) }
}

/** Fields that end what a share kept to go on, its key among them. */
export function withoutLive({ live }: Share): Fields {
  return live ? { signing: null, hidden: null, sent: null, ...takenOut(live.things.map(({ id }) => id)) } : {}
}

/** Fields by which these things are shown too, where a share goes on. */
export function putIn(things: readonly LiveThing[]): Fields {
  return Object.fromEntries(things.map(({ id, ...thing }) => [`items.${id}`, thing]))
}

/** Fields by which the things of these names are shown no more. */
export function takenOut(ids: readonly string[]): Fields {
  return Object.fromEntries(ids.map((id) => [`items.${id}`, null]))
}

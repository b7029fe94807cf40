import type { Link, Received, Settings, Slot } from '../notebook.ts'
import type { Person, PersonId } from '../person.ts'
import type { ReplyFact } from '../reply.ts'
import type { AskId } from '../ask.ts'
import type { Domain, StepId } from '../step.ts'
import type { Trace } from './trace.ts'
import type { LiveShare, LiveThing, Share, ShareId, ShareNote } from '../share-door.ts'
import {
  linkRules,
  liveThing,
  personRules,
  receivedRules,
  replyRules,
  settingsRules,
  shareNote,
  shareRules,
  slotRules,
  withoutEmpty,
} from './fields.ts'
import { inOrder } from '../in-order.ts'
import { moment } from './read.ts'
import { usualBedtime } from '../notebook.ts'
import { dotted, reader, valueOf } from './trace.ts'

/** The person that a trace holds, with the standing wishes that their answers left. */
export function personOf(trace: Trace, wishes: readonly StepId[]): Person | undefined {
  const get = reader(trace, personRules)
  const added = get('added')
  if (added === undefined) return undefined
  const noted = dotted(trace, 'ratherNot').filter((step) => valueOf(trace, `ratherNot.${step}`) === true)
  return withoutEmpty({
    id: trace.id as PersonId,
    name: get('name') ?? '',
    tie: get('tie') ?? ('acquaintance' as const),
    card: withoutEmpty({
      afraid: get('card.afraid'),
      saidNo: get('card.saidNo'),
      toldPrivate: get('card.toldPrivate'),
      afterHelp: get('card.afterHelp'),
      changeMind: get('card.changeMind'),
      cameThrough: get('card.cameThrough'),
      closeToFeared: get('card.closeToFeared'),
      dependsOnMe: get('card.dependsOnMe'),
    }),
    added,
    ratherNot: [...new Set([...noted, ...wishes])].sort(),
    resting: get('resting') ?? false,
    pauseLifted: get('pauseLifted'),
    parted: get('parted'),
  })
}

/** The link that a trace holds. It is none until all that was fixed at its making is there. */
export function linkOf(trace: Trace): Link | undefined {
  const get = reader(trace, linkRules)
  const [ask, admin, replyPrivate, fragment] = [get('ask'), get('admin'), get('replyPrivate'), get('fragment')]
  const [firstFrame, until] = [get('firstFrame'), get('until')]
  if (ask === undefined || admin === undefined || replyPrivate === undefined) return undefined
  if (fragment === undefined || firstFrame === undefined || until === undefined) return undefined
  return withoutEmpty({
    id: trace.id,
    ask,
    purpose: get('purpose') ?? ('ask' as const),
    admin,
    replyPrivate,
    fragment,
    firstFrame,
    until,
    opened: get('opened'),
    closing: get('closing'),
    seen: get('seen'),
    unread: get('unread'),
    person: get('person'),
    step: get('step'),
  })
}

/** The slot that a trace holds. It is none until all that was fixed at its making is there. */
export function slotOf(trace: Trace): Slot | undefined {
  const get = reader(trace, slotRules)
  const [way, added, places] = [get('way'), get('added'), get('places')]
  const [publicPoint, sealedPrivate] = [get('publicPoint'), get('sealedPrivate')]
  if (way === undefined || added === undefined || places === undefined) return undefined
  if (publicPoint === undefined || sealedPrivate === undefined) return undefined
  return { id: trace.id, way, name: get('name') ?? '', added, places, publicPoint, sealedPrivate }
}

/** The share that a trace holds. It is none until it is known when it was made, and until when. Without all of its keys it is over. */
export function shareOf(trace: Trace): Share | undefined {
  const get = reader(trace, shareRules)
  const [made, until] = [get('made'), get('until')]
  if (made === undefined || until === undefined) return undefined
  const [admin, replyPrivate] = [get('admin'), get('replyPrivate')]
  const [fragment, firstFrame] = [get('fragment'), get('firstFrame')]
  const signing = get('signing')
  const keys =
    admin && replyPrivate && fragment && firstFrame
      ? { admin, replyPrivate, fragment, firstFrame, ...(signing && { signing }) }
      : undefined
  const notes = dotted(trace, 'notes').flatMap((id): readonly ShareNote[] => {
    const note = shareNote(valueOf(trace, `notes.${id}`))
    return note ? [{ id, ...note }] : []
  })
  return withoutEmpty({
    id: trace.id as ShareId,
    made,
    label: get('label') ?? '',
    what: get('what') ?? {},
    until,
    keys,
    opened: get('opened'),
    closing: get('closing'),
    ended: get('ended'),
    forget: get('forget') ?? false,
    seen: get('seen'),
    live: keys?.signing ? liveOf(trace) : undefined,
    notes: inOrder(notes, ({ n }) => n),
    looked: get('looked') ?? 0,
  })
}

function liveOf(trace: Trace): LiveShare {
  const get = reader(trace, shareRules)
  const things = dotted(trace, 'items').flatMap((id): readonly LiveThing[] => {
    const thing = liveThing(valueOf(trace, `items.${id}`))
    return thing ? [{ id, ...thing }] : []
  })
  const [names, zone, hidden] = [get('names') ?? false, get('zone') ?? '', get('hidden') ?? []]
  return withoutEmpty({ names, zone, hidden, sent: get('sent'), things })
}

/** The received help that a trace holds. */
export function receivedOf(trace: Trace): Received | undefined {
  const get = reader(trace, receivedRules)
  const at = get('at')
  if (at === undefined) return undefined
  return withoutEmpty({
    id: trace.id,
    at,
    what: get('what') ?? ('something-else' as const),
    tie: get('tie') ?? ('stranger' as const),
    person: get('person'),
  })
}

/** The reply that a trace holds. */
export function replyOf(trace: Trace | undefined): ReplyFact | undefined {
  if (trace?.kind !== 'reply') return undefined
  const get = reader(trace, replyRules)
  const [ask, link, place, reply, at] = [get('ask'), get('link'), get('place'), get('reply'), get('at')]
  if (ask === undefined || link === undefined || place === undefined) return undefined
  if (reply === undefined || at === undefined) return undefined
  return { ask, link, place, purpose: get('purpose') ?? 'ask', reply, at }
}

/** The settings that a trace holds; every part has a kind default. */
export function settingsOf(trace: Trace | undefined): Settings {
  const get = reader(trace, settingsRules)
  const putAway = trace ? dotted(trace, 'putAway') : []
  const never = trace ? dotted(trace, 'never').filter((what) => valueOf(trace, `never.${what}`) === true) : []
  return withoutEmpty({
    name: get('name') ?? '',
    country: get('country') ?? '',
    theme: get('theme') ?? ('system' as const),
    calm: get('calm') ?? false,
    leaveButton: get('leaveButton') ?? false,
    ownLimit: get('ownLimit'),
    lastHere: get('lastHere'),
    bedtime: get('bedtime') ?? usualBedtime,
    pausedUntil: get('pausedUntil'),
    disguise: get('disguise') ?? ('tendril' as const),
    askHow: get('askHow'),
    askedHow: get('askedHow'),
    wordsMade: get('wordsMade'),
    wordsOffered: get('wordsOffered'),
    backupRecipient: get('backupRecipient'),
    wordsChecked: get('wordsChecked'),
    onThisDay: get('onThisDay'),
    hardestWished: get('hardestWished'),
    pace: get('pace'),
    box: get('box'),
    leftAt: get('leftAt'),
    never: never as readonly (StepId | Domain)[],
    putAway: putAway.flatMap((what) => {
      const until = trace && moment(valueOf(trace, `putAway.${what}`))
      return until === undefined ? [] : [{ what: what as StepId | AskId, until }]
    }),
  })
}

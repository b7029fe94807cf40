// What was chosen, in the order of two minutes: the person's questions, what was guessed beside what happened, what is hard, their own words.

import type { ShareItem } from '../../core/share-item.ts'
import * as words from '../../words/screens/share-page.ts'
import { el, sayFor, theirs } from '../dom.ts'
import type { Child, Say } from '../dom.ts'
import { show } from '../page.ts'
import { onDay } from './day.ts'
import { foot } from './foot.ts'
import { itemElement } from './item.ts'
import { leaveForm } from './leave.ts'
import type { OpenDoor } from './link.ts'

/** Shows all of it, with the place for a note below. */
export function showShare(door: OpenDoor): void {
  const say = sayFor(door.by)
  const heading = el('h1', ...say(words.title))
  const only = (...kinds: readonly ShareItem['k'][]) => door.items.filter(({ k }) => kinds.includes(k))
  show({
    look: 'share',
    heading,
    content: [
      heading,
      el('p.lead', ...say(words.lead)),
      ...howLong(door, say),
      ...questions(only('question'), say),
      ...part(say(words.guessed), only('gaps', 'ask'), el('p.note.key', words.key)),
      ...part([words.hard], only('belief', 'looks', 'check-in')),
      ...part(say(words.own), only('letter', 'private')),
      door.items.length + door.unknown === 0 && el('p.held', words.nothing),
      door.unknown > 0 && el('p.held', words.notShown),
      leaveForm({ door, say, backTo: () => showShare(door) }),
    ],
    foot: foot(say),
  })
}

/** Until when it stands, and where it is kept current, when it last changed. */
function howLong({ until, changed }: OpenDoor, say: Say): readonly Child[] {
  const current = changed !== undefined && [...say(words.live), changed > 0 && ` ${onDay(words.lastChange, changed)}`]
  return [el('p.note', ...say(onDay(words.until, until))), current && el('p.note', ...current)]
}

function questions(items: readonly ShareItem[], say: Say): readonly Child[] {
  if (items.length === 0) return []
  const list = items.map((item) => 'w' in item && theirs('li', item.w ?? ''))
  return [el('h2', ...say(words.questions)), el('ol.questions', ...list)]
}

function part(title: readonly Child[], items: readonly ShareItem[], above?: Child): readonly Child[] {
  return items.length === 0 ? [] : [el('h2', ...title), above, el('section', ...items.map(itemElement))]
}

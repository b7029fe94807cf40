// Leaving one note and one step: written on the page, sent on a tap, changed or taken back until the door is shut.

import { shareNoteMost, shareStepMost } from '../../protocol/limits.ts'
import type { NoteContent } from '../../seal/share-content.ts'
import type { Refusal } from '../../sync/client.ts'
import * as words from '../../words/screens/share-page.ts'
import { button, el, theirs } from '../dom.ts'
import type { Child, Say } from '../dom.ts'
import { mayBeThere, type Tried } from '../link.ts'
import { show, tell, tellIfSlow } from '../page.ts'
import type { OpenDoor } from './link.ts'
import { onDay } from './day.ts'
import { foot } from './foot.ts'

/** What is written so far, while the page is open. Nothing of it is stored anywhere. */
type Draft = { t: string; s: string }

/** One door while the page is open. `backTo` shows again all that is shown, with what was written. */
type Leaving = { readonly door: OpenDoor; readonly say: Say; readonly backTo: () => void }

const drafts = new WeakMap<OpenDoor, Draft>()
let underWay = false

const { busy } = words
/** After these it may still be sent. */
const waits: { readonly [Code in Refusal]?: string } = {
  offline: words.noConnection,
  'slow-down': busy,
  busy,
  'no-space': busy,
}

/** The two fields and the button. */
export function leaveForm(leaving: Leaving): HTMLElement {
  const { door, say } = leaving
  const draft = drafts.get(door) ?? { t: '', s: '' }
  drafts.set(door, draft)
  const note = field(draft, 't', 4, shareNoteMost)
  const step = field(draft, 's', 2, shareStepMost)
  const act = () => {
    const [t, s] = [draft.t.trim(), draft.s.trim()]
    if (!t && !s) return tell(words.empty)
    void send(leaving, { ...(t && { t }), ...(s && { s }) })
  }
  return el(
    'section.leave',
    el('h2', ...say(words.leave)),
    door.noted && el('p.note', words.before),
    el('label.field', el('span', words.note), note),
    el('label.field', el('span', words.step), step),
    el('p.note', ...say(words.stepNote)),
    button('main', say(words.send), act),
    el('p.note', ...say(words.leaveNote)),
  )
}

function field(draft: Draft, part: keyof Draft, rows: number, most: number): HTMLTextAreaElement {
  const area = document.createElement('textarea')
  area.rows = rows
  area.dir = 'auto'
  area.maxLength = most
  // Otherwise browsers keep what was typed with the tab, on the disk.
  area.autocomplete = 'off'
  area.value = draft[part]
  area.addEventListener('input', () => {
    // Some older browsers count `maxLength` in characters as they are seen, of which one can be many units.
    if (area.value.length > most) area.value = area.value.slice(0, most)
    draft[part] = area.value
    tell(area.value.length < most ? '' : words.full)
  })
  return area
}

/** Seals a note and sends it, on a tap and never by itself. `tried` is an earlier try: the same bytes count once. */
async function send(leaving: Leaving, note: NoteContent, tried?: Tried): Promise<void> {
  const { door } = leaving
  if (underWay) return
  underWay = true
  try {
    const sealed = tried?.sealed ?? (await door.seal(note))
    tell(words.sending)
    const done = tellIfSlow()
    const refusal = await door.post(sealed)
    done()
    if (!refusal) return showSent(leaving, note)
    const now: Tried = { sealed, unsure: tried?.unsure || mayBeThere(refusal) }
    showUnsent(leaving, refusal, now.unsure, () => void send(leaving, note, now))
  } finally {
    underWay = false // whatever broke, the next tap must do something
  }
}

function showSent(leaving: Leaving, note: NoteContent): void {
  const { door, say, backTo } = leaving
  const isBack = note.t === null
  const heading = el('h1', ...(isBack ? [words.takenBack] : say(words.sent)))
  const left: Child[] = isBack
    ? []
    : [note.t && theirs('blockquote.voice', note.t), 's' in note && note.s && theirs('p.held', note.s)]
  show({
    look: 'end',
    heading,
    content: [
      heading,
      !isBack && el('p.lead', ...say(onDay(words.sentLead, door.until))),
      ...left,
      el(
        'div.stack',
        button('quiet', [isBack ? words.again : words.change], backTo),
        !isBack && button('quiet', [words.takeBack], () => void send(leaving, { t: null })),
        button('line', say(words.read), backTo),
      ),
    ],
    foot: foot(say),
  })
}

/** Not sent, or nobody knows. Where it still may be sent, it waits on the page to be tried again with the same bytes. */
function showUnsent({ say, backTo }: Leaving, refusal: Refusal, unsure: boolean, again: () => void): void {
  const wait = waits[refusal]
  const heading = el('h1', unsure ? words.unsure : wait ? words.notSent : words.tooLate)
  show({
    look: 'end',
    heading,
    content: [
      heading,
      el('p.lead', ...(wait ? [wait, words.held] : say(refusal === 'full' ? words.tooFull : words.shutMeanwhile))),
      el('div.stack', wait && button('main', [words.tryAgain], again), button('line', say(words.read), backTo)),
    ],
    foot: foot(say),
  })
}

import type { LinkTrouble } from '../../app/links.ts'
import type { Door } from '../../app/screens/shares.ts'
import type { ShareKind } from '../../core/share.ts'
import type { ShareItem } from '../../core/share-item.ts'
import { saidItem } from '../../core/share-said.ts'
import { shareItemWords } from '../../words/share-items.ts'
import type { Share, SharedWhat } from '../../core/share-door.ts'
import { sharesWords as words } from '../../words/screens/shares.ts'
import { dayOf } from './day.ts'

/** For whom, as the person called them. */
export function doorName({ label }: Share): string {
  return label || words.somebody
}

/** "3 asks, 1 letter". */
export function doorNote({ what }: { readonly what: SharedWhat }): string {
  return Object.entries(words.kinds)
    .flatMap(([kind, counted]) => {
      const many = what[kind as keyof SharedWhat] ?? 0
      return many > 0 ? [words.counted(many, counted)] : []
    })
    .join(', ')
}

/** Where it stands, in one line. */
export function doorStands({ share, state, keyless, trouble }: Door): string {
  if (keyless) return words.keyless(dayOf(share.until))
  if (state === 'over') return words.over(dayOf(share.ended ?? share.until))
  if (trouble === 'damaged') return words.damaged
  if (state === 'closing') return trouble === 'gone' ? words.closingGone : words.closing
  if (trouble === 'gone') return words.gone
  if (trouble) return `${words.until(dayOf(share.until))} ${troubleSaid(trouble)}`
  if (state === 'making') return words.making
  return [words.until(dayOf(share.until)), share.live && words.current].filter(Boolean).join(' ')
}

/** What the last look at a door came to. */
export function lookSaid(trouble: LinkTrouble | undefined): string {
  return trouble === undefined || trouble === 'full' || trouble === 'behind' ? words.looked : troubleSaid(trouble)
}

function troubleSaid(trouble: LinkTrouble): string {
  return troubles[trouble] ?? words.unreached
}

const troubles: { readonly [T in LinkTrouble]?: string } = {
  full: words.tooFull,
  behind: words.behind,
  rollback: words.rollback,
  gone: words.gone,
  damaged: words.damaged,
}

/** One thing in two lines, as it stands in a list. `kind`: where what they wrote back is what is chosen, that is what it is about. */
export function thingSaid(item: ShareItem, kind?: ShareKind): { readonly title: string; readonly about: string } {
  const { title, note, quote, lines } = saidItem(item, shareItemWords)
  const [first] = lines
  const line = kind === 'line' && item.k === 'ask' ? item.line : undefined
  const about = line ?? quote ?? (first && labelled(first))
  return { title, about: [note?.replace(/\.$/, ''), about && shortened(about)].filter(Boolean).join('. ') }
}

function labelled({ label, text }: { readonly label?: string; readonly text: string }): string {
  if (label === undefined) return text
  return label.endsWith('?') ? `${label} ${text}` : `${label}: ${text}`
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 78).replace(/\s+\S*$/, '')}…` : text
}

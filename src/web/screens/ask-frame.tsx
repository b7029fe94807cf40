import type { ShownAsk } from '../../app/screens/ask-shown.ts'
import type { WaitingScreen } from '../../app/screens/waiting.ts'
import { waitingWords as words } from '../../words/screens/waiting.ts'
import { router } from '../shell/way.ts'
import { Page, type PageProps } from '../ui/page.tsx'

/** What the parts of an ask's screen are given. */
export type AskProps = { readonly screen: WaitingScreen; readonly shown: ShownAsk }

/** The frame around an ask, whatever its state. */
export function AskPage(props: Omit<PageProps, 'back' | 'tab'>) {
  return <Page back={{ href: router.href('asks'), words: words.back }} tab="ask" {...props} />
}

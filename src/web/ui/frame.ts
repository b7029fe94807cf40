// What every screen has around it, given once by the shell: the way to help, the way out, and where the tabs lead.
import { createContext } from 'preact'

/** The four places of the app. */
export type Tab = 'today' | 'ask' | 'look' | 'practise'

export type Frame = {
  /** Address of *Help now*. */
  readonly helpHref: string
  readonly tabs: Readonly<Record<Tab, string>>
  /** Is a Leave button wanted on every screen? */
  readonly leaveWanted: boolean
  /** Leaves at once. Always there, since help pages always show it. */
  readonly leave: () => void
  /** What is not real here, and the way out of it. */
  readonly strip?: { readonly words: string; readonly out: string; readonly href: string }
  /** Goes back within the app, or else to an address. */
  readonly back: (otherwise: string) => void
}

/** Given by the shell. What stands here is used only by a screen that is shown on its own. */
export const FrameContext = createContext<Frame>({
  helpHref: '/help',
  tabs: { today: '/', ask: '/ask', look: '/look', practise: '/practise' },
  leaveWanted: false,
  leave: () => undefined,
  back: () => history.back(),
})

// The frame of every screen: bar, strip, one main with one heading, what is to be done at its foot, and the tabs.
// On every screen but the first since the page was loaded the heading is focused, so that a screen reader begins there. The title of the tab
// never changes.
import type { ComponentChildren } from 'preact'
import { useContext, useEffect, useRef } from 'preact/hooks'
import { shellWords } from '../../words/shell.ts'
import { FrameContext, type Tab } from './frame.ts'
import { Nav } from './nav.tsx'
import { Strip, type StripProps } from './note.tsx'
import { TopBar, type TopBarProps } from './top-bar.tsx'
import css from './page.module.css'

export type PageProps = TopBarProps & {
  /** The one heading. */
  readonly title: ComponentChildren
  /** A quiet line above the heading: "Monday evening". */
  readonly above?: ComponentChildren
  readonly lead?: ComponentChildren
  /**
   * `quiet`: as small as a note, over what somebody writes. `large`: one thing on the screen. `answer`: somebody's answer. `statement`:
   * not this time.
   */
  readonly size?: 'normal' | 'quiet' | 'large' | 'statement' | 'answer'
  readonly tone?: 'ink' | 'sky'
  readonly centred?: boolean
  /** Words in serif under the heading, at its side of the picture: a `Quote`. */
  readonly under?: ComponentChildren
  /** A picture at the end of the heading's line; it stands on the card that follows. */
  readonly beside?: ComponentChildren
  /** A picture before the heading. */
  readonly before?: ComponentChildren
  /** Shows the tabs, and says which one this is. `'none'`: shown, and none of them. */
  readonly tab?: Tab | 'none'
  /** One moment that has the whole of a phone: the tabs are left out there, and stand beside it on a wide screen. */
  readonly full?: boolean
  /** Buttons within reach of a thumb. */
  readonly foot?: ComponentChildren
  /** The foot stays above the tabs while the rest scrolls: one button or two, below a list that grows. */
  readonly footStays?: boolean
  readonly wide?: boolean
  /** What is not real on this one screen, and the way out of it; it takes the place of the frame's own. */
  readonly strip?: StripProps
  /** When it changes, the heading is focused again: a further step of the same screen. */
  readonly step?: string | number
  readonly children?: ComponentChildren
}

/** A screen. */
export function Page(props: PageProps) {
  const { back, close, steps, mark, leave, noHelp, before, tab, foot, children } = props
  const { wide = false, centred = false, full = false, footStays = false } = props
  const frame = useContext(FrameContext)
  const bar: TopBarProps = { back, close, steps, mark, leave, noHelp }
  const strip = props.strip ?? frame.strip
  return (
    <div class={`${css['page']} ${tab === undefined ? '' : css['tabbed']} ${full ? css['full'] : ''}`}>
      <WaysPast leave={frame.leaveWanted ? frame.leave : undefined} />
      <TopBar {...bar} />
      {strip !== undefined && <Strip {...strip} />}
      <main
        id="main"
        tabIndex={-1}
        class={`${css['main']} ${wide ? css['wide'] : ''} ${centred ? css['centred'] : ''}`}
      >
        {before}
        <Top {...props} />
        {children !== undefined && <div class={css['body']}>{children}</div>}
        {foot !== undefined && <div class={`${css['foot']} ${footStays ? css['stays'] : ''}`}>{foot}</div>}
      </main>
      {tab !== undefined && <Nav current={tab === 'none' ? undefined : tab} />}
    </div>
  )
}

/** Where Tab leads first, unseen until then: out, and past the bar. */
function WaysPast({ leave }: { readonly leave: (() => void) | undefined }) {
  return (
    <div class={css['first']}>
      {leave !== undefined && (
        <button class="unseen" type="button" onClick={leave}>
          {shellWords.leave}
        </button>
      )}
      <a class="unseen" href="#main" onClick={toMain}>
        {shellWords.skip}
      </a>
    </div>
  )
}

// By hand: the browser's own way would be a step in the history, and the screen would be made anew.
function toMain(event: Event): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

/** The heading and what stands with it. */
function Top(props: PageProps) {
  const { title, above, lead, size = 'normal', tone = 'ink', under, beside, step } = props
  const heading = useHeading(step)
  return (
    <div class={css['top']}>
      <div class={css['heading']}>
        {above !== undefined && <p class="note">{above}</p>}
        <h1 ref={heading} tabIndex={-1} class={`${css[size]} ${css[tone]}`}>
          {title}
        </h1>
        {lead !== undefined && <p class="lead">{lead}</p>}
        {under}
      </div>
      {beside !== undefined && <div class={`${css['beside']} picture`}>{beside}</div>}
    </div>
  )
}

/** Has a screen been shown since the page was loaded? */
let someShown = false

/** The heading, focused on every screen but the first since the page was loaded, and at each further step of the same one. */
function useHeading(step: string | number | undefined) {
  const heading = useRef<HTMLHeadingElement>(null)
  const openedRef = useRef(false)
  useEffect(() => {
    if (someShown) heading.current?.focus({ preventScroll: true })
    if (openedRef.current) scrollTo({ top: 0, behavior: 'instant' })
    openedRef.current = someShown = true
  }, [step])
  return heading
}

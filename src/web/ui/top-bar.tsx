// The bar at the top. Start: back or close, then the step stem in a flow. End, always in this order and place: Leave, Help now.
// No title. Never covered, never scrolls away.
import { useContext } from 'preact/hooks'
import { shellWords } from '../../words/shell.ts'
import { FrameContext } from './frame.ts'
import { Icon } from './icon.tsx'
import { LeaveButton } from './leave-button.tsx'
import { Mark } from './mark.tsx'
import { StepStem } from './step-stem.tsx'
import css from './top-bar.module.css'

export type TopBarProps = {
  /** To a named parent ("Asks"), or without `words` to wherever the person came from (`href` if from outside). */
  readonly back?: { readonly href: string; readonly words?: string; readonly onGo?: () => void } | undefined
  /** A cross in place of the arrow: leaves a flow. */
  readonly close?: { readonly href: string } | undefined
  readonly steps?: { readonly at: number; readonly of: number } | undefined
  /** The name of the app, on the first screen only. */
  readonly mark?: boolean | undefined
  /** `loud`: always there and filled, on pages of help. */
  readonly leave?: 'if-wanted' | 'loud' | 'short-and-loud' | undefined
  /** No Help now on the page that is it. */
  readonly noHelp?: boolean | undefined
}

/** The bar. */
export function TopBar({ back, close, steps, mark = false, leave = 'if-wanted', noHelp = false }: TopBarProps) {
  const frame = useContext(FrameContext)
  const way = close ?? back
  const goBack = (event: MouseEvent): void => {
    back?.onGo?.()
    if (way === undefined || back?.words !== undefined) return
    event.preventDefault()
    frame.back(way.href)
  }
  return (
    <header class={`${css['bar']} ${mark ? css['clear'] : ''}`}>
      {mark && <Mark />}
      {way !== undefined && (
        <a
          class={css['item']}
          href={way.href}
          onClick={goBack}
          data-up={back?.words === undefined ? undefined : ''}
          aria-label={
            back?.words === undefined ? (close === undefined ? shellWords.back : shellWords.close) : undefined
          }
        >
          <Icon name={close === undefined ? 'back' : 'close'} small />
          {back?.words !== undefined && <span>{back.words}</span>}
        </a>
      )}
      {steps !== undefined && <StepStem {...steps} />}
      <span class={css['gap']} />
      {leave === 'if-wanted' && frame.leaveWanted && <LeaveButton onLeave={frame.leave} />}
      {leave !== 'if-wanted' && (
        <LeaveButton onLeave={frame.leave} loud words={leave === 'loud' ? undefined : shellWords.leave} />
      )}
      {!noHelp && (
        <a class={css['item']} href={frame.helpHref}>
          <Icon name="help" small />
          <span>{shellWords.helpNow}</span>
        </a>
      )}
    </header>
  )
}

// The way out: a button in the same place on every screen, and Shift three times. See leave.ts for what happens then.
import { useEffect, useState } from 'preact/hooks'
import { shellWords } from '../../words/shell.ts'
import { shiftCounter, shiftTimes, shiftWithin } from './leave.ts'
import css from './leave-button.module.css'

/** `loud` is filled, and says "Leave this page", where help stands. */
export function LeaveButton({
  onLeave,
  loud = false,
  words,
}: {
  readonly onLeave: () => void
  readonly loud?: boolean
  readonly words?: string | undefined
}) {
  return (
    <button class={`${css['leave']} ${loud ? css['loud'] : ''}`} type="button" onClick={onLeave}>
      {words ?? (loud ? shellWords.leaveThisPage : shellWords.leave)}
    </button>
  )
}

/**
 * Listens for Shift, anywhere, also while writing; shows how many presses count, and says nothing: screen readers pause by Shift, and it is
 * over before it was said. Once per page.
 */
export function LeaveByShift({ onLeave }: { readonly onLeave: () => void }) {
  const [count, setCount] = useState(0)
  useEffect(() => {
    const counter = shiftCounter()
    const onKey = (event: KeyboardEvent): void => {
      const now = counter(event)
      setCount(now)
      if (now >= shiftTimes) onLeave()
    }
    const options = { capture: true }
    addEventListener('keydown', onKey, options)
    addEventListener('keyup', onKey, options)
    return () => {
      removeEventListener('keydown', onKey, options)
      removeEventListener('keyup', onKey, options)
    }
  }, [onLeave])
  useEffect(() => {
    if (count === 0) return undefined
    const timer = setTimeout(() => setCount(0), shiftWithin)
    return () => clearTimeout(timer)
  }, [count])
  return (
    <div class={css['presses']} data-some={count > 0 || undefined}>
      {count > 0 && Array.from({ length: shiftTimes }, (_, i) => <i key={i} data-done={i < count || undefined} />)}
    </div>
  )
}

// The name of the app with its mark: a tendril that has found nothing yet.
import { shellWords } from '../../words/shell.ts'
import { icons } from './icons.ts'
import css from './nav.module.css'

/** Mark and name, on the first screen and in the side rail. Not mirrored in right-to-left scripts. */
export function Mark() {
  return (
    <span class={css['mark']}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={icons.ask} />
      </svg>
      {shellWords.title}
    </span>
  )
}

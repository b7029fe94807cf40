import { computed, type ReadonlySignal } from '@preact/signals-core'
import { openedAnswer } from '../../core/ask.ts'
import type { Hard } from '../../core/guess.ts'
import { asksThatCount, told } from '../../core/outcomes.ts'
import { askedThisWeek } from '../../core/safety.ts'
import type { Level } from '../../core/step.ts'
import { fewAsks } from '../../core/why-this.ts'
import type { App } from '../app.ts'
import type { Pace } from './next-settings.ts'

/** What the choice of the next ask goes by: counts of the own record, never a score. An answer that waits unopened is in none. */
export type Decides = {
  readonly asked: number
  /** So few were asked that little is known. */
  readonly few: boolean
  readonly answers: number
  readonly yes: number
  readonly guesses: number
  /** How often it was said how hard it was. */
  readonly felt: number
  readonly thisWeek: number
  readonly hardest: Hard
  readonly size: Level | undefined
  readonly pace: Pace | undefined
  readonly never: number
}

/** The page that shows it. */
export function decidesScreen(app: App): ReadonlySignal<Decides> {
  return computed(() => {
    const notebook = app.notebook.value
    const { hardestWished = 'hard', ownLimit, pace, never } = notebook.settings
    const known = told(notebook)
    const asked = asksThatCount(notebook)
    const says = known.flatMap((ask) => openedAnswer(ask)?.says ?? [])
    return {
      asked: asked.length,
      few: asked.length < fewAsks,
      answers: says.length,
      yes: says.filter((one) => one === 'yes').length,
      guesses: asked.filter(({ guess }) => guess.chance !== undefined).length,
      felt: known.filter(({ after }) => after.hard !== undefined).length,
      thisWeek: askedThisWeek(notebook, app.now()),
      hardest: hardestWished,
      size: ownLimit,
      pace,
      never: never.length,
    }
  })
}

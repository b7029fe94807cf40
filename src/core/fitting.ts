import type { For, Suggestion } from './ladder.ts'
import type { Instant } from '../lib/time.ts'
import type { Notebook } from './notebook.ts'
import type { Step } from './step.ts'
import { library } from './library.ts'
import { needsNobody, nextSteps } from './ladder.ts'

/** A step of the wanted sort that can be taken now, and whom it is for. */
export type Fitting = Suggestion & { readonly kind: For }

/**
 * The next steps of one sort, easiest first: half of them with somebody of the circle, as long as there are both; those done before
 * later. They pass every gate that other suggestions pass, and none is let through for fitting well.
 */
export function nextFitting(
  notebook: Notebook,
  now: Instant,
  fits: (step: Step) => boolean,
  limit: number,
): readonly Fitting[] {
  const of = (kind: Fitting['kind']): readonly Fitting[] =>
    nextSteps(notebook, now, { kind, limit: library.length })
      .filter(({ step }) => fits(step) && (kind !== 'known' || !needsNobody(step)))
      .map((one) => ({ ...one, kind }))
  const [known, others] = [of('known'), easiestFirst([...of('anyone'), ...of('receive')])]
  const without = Math.min(others.length, Math.max(Math.floor(limit / 2), limit - known.length))
  return easiestFirst([...known.slice(0, limit - without), ...others.slice(0, without)])
}

function easiestFirst(steps: readonly Fitting[]): readonly Fitting[] {
  const again = ({ why }: Fitting) => Number(why === 'again')
  return steps.toSorted((a, b) => again(a) - again(b) || a.step.difficulty - b.step.difficulty)
}

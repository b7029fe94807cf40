import { needsNobody, nextSteps, type Suggestion } from '../../core/ladder.ts'
import { library, stepById } from '../../core/library.ts'
import type { Notebook } from '../../core/notebook.ts'
import type { Step, StepId } from '../../core/step.ts'
import type { Instant } from '../../lib/time.ts'

/** A step that is offered, and whom it is for: somebody of the circle, or anyone. */
export type Offered = Suggestion & { readonly kind: 'anyone' | 'known' }

/** How many are shown at once: more would be a catalogue. */
const atOnce = 3

/**
 * The three steps of one page, easiest first: two with somebody of the circle and one with anyone, as long as there are both.
 *
 * @param page counts from 0; past the last it begins anew.
 * @param wish `chosen` is among them, whatever the page. `softer`: only such as are, where there are any.
 */
export function offers(
  notebook: Notebook,
  now: Instant,
  page: number,
  { chosen, softer = false }: { readonly chosen?: StepId | undefined; readonly softer?: boolean | undefined } = {},
): readonly Offered[] {
  const soft = softer ? pagesOf(notebook, now, ({ why }) => why === 'softer') : []
  const pages = soft.length > 0 ? soft : pagesOf(notebook, now)
  const three = pages[page % Math.max(1, pages.length)] ?? []
  const missing = chosen !== undefined && !three.some(({ step }) => step.id === chosen)
  const step = missing ? stepById.get(chosen) : undefined
  if (!step) return three
  const found = pages.flat().find((offered) => offered.step.id === chosen)
  return easiestFirst([found ?? { step, kind: kindOf(step), who: [], why: 'first' }, ...three.slice(0, atOnce - 1)])
}

function pagesOf(
  notebook: Notebook,
  now: Instant,
  wanted: (one: Suggestion) => boolean = () => true,
): readonly (readonly Offered[])[] {
  const of = (kind: Offered['kind']) =>
    nextSteps(notebook, now, { kind, limit: library.length })
      .filter(wanted)
      .map((one): Offered => ({ ...one, kind }))
  const anyone = of('anyone')
  const known = of('known').filter(({ step }) => !needsNobody(step))
  const pages: Offered[][] = []
  while (known.length + anyone.length > 0) {
    const three = known.splice(0, 2)
    three.push(...anyone.splice(0, atOnce - three.length))
    three.push(...known.splice(0, atOnce - three.length))
    pages.push([...easiestFirst(three)])
  }
  return pages
}

function kindOf(step: Step): Offered['kind'] {
  return needsNobody(step) ? 'anyone' : 'known'
}

function easiestFirst(offered: readonly Offered[]): readonly Offered[] {
  return [...offered].sort((a, b) => a.step.difficulty - b.step.difficulty)
}

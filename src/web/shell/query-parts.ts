// What an address names behind its `?`. The brand is given here; a name proves nothing, as in parts.ts.
import type { AskId } from '../../core/ask.ts'
import type { PersonId } from '../../core/person.ts'
import type { BeliefId } from '../../core/practices/belief.ts'
import type { CheckInId } from '../../core/practices/check-in.ts'
import type { StepId } from '../../core/step.ts'

/** What was chosen on the way here, as `?step=`; `undefined` where nothing was. */
export type QueryParts = {
  readonly ask: AskId | undefined
  readonly step: StepId | undefined
  readonly person: PersonId | undefined
  readonly belief: BeliefId | undefined
  readonly checkIn: CheckInId | undefined
  readonly instead: AskId | undefined
}

const unasked: { readonly [Part in keyof QueryParts]: undefined } = {
  ask: undefined,
  step: undefined,
  person: undefined,
  belief: undefined,
  checkIn: undefined,
  instead: undefined,
}

/** The parts by their names, out of `location.search`. */
export function queryParts(search: string): QueryParts {
  const query = new URLSearchParams(search)
  return Object.fromEntries(
    Object.keys(unasked).map((name) => [name, query.get(name) || undefined]),
  ) as unknown as QueryParts
}

// What an address names. The brand is given here, once; a name proves nothing: what it stood for may be deleted, or never have been.
import type { AskId } from '../../core/ask.ts'
import type { PersonId } from '../../core/person.ts'
import type { StepId } from '../../core/step.ts'

/** The parts of a path, as `ask` of `/ask/:ask`. One that the path does not have is empty, and names nothing. */
export type PathParts = {
  readonly ask: AskId
  readonly person: PersonId
  readonly kind: string
  readonly lesson: string
}

/** The parts by their names. */
export function pathParts(parts: Readonly<Record<string, string>>): PathParts {
  const { ask = '', person = '', kind = '', lesson = '' } = parts
  return { ask: ask as AskId, person: person as PersonId, kind, lesson }
}

/** What was chosen on the way here, as `?step=`; `undefined` where nothing was. */
export type QueryParts = {
  readonly ask: AskId | undefined
  readonly step: StepId | undefined
  readonly person: PersonId | undefined
}

/** The same of `location.search`. */
export function queryParts(search: string): QueryParts {
  const query = new URLSearchParams(search)
  const named = (part: keyof QueryParts) => query.get(part) || undefined
  return {
    ask: named('ask') as AskId | undefined,
    step: named('step') as StepId | undefined,
    person: named('person') as PersonId | undefined,
  }
}

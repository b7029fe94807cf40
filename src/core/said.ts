import type { Ask, AskId } from './ask.ts'
import type { Again, Says } from './says.ts'
import type { Felt } from './guess.ts'
import type { Instant } from '../lib/time.ts'
import type { Notebook } from './notebook.ts'
import type { PersonId, Tie } from './person.ts'
import { told } from './outcomes.ts'

/** What somebody said about being asked, in their own words and by their own tap. */
export type Said = {
  readonly ask: AskId
  readonly person?: PersonId
  readonly tie: Tie
  readonly says?: Says
  readonly line?: string
  readonly felt?: Felt
  readonly again?: Again
  readonly at: Instant
}

/**
 * What people said about being asked, newest first: every line and every tap, stiff ones too. Nothing that was not from them, or waits to
 * be opened.
 */
export function saidAboutBeingAsked(notebook: Notebook): readonly Said[] {
  return told(notebook)
    .flatMap(said)
    .sort((a, b) => b.at - a.at || (a.ask < b.ask ? 1 : -1))
}

function said({ id, person, tie, answer, felt, made, asked = made }: Ask): readonly Said[] {
  const spoken = answer?.from === 'link' ? answer : undefined
  if (felt === undefined && spoken?.line === undefined) return []
  return [
    {
      ask: id,
      tie,
      at: answer?.at ?? asked,
      ...(person && { person }),
      ...(answer && { says: answer.says }),
      ...(spoken?.line && { line: spoken.line }),
      ...(felt && { felt }),
      ...(spoken?.again && { again: spoken.again }),
    },
  ]
}

import type { Ask, AskId } from '../../core/ask.ts'
import type { Guess } from '../../core/guess.ts'
import type { Change } from '../../core/records/op.ts'
import type { App } from '../app.ts'
import { type AskBegun, draftChanges } from '../asking.ts'
import { newId } from '../new-id.ts'
import type { ShownAsk } from './ask-shown.ts'
import { closed } from './closed.ts'
import type { Keeping } from './keeping.ts'

/** What else belongs to it: the guess, if it is the same one, and changes that are kept together with it. */
type Along = { readonly guess?: Guess | undefined; readonly with?: readonly Change[] }

/**
 * Begins the same ask anew, as a draft with the guess open, or with the one that is given.
 *
 * @returns its id; `undefined` if Tendril does not help to ask them now, or it could not be kept.
 */
export async function askAgain(
  app: App,
  keep: Keeping['keep'],
  shown: ShownAsk | undefined,
  { guess, with: also = [] }: Along = {},
): Promise<AskId | undefined> {
  if (!shown || closed(app, shown) !== undefined) return undefined
  const id = newId<AskId>(app.environment)
  const begun = { ...sameAgain(shown.ask), ...(guess && { guess }) }
  return (await keep([...also, ...draftChanges(app.notebook.value, id, begun, app.now())])) ? id : undefined
}

function sameAgain({ step, title, size, person, words, channel, plan, belief }: Ask): AskBegun {
  return {
    ...(step && { step }),
    ...(title !== undefined && { title }),
    ...(size && { size }),
    ...(person && { person }),
    ...(words !== undefined && { words }),
    ...(channel && { channel }),
    ...(plan !== undefined && { plan }),
    ...(belief && { belief }),
  }
}

import type { Amount, Looked, Mark, Reflection, ReflectionId } from './reflection.ts'
import type { Change } from '../records/op.ts'
import type { Instant } from '../../lib/time.ts'
import type { Notebook } from '../notebook.ts'
import { hour } from '../../lib/time.ts'
import { inOrder } from '../in-order.ts'

/** What is tapped within this time belongs to one look: leaving and coming back on the same day goes on with it. */
export const sameLook = 12 * hour

/** How much one sign, or one cost, was there at one look. */
export type Seen = { readonly at: Instant; readonly amount: Amount }

/** Every look in which something was said, oldest first. */
export function looksAt({ reflections }: Notebook, of: Looked): readonly Reflection[] {
  const looks = [...reflections.values()].filter((look) => look.of === of && Object.keys(look.marks).length > 0)
  return inOrder(looks, ({ at }) => at)
}

/** The look that is being taken at `now`. `undefined`: none yet. */
export function lookNow({ reflections }: Notebook, of: Looked, now: Instant): Reflection | undefined {
  const last = inOrder(
    [...reflections.values()].filter((look) => look.of === of),
    ({ at }) => at,
  ).at(-1)
  return last && now - last.at < sameLook ? last : undefined
}

/**
 * Notes one line of the look that is being taken, or empties it. Looks of earlier days are never touched.
 *
 * @param fresh a random id, used if this begins a look.
 */
export function markLook(
  notebook: Notebook,
  line: { readonly of: Looked; readonly mark: Mark; readonly amount: Amount | undefined },
  now: Instant,
  fresh: ReflectionId,
): readonly Change[] {
  const { of, mark, amount } = line
  const look = lookNow(notebook, of, now)
  if (!look && amount === undefined) return []
  const begun = look ? {} : { at: now, of }
  return [{ kind: 'reflection', id: look?.id ?? fresh, set: { ...begun, [`marks.${mark}`]: amount ?? null } }]
}

/** One line over time, oldest first; looks that left it out are not in it. Nothing is added up. */
export function overTime(looks: readonly Reflection[], mark: Mark): readonly Seen[] {
  return looks.flatMap(({ at, marks }): readonly Seen[] => {
    const amount = marks[mark]
    return amount === undefined ? [] : [{ at, amount }]
  })
}

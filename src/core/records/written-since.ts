import type { Folded } from './fold.ts'
import { stampsOf } from './trace.ts'

/** Not counted: what nobody would call a thing of their own. */
export const uncounted: ReadonlySet<string> = new Set(['settings', 'link', 'reply', 'slot'])

/** How many records were written to since `last`, the highest stamp of then. What was deleted does not count. */
export function writtenSince(folded: Folded, last: string | undefined): number {
  const isLater = (at: string): boolean => last === undefined || at > last
  return [...folded.traces.values()].filter(
    (trace) => trace.gone === undefined && !uncounted.has(trace.kind) && stampsOf(trace).some(isLater),
  ).length
}

import type { Op } from './op.ts'

/**
 * An operation of an older version, as this version would have written it. Version 1 is the first, so there is nothing
 * to change yet. When version 2 comes, its rule stands here, and the examples of version 1 must still open.
 */
export function upgrade(op: Op | undefined): Op | undefined {
  return op
}

// What the doctor says of one thing.

/** One thing that was looked at. `well` needs nothing, `think` may be meant so, `bad` must be mended. */
export type Finding = { readonly is: 'well' | 'think' | 'bad'; readonly says: string }

export function well(says: string): Finding {
  return { is: 'well', says }
}

export function think(says: string): Finding {
  return { is: 'think', says }
}

export function bad(says: string): Finding {
  return { is: 'bad', says }
}

/** Of tables that a start of the server has yet to see to. */
export const notYet = {
  none: 'There is no data yet. The tables are made at the first start.',
  older:
    'The data is that of an earlier version of Tendril. The next start brings it forward; an earlier version can’t use it then.',
}

import { sameBytes } from '../lib/bytes.ts'
import type { Bytes } from '../lib/bytes.ts'
import type { Contents } from './store.ts'

const none = new Uint8Array(0)

/** Are these the same sealed bytes at the same places? */
export function sameContents(one: Contents, other: Contents): boolean {
  const [a, b] = [placed(one), placed(other)]
  return a.size === b.size && [...a].every(([place, sealed]) => sameBytes(sealed, b.get(place) ?? none))
}

function placed({ rows, months, drafts, notes, sounds }: Contents): ReadonlyMap<string, Bytes> {
  const named = (kind: string, all: ReadonlyMap<string, Bytes>) =>
    [...all].map(([name, sealed]) => [`${kind}/${name}`, sealed] as const)
  return new Map([
    ...rows.map(({ n, sealed }) => [`row/${n}`, sealed] as const),
    ...named('month', months),
    ...named('draft', drafts),
    ...named('note', notes),
    ...sounds.map(({ id, part, sealed }) => [`sound/${part}/${id}`, sealed] as const),
  ])
}

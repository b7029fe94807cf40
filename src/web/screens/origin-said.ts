import type { Origin } from '../../core/practices/origin.ts'
import { beginningWords, giftWords } from '../../words/screens/origin.ts'

/** What was said of how it may have begun, in one line; `undefined` if nothing was. */
export function beginningsSaid({ beginnings = [], words }: Origin): string | undefined {
  return listed([...beginnings.map((one) => beginningWords[one]), words])
}

/** What it did, in one line. "Something else" gives way to what it was. */
export function giftsSaid({ gifts = [], giftWords: own }: Origin): string | undefined {
  return listed([...gifts.filter((one) => one !== 'own' || own === undefined).map((one) => giftWords[one]), own])
}

function listed(parts: readonly (string | undefined)[]): string | undefined {
  return parts.filter((part) => part !== undefined).join(' · ') || undefined
}

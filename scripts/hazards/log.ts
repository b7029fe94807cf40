// The hazard log: every row, in the order of its numbers. docs/hazards.md is drawn from it.
import { betweenPeople } from './between-people.ts'
import { ofItsClaims } from './claims.ts'
import { ofTheDevice } from './device.ts'
import type { Hazard } from './hazard.ts'
import { ofLinks } from './links.ts'
import { toOneself } from './oneself.ts'
import { betweenPartners } from './partners.ts'

const number = ({ id }: Hazard): number => Number(id.slice(1))

/** All hazards, H1 first. */
export const hazards: readonly Hazard[] = [
  ...betweenPeople,
  ...betweenPartners,
  ...ofLinks,
  ...toOneself,
  ...ofItsClaims,
  ...ofTheDevice,
].toSorted((a, b) => number(a) - number(b))

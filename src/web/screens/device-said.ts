// What the two screens say that bring devices together.
import { devicesWords as words } from '../../words/screens/devices.ts'

/** What this device is called in the list of those that share the record: only a help to the eye. */
export function nameOfThisDevice(): string {
  return matchMedia('(pointer: coarse)').matches ? words.phone : words.computer
}

/** What stood in the way, for every code. */
export function faultSaid(fault: string): string {
  return words.faults[isNamed(fault) ? fault : 'other']
}

function isNamed(fault: string): fault is keyof typeof words.faults {
  return Object.hasOwn(words.faults, fault)
}

// What the two screens say that bring devices together.
import { devicesWords as words } from '../../words/screens/devices.ts'

/** What this device is called in the list of those that share the record: only a help to the eye. */
export function nameOfThisDevice(): string {
  return words.kinds[kindOfDevice(navigator.userAgent, matchMedia('(pointer: coarse)').matches)]
}

/** In this order: an Android names Linux too, and an iPad says that it is a Mac. */
const marks = [
  [/iPhone/, 'iphone'],
  [/iPad/, 'ipad'],
  [/Android/, 'android'],
  [/CrOS/, 'chromebook'],
  [/Windows/, 'windows'],
  [/Macintosh/, 'mac'],
  [/Linux/, 'linux'],
] as const

/**
 * What kind of device it is, as its browser says. It may say anything; then only whether it is touched.
 *
 * @param touched its main pointer is a finger.
 */
export function kindOfDevice(agent: string, touched: boolean): keyof typeof words.kinds {
  const found = marks.find(([mark]) => mark.test(agent))?.[1]
  if (found === 'mac' && touched) return 'ipad'
  return found ?? (touched ? 'phone' : 'computer')
}

/** What stood in the way, for every code. */
export function faultSaid(fault: string): string {
  return words.faults[isNamed(fault) ? fault : 'other']
}

function isNamed(fault: string): fault is keyof typeof words.faults {
  return Object.hasOwn(words.faults, fault)
}

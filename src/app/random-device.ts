import { parseDevice, type DeviceId } from '../core/records/stamp.ts'
import type { Environment } from './environment.ts'

/** A fresh name for whoever writes: one for each time the record is opened. */
export function randomDevice(environment: Environment): DeviceId {
  const text = Array.from(environment.random(8), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const device = parseDevice(text)
  if (!device) throw new Error('a device name that is none')
  return device
}

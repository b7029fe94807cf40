import type { Bytes } from '../lib/bytes.ts'
import { makeDeviceKey } from '../seal/device.ts'
import { sealSlot } from '../seal/slots.ts'
import type { DoorChange } from '../store/store.ts'

/** A way in that opens by itself, with a handle of its own. */
export async function deviceSlot(root: Bytes): Promise<DoorChange> {
  const handle = await makeDeviceKey()
  return { handle, put: { device: await sealSlot('device', handle, root) } }
}

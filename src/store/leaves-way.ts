import type { DoorChange } from './store.ts'

/** Whether one of the slots that the change needs stands after it. `slots`: names of those that are there before. */
export function leavesWay(slots: readonly string[], { put = {}, remove = [], needs }: DoorChange): boolean {
  const after = new Set([...slots, ...Object.keys(put)])
  for (const name of remove) after.delete(name)
  return needs === undefined || needs.some((name) => after.has(name))
}

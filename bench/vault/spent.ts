import type { CDPSession } from 'playwright-core'

/**
 * What the main thread of a page spent until now, on its script or on everything, in milliseconds. `Performance.enable` has to be sent
 * before.
 */
export async function spentMs(cdp: CDPSession, on: 'ScriptDuration' | 'TaskDuration'): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === on)?.value ?? NaN)
}

// The server as a process of its own, with a clock that runs fast. Nobody but a test can start it so: the program knows no such setting.
// Arguments: the pace, as JSON. Settings as for the program.

import { hour } from '../../../src/lib/time.ts'
import { readConfig } from '../../../src/server/config.ts'
import { startServer } from '../../../src/server/server.ts'
import { openStorage } from '../../../src/server/storage/open.ts'
import { shown } from './pace.ts'
import type { Pace } from './pace.ts'

const pace = JSON.parse(process.argv[2] ?? '') as Pace
const config = readConfig(process.env)
if (!config.ok) throw new Error(config.error)
// What goes by the world's clock is as much faster, or short enough to end and begin again often.
const limits = {
  ...config.value.limits,
  sweepEvery: hour / pace.factor,
  longPoll: 1500,
  eventStream: 2500,
  signals: 2500,
  signOfLife: 500,
}
const settings = { ...config.value, limits }
const opened = await openStorage(settings, (why) => {
  throw new Error('the disk failed', { cause: why })
})
if (!opened.ok) throw new Error(opened.error)
const server = await startServer({
  config: settings,
  ...opened.value,
  clock: () => shown(pace),
  siteFolder: config.value.dataFolder,
  log: () => {},
})
console.log(server.address)
// What it holds once all that can be collected is: what chance left behind says nothing of growth.
process.on('message', () => {
  globalThis.gc?.()
  process.send?.(process.memoryUsage())
})
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)))

// The command line: settings from the environment, a gentle end on SIGTERM, an end at once on the second.

import { join } from 'node:path'

import { instant } from '../lib/time.ts'
import { readConfig } from './config.ts'
import { startServer } from './server.ts'
import { openSqlite } from './storage/sqlite.ts'

process.umask(0o077)
const config = readConfig(process.env)
if (!config.ok) end(config.error)
const { dataFolder, mostMegabytes, limits, host, port } = config.value
const storage = openSqlite({
  folder: dataFolder,
  mostMegabytes,
  writesWaiting: limits.writesWaiting,
  broken: () => end('The disk failed. Tendril ends here, so that nothing more is at risk.'),
})
if (!storage.ok) {
  const later = `The database in ${dataFolder} was made by a later version of Tendril: please update.`
  end(storage.error === 'newer' ? later : `Another Tendril is using ${dataFolder}: end it first, or set TENDRIL_DATA.`)
}
const parts = { config: config.value, storage: storage.value, clock: () => instant(Date.now()), log: console.log }
const siteFolder = join(import.meta.dirname, '../../dist/site')
const server = await startServer({ ...parts, siteFolder }).catch(() =>
  end(`${host}:${port} is taken: set TENDRIL_PORT.`),
)
console.log(`Tendril is at ${server.address}`)
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    process.once(signal, () => process.exit(1))
    void server.stop().then(() => process.exit(0))
  })
}

function end(why: string): never {
  console.error(why)
  process.exit(1)
}

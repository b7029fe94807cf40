// The server as a program: settings from the environment, a gentle end on SIGTERM, Ctrl-C or a closed terminal, an end at once on one that comes again later.

import { join } from 'node:path'

import { instant } from '../lib/time.ts'
import { readConfig } from './config.ts'
import { unsafe, wrongSettings } from './exit-codes.ts'
import { codeOf } from './found.ts'
import { readHostPages } from './host-pages.ts'
import { lineWriter } from './log-line.ts'
import { startServer } from './server.ts'
import { whyUnread } from './site.ts'
import { openStorage } from './storage/open.ts'

process.umask(0o077)
const config = readConfig(process.env)
if (!config.ok) end(config.error, wrongSettings)
const { host, port, metricsPort } = config.value
const broken = (): never =>
  end('A write could not be made safe, so Tendril ends here: the disk failed, or the part that writes did.', unsafe)
const hostPages = readHostPages(config.value.pagesFolder)
if (!hostPages.ok) end(hostPages.error, wrongSettings)
const opened = await openStorage(config.value, broken, ', or set TENDRIL_DATA')
if (!opened.ok) end(opened.error)
const { storage, pokes, durability } = opened.value
// Lines that go nowhere, since their reader has gone or their disk is full, are no reason to serve nobody.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
const lines = lineWriter((text) => process.stdout.write(text))
const parts = { config: config.value, storage, pokes, clock: () => instant(Date.now()), log: lines.log }
const siteFolder = join(import.meta.dirname, '../../dist/site')
const server = await startServer({ ...parts, siteFolder, hostPages: hostPages.value }).catch((error: unknown) =>
  end(
    isDeaf(error)
      ? whyDeaf(error)
      : (whyUnread(siteFolder, error) ?? `Tendril can’t start (${codeOf(error)}): tendril doctor may say more.`),
  ),
)
console.log(`Tendril is at ${server.address}`)
console.log(durability)
if (server.metricsAddress !== undefined) console.log(`Figures for monitoring are at ${server.metricsAddress}/metrics`)
let stopping: Promise<void> | undefined
/** One signal to a whole group of processes comes twice, from the system and through npm: nobody means to hurry by that. In milliseconds. */
const twiceWithin = 1000
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  let first: number | undefined
  // Not `once`: while nobody listens, the system ends the program.
  process.on(signal, () => {
    const isAgain = first !== undefined && performance.now() - first > twiceWithin
    if (isAgain && signal !== 'SIGHUP') process.exit(1)
    first ??= performance.now()
    stopping ??= server.stop().then(() => {
      lines.flush()
      process.exit(0)
    })
  })
}

/** Was it listening that failed, or looking for the address? Else a file of the app, or the data. */
function isDeaf(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && (error.syscall === 'listen' || error.syscall === 'getaddrinfo')
}

/** Why it could not listen, for people or for monitoring: most often somebody else does. */
function whyDeaf(error: unknown): string {
  const code = codeOf(error)
  const figures = metricsPort !== undefined && metricsPort !== port && portOf(error) === metricsPort
  const [place, setting] = figures
    ? [`127.0.0.1:${metricsPort}`, 'TENDRIL_METRICS_PORT']
    : [`${host}:${port}`, 'TENDRIL_PORT']
  if (code === 'EADDRINUSE') return `${place} is taken: set ${setting}.`
  if (code === 'EACCES') return `${place} may not be listened on here: set ${setting} to 1024 or more.`
  return `Tendril can’t listen on ${place} (${code}): set TENDRIL_HOST to an address of this computer.`
}

/** The port that an error of listening is about. */
function portOf(error: unknown): unknown {
  return error instanceof Error && 'port' in error ? error.port : undefined
}

function end(why: string, code = 1): never {
  console.error(why)
  process.exit(code)
}

// Starts @durable-streams/server, file-backed, from the folder it was installed into. Everything else is as it comes.

import { createRequire } from 'node:module'
import { join } from 'node:path'

type Module = {
  readonly DurableStreamTestServer: new (options: { port: number; host: string; dataDir: string }) => {
    start(): Promise<string>
    stop(): Promise<void>
  }
}

const [installed = '', dataDir = ''] = process.argv.slice(2)
const { DurableStreamTestServer } = createRequire(join(installed, 'package.json'))('@durable-streams/server') as Module
const server = new DurableStreamTestServer({ port: 0, host: '127.0.0.1', dataDir })
console.log(await server.start())
process.once('SIGTERM', () => {
  void server.stop().finally(() => process.exit(0))
})

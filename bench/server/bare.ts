// The bare limit: Node's own HTTP and one file that all appends go to, with one sync for all that came meanwhile. No rights, no order,
// no deletion, no check of anything: what a server of this kind can't do without, and nothing else.

import { close, fdatasync, open, writev } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'

const [folder = ''] = process.argv.slice(2)
const file = await promisify(open)(join(folder, 'segment'), 'a')
let waiting: { readonly parts: Buffer[]; readonly done: () => void }[] = []
let busy = false

const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const done = () => {
      response.writeHead(204)
      response.end()
    }
    if (request.method !== 'POST') return done()
    waiting.push({ parts, done })
    if (!busy) void writeAll()
  })
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
process.once('SIGTERM', () => close(file, () => process.exit(0)))

async function writeAll(): Promise<void> {
  busy = true
  await new Promise(setImmediate)
  while (waiting.length > 0) {
    const batch = waiting
    waiting = []
    await promisify(writev)(
      file,
      batch.flatMap((one) => one.parts),
    )
    await promisify(fdatasync)(file)
    for (const one of batch) one.done()
  }
  busy = false
}

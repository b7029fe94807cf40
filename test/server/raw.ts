// Bytes to a server and back, past every HTTP library.

import { connect } from 'node:net'

/**
 * Sends `bytes` and gives all that came back until the server closed, or until it was silent for `quiet` milliseconds. `ends` says to the
 * server that nothing more comes, so that it does not wait for the rest of a body.
 */
export function exchange(url: string, bytes: string | Uint8Array, { quiet = 150, ends = false } = {}): Promise<Buffer> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname)
    const parts: Buffer[] = []
    const done = () => {
      socket.destroy()
      resolve(Buffer.concat(parts))
    }
    let timer = setTimeout(done, 2000)
    socket.on('data', (part: Buffer) => {
      parts.push(part)
      clearTimeout(timer)
      timer = setTimeout(done, quiet)
    })
    socket.on('error', done)
    socket.on('close', () => {
      clearTimeout(timer)
      done()
    })
    if (ends) socket.end(bytes)
    else socket.write(bytes)
  })
}

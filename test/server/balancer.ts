// A plain load balancer: hands each new connection to the next server that takes it, and knows nothing of what it carries.

import { connect, createServer } from 'node:net'
import type { Socket } from 'node:net'

/** A running balancer. */
export type Balancer = {
  readonly url: string
  /** Servers that take connections from now on, such as `http://127.0.0.1:8787`. */
  use(urls: readonly string[]): void
  stop(): void
}

/** Starts one on this machine. */
export async function startBalancer(): Promise<Balancer> {
  const open = new Set<Socket>()
  let servers: readonly string[] = []
  let turn = 0

  function pass(from: Socket, left: number): void {
    const server = servers[turn++ % Math.max(1, servers.length)]
    if (server === undefined || left === 0) return void from.destroy()
    const to = connect(Number(new URL(server).port), '127.0.0.1')
    let through = false
    to.once('connect', () => {
      through = true
      from.pipe(to).pipe(from)
    })
    to.once('error', () => {
      if (through) from.destroy()
      else pass(from, left - 1)
    })
    to.once('close', () => through && from.destroy())
    from.once('close', () => to.destroy())
  }

  const listening = createServer((from) => {
    open.add(from)
    from.on('error', () => {})
    from.once('close', () => open.delete(from))
    pass(from, servers.length)
  })
  await new Promise<void>((resolve) => {
    listening.listen(0, '127.0.0.1', resolve)
  })
  const address = listening.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    use: (urls) => {
      servers = urls
    },
    stop: () => {
      listening.close()
      for (const socket of open) socket.destroy()
    },
  }
}

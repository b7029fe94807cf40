// Pokes by LISTEN and NOTIFY, on one connection of its own and never inside an append: PostgreSQL commits what notifies one by one.
// What changes within a few milliseconds shares one notice. It holds numbers that mean nothing elsewhere: no id, no token.

import pg from 'pg'

import type { Pokes } from '../pokes.ts'

const channel = 'tendril_changed'
/** How long changes gather, in milliseconds. */
const gather = 10
/** Most logs in one notice, which holds 8,000 bytes: a number takes up to 11 characters and a comma. */
const atOnce = 600
/** Before the first try to connect again, in milliseconds, give or take half; it doubles up to the longest. */
const firstPause = 500
const longestPause = 60_000

/** Begins to listen at once, and again whenever the connection was lost. */
export function postgresPokes(url: string): Pokes {
  const changed = new Set<number>()
  let listener: (which: number | 'any') => void = () => {}
  let timer: NodeJS.Timeout | undefined
  const line = keepLine(url, (which) => listener(which))

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    const all = [...changed].map((n) => n.toString(36))
    changed.clear()
    for (let i = 0; i < all.length; i += atOnce) line.say(all.slice(i, i + atOnce).join(','))
  }

  return {
    send: (n) => {
      changed.add(n)
      timer ??= setTimeout(flush, gather)
    },
    hear: (listen) => {
      listener = listen
    },
    stop: async () => {
      flush()
      await line.end()
    },
  }
}

type Line = { say(payload: string): void; end(): Promise<void> }

/** A connection that comes back. `hear` is told `any` each time, since nobody knows what was said meanwhile. */
function keepLine(url: string, hear: (which: number | 'any') => void): Line {
  let client: pg.Client | undefined
  let pause = firstPause
  let ended = false

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      pipeline: true,
    })
    let over = false
    const again = () => {
      if (over) return
      over = true
      if (client === next) client = undefined
      if (!ended) setTimeout(() => void connect(), pause * (0.5 + Math.random())).unref()
      pause = Math.min(longestPause, pause * 2)
    }
    next.on('error', again)
    next.on('end', again)
    next.on('notification', ({ payload = '', processId }) => {
      if (processId !== ownProcess(next)) for (const n of numbersIn(payload)) hear(n)
    })
    try {
      await begin(next)
      if (ended) return await next.end()
      client = next
      pause = firstPause
      hear('any')
    } catch {
      again()
      await next.end().catch(() => {})
    }
  }

  void connect()
  return {
    say: (payload) => void client?.query('select pg_notify($1, $2)', [channel, payload]).catch(() => {}),
    end: async () => {
      ended = true
      await client?.end().catch(() => {})
    },
  }
}

async function begin(client: pg.Client): Promise<void> {
  await client.connect()
  // A notice is not worth a sync: it may get lost anyway.
  await client.query('set synchronous_commit = off')
  await client.query(`listen ${channel}`)
}

function numbersIn(payload: string): number[] {
  return payload
    .split(',')
    .map((text) => Number.parseInt(text, 36))
    .filter(Number.isSafeInteger)
}

/** The number that the database gave this connection; @types/pg does not name it. */
function ownProcess(client: pg.Client): number | undefined {
  return 'processID' in client && typeof client.processID === 'number' ? client.processID : undefined
}

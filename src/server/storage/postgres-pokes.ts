// Pokes by LISTEN and NOTIFY, on one connection of its own and never inside an append: PostgreSQL commits what notifies one by one.
// What changes within a few milliseconds shares one notice. It holds numbers that mean nothing elsewhere: no id, no token.

import pg from 'pg'

import type { Pokes } from '../pokes.ts'

const channel = 'tendril_changed'
/** How long changes gather, in milliseconds. */
const gather = 10
/** Most logs in one notice, which holds 8,000 bytes: a number takes up to 11 characters and a comma. */
const atOnce = 600
/** Most logs that are kept while the line is down; above that the others are told that any may have changed. */
const mostKept = 10_000
/** Before the first try to connect again, in milliseconds, give or take half; it doubles up to the longest. */
const firstPause = 250
const longestPause = 2_000

/** Begins to listen at once, and again whenever the connection was lost. */
export function postgresPokes(url: string): Pokes {
  const changed = new Set<number>()
  let listener: (which: number | 'any') => void = () => {}
  let timer: NodeJS.Timeout | undefined
  const line = keepLine(
    url,
    (which) => listener(which),
    () => flush(),
  )

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    // While the line is down they wait for it.
    if (!line.isUp()) return
    const all = [...changed]
    changed.clear()
    if (all.length > mostKept) return line.say(any, () => {})
    for (let i = 0; i < all.length; i += atOnce) {
      const some = all.slice(i, i + atOnce)
      line.say(some.map((n) => n.toString(36)).join(','), () => some.forEach((n) => changed.add(n)))
    }
  }

  return {
    send: (n) => {
      if (changed.size <= mostKept) changed.add(n)
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

type Line = {
  isUp(): boolean
  /** `lost` is called if it could not be said. */
  say(payload: string, lost: () => void): void
  end(): Promise<void>
}

/** In place of numbers. */
const any = '*'

/** A connection that comes back. `hear` is told `any` each time, since nobody knows what was said meanwhile; then `up`. */
function keepLine(url: string, hear: (which: number | 'any') => void, up: () => void): Line {
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
      if (processId === ownProcess(next)) return
      if (payload === any) hear('any')
      else for (const n of numbersIn(payload)) hear(n)
    })
    try {
      await begin(next)
      if (ended) return await next.end()
      client = next
      pause = firstPause
      hear('any')
      up()
    } catch {
      again()
      await next.end().catch(() => {})
    }
  }

  void connect()
  return {
    isUp: () => client !== undefined,
    say: (payload, lost) => void client?.query('select pg_notify($1, $2)', [channel, payload]).catch(lost),
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

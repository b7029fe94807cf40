import { mostLiveLines, parseOffset } from '../../protocol/log-api.ts'
import type { Asked } from '../asked.ts'
import { admitBearer, isAlive } from '../gate.ts'
import type { House } from '../house.ts'
import { refuse, serveEvents } from '../served.ts'
import type { Outlet, Served } from '../served.ts'
import { pending } from '../signals.ts'
import type { Pending } from '../signals.ts'
import type { LogHead } from '../storage/log.ts'

type Line = { readonly bearer: string; readonly from: number | 'now' }
/** A log that somebody waits for, as little of it as it takes: there may be hundreds of thousands. */
type Awaited = { readonly line: number; readonly log: Pick<LogHead, 'n' | 'id' | 'expires'> }

/** Longest line: id, full stop, token, space, offset. */
const lineLength = 22 + 1 + 43 + 1 + 16

/** POST: one stream for a device, that tells which of its logs have changed. A log that is none to the sender is `gone`, whatever the reason. */
export async function signals(asked: Asked, house: House): Promise<Served> {
  const body = await asked.body(mostLiveLines * (lineLength + 1))
  if (!body.ok) return refuse(body.error === 'cut' ? 'bad-request' : body.error)
  const lines = readLines(Buffer.from(body.value).toString('latin1'))
  if (!lines) return refuse('bad-request')
  const logs = await Promise.all(lines.map(({ bearer }) => admitBearer(`Bearer ${bearer}`, house, 'use')))
  const known = lines.map(({ from }, i) => (from === 'now' ? (logs[i]?.tail ?? 0) : from))
  const awaited = logs.flatMap((log, line) =>
    log ? [{ line, log: { n: log.n, id: log.id, expires: log.expires } }] : [],
  )
  const say = pending(known)
  for (const [line, log] of logs.entries()) if (!log) say.note(line, 'gone')
  const stream = tell(awaited, say, house)
  if (!stream) return refuse('busy')
  const served = serveEvents([], (out) => stream(out, asked.gone))
  return { ...served, refused: lines.length - awaited.length }
}

type Stream = (out: Outlet, gone: Asked['gone']) => Promise<void>

/** Listens from now on, so that no change falls between, and tells once there is somebody to tell. `undefined` if too many wait. */
function tell(awaited: readonly Awaited[], say: Pending, house: House): Stream | undefined {
  const { signOfLife, signals: life } = house.config.limits
  const until = performance.now() + jittered(life)
  const calls = bell()
  const look = (which: readonly Awaited[]) => lookAt(which, say, house).then(calls.ring, calls.end)
  const listening = house.hub.listen(
    awaited.map(({ log }) => log.n),
    (what) => (what === 'over' ? calls.end() : void look(awaited.filter(({ log }) => log.n === what))),
  )
  if (!listening) return undefined
  return async (out, gone) => {
    void gone.then(calls.end)
    void look(awaited)
    const taking = { stuck: false, comment: '' }
    const ticking = setInterval(() => {
      // What was said a while ago is still not taken: whoever reads so slowly comes back, and has missed nothing.
      if (taking.stuck || performance.now() > until) return calls.end()
      taking.comment = ':\n\n'
      void look(awaited.filter(({ log }) => listening.unheard.includes(log.n) || !isAlive(log, house.clock())))
    }, jittered(signOfLife))
    try {
      await sayAll(say, { out, calls, taking })
    } finally {
      clearInterval(ticking)
      listening.stop()
    }
  }
}

type Ears = { readonly out: Outlet; readonly calls: Bell; readonly taking: { stuck: boolean; comment: string } }

// Nothing is gathered while the reader is slow but what `say` holds: one thing of each log.
async function sayAll(say: Pending, { out, calls, taking }: Ears): Promise<void> {
  while (!calls.over()) {
    const text = say.take() + taking.comment
    taking.comment = ''
    if (text === '') await calls.rung()
    else {
      taking.stuck = true
      if (!(await Promise.race([out.send(text), calls.ended]))) return
      taking.stuck = false
    }
    if (say.allGone()) return
  }
}

async function lookAt(awaited: readonly Awaited[], say: Pending, house: House): Promise<void> {
  for (const { line, log } of awaited) {
    const now = await house.storage.find(log.id)
    say.note(line, now?.n === log.n && isAlive(now, house.clock()) ? now : 'gone')
  }
}

type Bell = ReturnType<typeof bell>

/** Wakes the one who waits for it; at the end for ever. */
function bell() {
  let over = false
  let wake = () => {}
  let settle = () => {}
  const ended = new Promise<false>((resolve) => {
    settle = () => resolve(false)
  })
  return {
    ring: () => wake(),
    end: () => {
      over = true
      settle()
      wake()
    },
    over: () => over,
    ended,
    rung: () =>
      new Promise<void>((resolve) => {
        wake = resolve
      }),
  }
}

function jittered(ms: number): number {
  return ms * (0.8 + Math.random() * 0.4)
}

function readLines(text: string): readonly Line[] | undefined {
  const lines = text.replace(/\n$/, '').split('\n')
  if (lines.length > mostLiveLines) return undefined
  const read = lines.map((line) => {
    const [bearer, offset, more] = line.split(' ')
    const from = more === undefined && offset !== undefined ? parseOffset(offset) : undefined
    return bearer === undefined || from === undefined ? undefined : { bearer, from }
  })
  return read.every((line) => line !== undefined) ? read : undefined
}

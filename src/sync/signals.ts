// The stream of signals, as the app speaks it: which of the logs that it waits for have changed. docs/protocol.md, "Signals".

import { livePath } from '../protocol/log-api.ts'
import { bare, type LogServer, readWait } from './client.ts'

/** One log to be told of: the bearer of its use right, and up to where it is known. */
export type SignalLine = { readonly bearer: string; readonly offset: string }

/** Who hears what the stream says. */
export type SignalListener = {
  /** From now on nothing is missed. */
  readonly opened: () => void
  /** The log of that line ends at `tail` now, or was closed there; without `tail` there is no such log for its bearer. */
  readonly told: (line: number, tail?: string) => void
}

/** Longest silence, in milliseconds: a sign of life comes every 25 ± 5 s, and what is later than one and a half of them is dead. */
const silence = 45_000
/** Most characters of one event, more than any of ours has. */
const longestEvent = 256
const eventGrammar = /^event: (?:tail\ndata:(\d{1,2}) (\d{16})|gone\ndata:(\d{1,2}))$/

/**
 * Follows one stream about at most 64 logs until it ends, whoever ends it: our server after some minutes, `stop`, the network, or nobody at
 * all, when not a byte came for as long as `server.patience` (45 s if left out). Anything but a stream of our server ends it at once.
 *
 * @returns how many seconds the server asks to be left alone; 0 if it does not.
 */
export async function followSignals(
  { origin, fetch, patience = silence }: LogServer,
  lines: readonly SignalLine[],
  listener: SignalListener,
  stop: AbortSignal,
): Promise<number> {
  const over = new AbortController()
  const end = (): void => over.abort()
  let timer = setTimeout(end, patience)
  const alive = (): void => {
    clearTimeout(timer)
    timer = setTimeout(end, patience)
  }
  stop.addEventListener('abort', end)
  if (stop.aborted) end()
  try {
    const response = await fetch(origin + livePath, requestOf(lines, over.signal))
    if (!isStream(response)) return readWait(response)
    listener.opened()
    await hear(response.body, { ...listener, alive }, over.signal)
  } catch {
    // Nobody is there, or it broke off: whoever listens begins anew and has missed nothing.
  } finally {
    clearTimeout(timer)
    stop.removeEventListener('abort', end)
    end()
  }
  return 0
}

function requestOf(lines: readonly SignalLine[], signal: AbortSignal): RequestInit {
  const body = lines.map(({ bearer, offset }) => `${bearer.replace('Bearer ', '')} ${offset}`).join('\n')
  return { ...bare, method: 'POST', body, signal }
}

function isStream(response: Response): response is Response & { readonly body: ReadableStream<Uint8Array> } {
  const type = response.headers.get('content-type') ?? ''
  return response.ok && response.body !== null && type.startsWith('text/event-stream')
}

/** Reads until the end, or until what comes can be no event of ours. */
async function hear(
  body: ReadableStream<Uint8Array>,
  { told, alive }: SignalListener & { readonly alive: () => void },
  over: AbortSignal,
): Promise<void> {
  const [reader, decoder] = [body.getReader(), new TextDecoder()]
  over.addEventListener('abort', () => void reader.cancel().catch(() => undefined))
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    alive()
    const events = (text + decoder.decode(value, { stream: true })).split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const [, line, tail, gone] = eventGrammar.exec(event) ?? []
      if (line !== undefined) told(Number(line), tail)
      else if (gone !== undefined) told(Number(gone))
    }
    if (text.length > longestEvent) return
  }
}

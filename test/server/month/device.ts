// One device of a household: a copy of each log, brought up to date by reads and by streams that come and go.

import type { Caller } from '../fixture.ts'
import { get } from '../fixture.ts'
import type { Dice } from '../dice.ts'
import { insist } from './world.ts'
import type { World } from './world.ts'

/** What a device has of one log. */
type Copy = { bytes: Buffer; stream: { end: AbortController; over: Promise<void> } | undefined }

/** A device. */
export type Device = {
  readonly name: string
  /** The day on which it comes back; it is away before. */
  away: number
  /** What it has of a log. */
  held(caller: Caller): Buffer
  /** Reads on from where it is. False if the log is gone. */
  catchUp(caller: Caller): Promise<boolean>
  /** Opens a stream, or ends the one that is open. */
  toggle(caller: Caller): Promise<void>
  /** Ends all streams. */
  quiet(): Promise<void>
  /** Forgets a log that is gone. */
  forget(caller: Caller): Promise<void>
}

/** A new one, with nothing. */
export function newDevice(world: World, dice: Dice, name: string): Device {
  const copies = new Map<Caller, Copy>()
  const copyOf = (caller: Caller) => {
    const copy = copies.get(caller) ?? { bytes: Buffer.alloc(0), stream: undefined }
    copies.set(caller, copy)
    return copy
  }
  const endStream = async (copy: Copy) => {
    copy.stream?.end.abort()
    await copy.stream?.over
    copy.stream = undefined
  }
  return {
    name,
    away: 0,
    held: (caller) => copyOf(caller).bytes,
    catchUp: async (caller) => {
      const copy = copyOf(caller)
      await endStream(copy)
      return readOn(world, dice, caller, copy)
    },
    toggle: async (caller) => {
      const copy = copyOf(caller)
      if (copy.stream) return endStream(copy)
      const end = new AbortController()
      // Half of the time as our app does it, else as the protocol allows.
      const how = dice.oneOf([signals, signals, eventStream, longPoll])
      copy.stream = { end, over: how(world, caller, copy, end.signal).catch(() => {}) }
    },
    quiet: async () => {
      for (const copy of copies.values()) await endStream(copy)
    },
    forget: async (caller) => {
      await endStream(copyOf(caller))
      copies.delete(caller)
    },
  }
}

function placeOf({ bytes }: Copy): string {
  return bytes.length === 0 ? '-1' : String(bytes.length).padStart(16, '0')
}

async function readOn(world: World, dice: Dice, caller: Caller, copy: Copy): Promise<boolean> {
  for (;;) {
    const answer = await insist(world, dice, (url) => get(url, caller, `?offset=${placeOf(copy)}`))
    if (answer.status === 404) return false
    if (answer.status !== 200) throw new Error(`a read was answered ${answer.status}`)
    copy.bytes = Buffer.concat([copy.bytes, answer.body])
    if (answer.headers.get('stream-up-to-date') === 'true') return true
  }
}

/** Is told that there is more, and reads it. */
async function signals(world: World, caller: Caller, copy: Copy, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const body = `${caller.use.replace('Bearer ', '')} ${placeOf(copy)}`
    const reply = await fetch(`${world.url()}/v1/live`, { method: 'POST', body, signal })
    if (reply.status !== 200 || !reply.body) return
    for await (const part of reply.body.pipeThrough(new TextDecoderStream())) {
      if (part.includes('event: gone')) return
      if (!part.includes('event: tail')) continue
      const more = await get(world.url(), caller, `?offset=${placeOf(copy)}`)
      if (more.status !== 200) return
      copy.bytes = Buffer.concat([copy.bytes, Buffer.from(await more.arrayBuffer())])
    }
  }
}

async function longPoll(world: World, caller: Caller, copy: Copy, signal: AbortSignal): Promise<void> {
  const headers = { authorization: caller.use }
  while (!signal.aborted) {
    const reply = await fetch(`${world.url()}/v1/log?offset=${placeOf(copy)}&live=long-poll`, { headers, signal })
    const bytes = Buffer.from(await reply.arrayBuffer())
    if (reply.status !== 200 && reply.status !== 204) return
    copy.bytes = Buffer.concat([copy.bytes, bytes])
    if (reply.headers.get('stream-closed') === 'true') return
  }
}

/** An event with data counts once the one that says where it leads has come too. */
async function eventStream(world: World, caller: Caller, copy: Copy, signal: AbortSignal): Promise<void> {
  const headers = { authorization: caller.use }
  while (!signal.aborted) {
    const reply = await fetch(`${world.url()}/v1/log?offset=${placeOf(copy)}&live=sse`, { headers, signal })
    if (reply.status !== 200 || !reply.body) return
    let text = ''
    for await (const part of reply.body.pipeThrough(new TextDecoderStream())) {
      text += part
      const whole = text.lastIndexOf('event: control\n')
      const end = whole < 0 ? -1 : text.indexOf('\n\n', whole)
      if (end < 0) continue
      for (const [, data = ''] of text.slice(0, end).matchAll(/^event: data\ndata:(.*)$/gm))
        copy.bytes = Buffer.concat([copy.bytes, Buffer.from(data, 'base64')])
      if (text.slice(whole, end).includes('"streamClosed":true')) return
      text = text.slice(end + 2)
    }
  }
}

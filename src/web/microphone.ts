// What this page's microphone hears, in parts. It is asked for on a tap, and let go of when the recording ends.
import { type Listening, type Microphone, partSeconds } from '../app/screens/letter-spoken.ts'
import type { Bytes } from '../lib/bytes.ts'
import { fail, ok } from '../lib/result.ts'

/** Speech needs no more: ten minutes are then about two million bytes. */
const bitsPerSecond = 32_000

/** The browser's own microphone. */
export const browserMicrophone: Microphone = async (onPart) => {
  // Both are missing on an address without https, and in some browsers.
  if (!('MediaRecorder' in globalThis) || !('mediaDevices' in navigator)) return fail('none')
  const stream = await listen()
  if (typeof stream === 'string') return fail(stream)
  try {
    return ok(await recording(stream, onPart))
  } catch {
    letGo(stream)
    return fail('none')
  }
}

/** Begins, and throws in a browser that can record nothing of what it hears. */
async function recording(stream: MediaStream, onPart: (bytes: Bytes) => void): Promise<Listening> {
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: bitsPerSecond })
  let given = Promise.resolve()
  recorder.addEventListener('dataavailable', ({ data }) => {
    given = given.then(async () => {
      if (data.size > 0) onPart(new Uint8Array(await data.arrayBuffer()))
    })
  })
  await started(recorder)
  const ended = over(recorder)
  return {
    type: recorder.mimeType,
    ended,
    async stop() {
      if (recorder.state !== 'inactive') recorder.stop()
      await ended
      letGo(stream)
      await given
    },
  }
}

async function listen(): Promise<MediaStream | 'refused' | 'none'> {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: true })
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'none'
  }
}

/** Until then the browser shows that somebody listens. */
function letGo(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

/** It knows what kind of sound it makes only once it has started. It may refuse to: at once, or a moment later. */
function started(recorder: MediaRecorder): Promise<unknown> {
  return new Promise((resolve, reject) => {
    recorder.addEventListener('start', resolve)
    recorder.addEventListener('error', reject)
    recorder.start(partSeconds * 1000)
  })
}

/**
 * A recorder stops by itself once what it listens to has ended. After an error it gives its last part, and stops; should it not, it is over
 * a moment later all the same.
 */
function over(recorder: MediaRecorder): Promise<unknown> {
  return new Promise((resolve) => {
    recorder.addEventListener('stop', resolve)
    recorder.addEventListener('error', () => setTimeout(resolve, 1000))
  })
}

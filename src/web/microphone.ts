// What this page's microphone hears, in parts. It is asked for on a tap, and let go of when the recording ends.
import { type Microphone, partSeconds } from '../app/screens/letter-spoken.ts'
import { fail, ok } from '../lib/result.ts'

/** Speech needs no more: ten minutes are then about two million bytes. */
const bitsPerSecond = 32_000

/** The browser's own microphone. */
export const browserMicrophone: Microphone = async (onPart) => {
  // Both are missing on an address without https, and in some browsers.
  if (!('MediaRecorder' in globalThis) || !('mediaDevices' in navigator)) return fail('none')
  const stream = await listen()
  if (typeof stream === 'string') return fail(stream)
  const recorder = recorderOf(stream)
  if (!recorder) {
    letGo(stream)
    return fail('none')
  }
  let given = Promise.resolve()
  recorder.addEventListener('dataavailable', ({ data }) => {
    given = given.then(async () => {
      if (data.size > 0) onPart(new Uint8Array(await data.arrayBuffer()))
    })
  })
  await started(recorder)
  const ended = over(recorder)
  return ok({
    type: recorder.mimeType,
    ended,
    async stop() {
      if (recorder.state !== 'inactive') recorder.stop()
      await ended
      letGo(stream)
      await given
    },
  })
}

async function listen(): Promise<MediaStream | 'refused' | 'none'> {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: true })
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'none'
  }
}

/** `undefined` in a browser that can record nothing of what it hears. */
function recorderOf(stream: MediaStream): MediaRecorder | undefined {
  try {
    return new MediaRecorder(stream, { audioBitsPerSecond: bitsPerSecond })
  } catch {
    return undefined
  }
}

/** Until then the browser shows that somebody listens. */
function letGo(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

/** It knows what kind of sound it makes only once it has started. */
function started(recorder: MediaRecorder): Promise<void> {
  return new Promise((resolve) => {
    recorder.addEventListener('start', () => resolve(), { once: true })
    recorder.start(partSeconds * 1000)
  })
}

/** A recorder stops by itself once what it listens to has ended. */
function over(recorder: MediaRecorder): Promise<void> {
  return new Promise((resolve) => {
    for (const event of ['stop', 'error']) recorder.addEventListener(event, () => resolve(), { once: true })
  })
}

import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { browserMicrophone } from './microphone.ts'

/** A recorder of the browser that does what the test says once it is begun. */
function recorders(begin: (recorder: EventTarget & { state: string }) => void): { letGo: number } {
  const stream = { letGo: 0 }
  class Recorder extends EventTarget {
    state = 'inactive'
    readonly mimeType = 'audio/webm'
    start(): void {
      begin(this)
    }
    stop(): void {
      this.state = 'inactive'
      this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob(['end']) }))
      this.dispatchEvent(new Event('stop'))
    }
  }
  const track = { stop: () => void stream.letGo++ }
  const mediaDevices = { getUserMedia: async () => ({ getTracks: () => [track] }) }
  Object.defineProperty(globalThis, 'MediaRecorder', { value: Recorder, configurable: true })
  Object.defineProperty(navigator, 'mediaDevices', { value: mediaDevices, configurable: true })
  return stream
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'MediaRecorder')
  Reflect.deleteProperty(navigator, 'mediaDevices')
})

test('a recorder that does not begin is no microphone, and is let go of', async () => {
  const refusals = [
    () => {
      throw new DOMException('not here', 'NotSupportedError')
    },
    (recorder: EventTarget) => void queueMicrotask(() => recorder.dispatchEvent(new Event('error'))),
  ]
  for (const refuses of refusals) {
    const stream = recorders(refuses)
    assert.deepEqual(await browserMicrophone(() => undefined), { ok: false, error: 'none' })
    assert.equal(stream.letGo, 1)
  }
})

test('after an error the last part is waited for', async () => {
  let begun: (EventTarget & { state: string }) | undefined
  const stream = recorders((recorder) => {
    begun = recorder
    recorder.state = 'recording'
    queueMicrotask(() => recorder.dispatchEvent(new Event('start')))
  })
  const parts: number[] = []
  const heard = await browserMicrophone(({ length }) => parts.push(length))
  assert.ok(heard.ok && begun)
  begun.dispatchEvent(new Event('error'))
  await heard.value.stop()
  assert.deepEqual([parts, stream.letGo], [[3], 1])
})

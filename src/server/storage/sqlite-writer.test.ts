import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Worker } from 'node:worker_threads'

import { startWriter } from './sqlite-writer.ts'

/** A writer and its thread. */
async function started(broken: (why: unknown) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-writer-'))
  const thread = new Promise<Worker>((resolve) => {
    process.once('worker', resolve)
  })
  const options = { file: join(folder, 'tendril.db'), mostMegabytes: 16, writesWaiting: 9, broken }
  const opening = startWriter(options)
  return { folder, opening, thread: await thread }
}

test('when the thread that writes is ended, what waits fails, the process is told once, and nothing hangs', async () => {
  const told: unknown[] = []
  const { folder, opening, thread } = await started((why) => told.push(why))
  const writer = await opening
  assert.ok(writer.ok)
  const waiting = [1, 2].map((n) => writer.value.write({ kind: 'remove', n }))
  void thread.terminate()
  for (const one of waiting) await assert.rejects(one)
  await assert.rejects(writer.value.write({ kind: 'remove', n: 3 }))
  assert.equal(told.length, 1)
  await writer.value.close()
  rmSync(folder, { recursive: true })
})

test('a thread that is ended before the file is open is an error of opening', async () => {
  const { folder, opening, thread } = await started(() => assert.fail())
  void thread.terminate()
  await assert.rejects(opening)
  rmSync(folder, { recursive: true })
})

test('an end that was asked for tells nobody that anything is lost', async () => {
  const { folder, opening } = await started(() => assert.fail())
  const writer = await opening
  assert.ok(writer.ok)
  assert.deepEqual(await writer.value.write({ kind: 'try-out' }), { ok: true, value: true })
  await writer.value.close()
  await assert.rejects(writer.value.write({ kind: 'try-out' }), 'what comes too late is answered as well')
  rmSync(folder, { recursive: true })
})

// The thread that writes is gone, while many write: the server must end with a plain sentence, and lose nothing it had acknowledged.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

import { beginWriting } from './kill.ts'
import { faultsIn, only, startProgram } from './program.ts'

const main = join(import.meta.dirname, '../../src/server/main.ts')
const sentence = 'A write could not be made safe, so Tendril ends here: the disk failed, or the part that writes did.\n'

// Larger files than 2 MiB can't be written from the start on: a fault of the disk, as SQLite sees it, and no lack of space.
const small = ['sh', '-c', 'ulimit -f 4096; exec "$0" "$@"', process.execPath, main]
const endable = [process.execPath, `--import=${join(import.meta.dirname, 'ends-a-thread.ts')}`, main]
const limit = { timeout: 60_000 }

test(
  'when the disk takes no more of a file, the server ends with a sentence, and what was acknowledged is there again',
  limit,
  (t) => wholeAfter(t, small),
)

test(
  'when the thread that writes is ended, the server ends with a sentence, and what was acknowledged is there again',
  limit,
  (t) => wholeAfter(t, endable, 'SIGUSR2'),
)

async function wholeAfter(
  t: TestContext,
  [command = '', ...words]: readonly string[],
  signal?: NodeJS.Signals,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-writer-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const child = spawn(command, words, { env: only({ TENDRIL_DATA: folder }), stdio: ['ignore', 'pipe', 'pipe'] })
  t.after(() => child.kill('SIGKILL'))
  const said = text(child.stderr)
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve)
  })
  const { logs, writers } = await beginWriting(await addressOf(child))
  const acked = () => logs.reduce((sum, log) => sum + log.acked.size, 0)
  if (signal) {
    while (acked() < 20) await pause(10)
    child.kill(signal)
  }
  const unit = readFileSync(join(import.meta.dirname, '../../deploy/tendril.service'), 'utf8')
  const looksFirst = /^RestartPreventExitStatus=(.+)$/m.exec(unit)?.[1]?.split(' ') ?? []
  assert.equal(await ended, 74)
  assert.ok(looksFirst.includes('74'), 'it is not started again before somebody has looked')
  assert.equal(await said, sentence)
  // Each of them had an answer, a refusal, or a connection that was cut: none waits for ever.
  await Promise.all(writers)
  const again = await startProgram({ TENDRIL_DATA: folder })
  const faults = await faultsIn(again.url, logs)
  await again.kill()
  t.diagnostic(`the thread that writes is gone: ${acked()} acked, ${JSON.stringify(faults)}`)
  assert.deepEqual(faults, { lost: 0, altered: 0, doubled: 0 })
  assert.ok(acked() > 0)
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout?.on('data', (part: Buffer) => {
      output += part.toString()
      const [url] = /http:\/\/\S+(?=\n)/.exec(output) ?? []
      if (url) resolve(url)
    })
    child.once('exit', () => reject(new Error('the server ended by itself')))
  })
}

// The order in which an append goes, as the system saw it: written, synced, and only then answered.

import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'

import { aFrame, newCaller, post, put } from './fixture.ts'
import { only } from './program.ts'

const appends = 20

test('no append is answered before the sync after its bytes has come back (where there is strace to see it)', async (t) => {
  if (spawnSync('strace', ['-V']).error)
    return t.diagnostic('no strace here: together.test.ts shows the order at the seam')
  const folder = mkdtempSync(join(tmpdir(), 'tendril-order-'))
  const trace = join(folder, 'trace')
  const server = await traced(folder, trace)
  const caller = newCaller()
  await put(server.url, caller, undefined, { 'tendril-class': 'm' })
  for (let i = 0; i < appends; i++) assert.equal((await post(server.url, caller, aFrame(512))).status, 204)
  await server.stop()
  const seen = readFileSync(trace, 'utf8').split('\n').flatMap(stepOf)
  rmSync(folder, { recursive: true, force: true })
  const first = seen.indexOf('answer')
  const steps = seen.slice(first + 1).join(' ')
  assert.equal(seen.filter((step) => step === 'answer').length, appends)
  // Between two answers: bytes into the write-ahead file, a sync that came back, and nothing more written to it before the answer.
  assert.match(` ${steps} `, new RegExp(`^(?: (?:write )+(?:synced )+answer){${appends - 1}}(?: write| synced)* $`))
})

/** What a line of the trace says of the write-ahead file and of answers; a call that was interrupted counts where it ended. */
function stepOf(line: string): ('write' | 'synced' | 'answer')[] {
  if (/"HTTP\/1\.1 204/.test(line)) return ['answer']
  if (/(?:fdatasync|fsync)\(\d+<[^>]*-wal>\)\s+= 0|<\.\.\. (?:fdatasync|fsync) resumed>.*= 0/.test(line))
    return ['synced']
  return /pwrite64\(\d+<[^>]*-wal>/.test(line) ? ['write'] : []
}

async function traced(folder: string, trace: string) {
  const main = join(import.meta.dirname, '../../src/server/main.ts')
  const calls = 'trace=pwrite64,fdatasync,fsync,write,writev,sendto,sendmsg'
  const child = spawn('strace', ['-f', '-y', '--seccomp-bpf', '-e', calls, '-o', trace, process.execPath, main], {
    env: only({ TENDRIL_DATA: join(folder, 'data') }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
  })
  const url = await new Promise<string>((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (part: Buffer) => {
      output += part.toString()
      const [found] = /http:\/\/\S+(?=\n)/.exec(output) ?? []
      if (found) resolve(found)
    })
    void ended.then(() => reject(new Error('the server ended by itself')))
  })
  return {
    url,
    stop: () => {
      // The tracer keeps signals to itself: its one child is the server.
      const [pid] = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').split(' ')
      process.kill(Number(pid), 'SIGTERM')
      return ended
    },
  }
}

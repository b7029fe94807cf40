// `npm start` as a person meets it: what it says, that it answers, that it ends when asked, and what it says when it can't start.
import assert from 'node:assert/strict'
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

const project = join(import.meta.dirname, '../..')

/** A started program, and what it has said so far. */
type Started = { readonly child: ChildProcessByStdio<null, Readable, Readable>; said: string }

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  test(`start says where it is and what it is good for, answers, and ends gently on ${signal}`, async (t) => {
    const { started, folder } = start(t, { TENDRIL_PORT: '0' })
    const address = await heard(started, /Tendril is at (http:\S+)/)
    await heard(started, /This copy works on this computer only/)
    const [, kept] = await heard(started, /is in (\S+)\. Ctrl-C ends it/)
    assert.equal(kept, folder)
    const page = await fetch(`${address[1]}/`)
    assert.equal(page.status, 200)
    assert.match(await page.text(), /<html/)
    started.child.kill(signal)
    assert.deepEqual(await once(started.child, 'close'), [0, null])
    assert.match(started.said, /\nTendril has stopped\. What it was given is kept\.\n$/)
  })
}

test('with a public address, start names it and makes no small claim', async (t) => {
  const { started } = start(t, { TENDRIL_PORT: '0', TENDRIL_PUBLIC_URL: 'https://tendril.example' })
  await heard(started, /People reach it at https:\/\/tendril\.example/)
  assert.doesNotMatch(started.said, /this computer only/)
})

test('a taken port is told in one sentence that says what to set', async (t) => {
  const first = start(t, { TENDRIL_PORT: '0' })
  const [, port = ''] = await heard(first.started, /Tendril is at http:\/\/127\.0\.0\.1:(\d+)/)
  const second = start(t, { TENDRIL_PORT: port })
  assert.deepEqual(await once(second.started.child, 'close'), [1, null])
  assert.match(second.started.said, new RegExp(`^127\\.0\\.0\\.1:${port} is taken: set TENDRIL_PORT[^\\n]*\\n$`))
})

test('a wrong setting is told before anything is built or opened', async (t) => {
  const { started } = start(t, { TENDRIL_PORT: 'eighty' })
  assert.deepEqual(await once(started.child, 'close'), [78, null])
  assert.match(started.said, /^TENDRIL_PORT needs a whole number/)
})

test('where npm’s shell ends before it, the program has its time for what is under way', async (t) => {
  const shell = ['sh', '-c', '"$0" scripts/run.mjs scripts/start.ts; true', process.execPath]
  const { started } = start(t, { TENDRIL_PORT: '0' }, shell)
  const [, port] = await heard(started, /Tendril is at http:\/\/127\.0\.0\.1:(\d+)/)
  await heard(started, /Ctrl-C ends it/)
  const slow = connect(Number(port), '127.0.0.1')
  const answer = text(slow)
  slow.write('GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n')
  await pause(100)
  started.child.kill('SIGHUP')
  // It is looked each half second whether the shell is there.
  await pause(1700)
  slow.write('\r\n')
  assert.match(await answer, /^HTTP\/1\.1 200/)
  await heard(started, /Tendril has stopped/)
})

function start(
  t: TestContext,
  settings: Readonly<Record<string, string>>,
  [program = '', ...words]: readonly string[] = [process.execPath, 'scripts/start.ts'],
): { started: Started; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-start-'))
  const env = { ...process.env, TENDRIL_PUBLIC_URL: '', TENDRIL_DATA: folder, ...settings }
  const child = spawn(program, words, { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const started: Started = { child, said: '' }
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      started.said += part.toString()
    })
  }
  t.after(() => {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })
  return { started, folder }
}

/** Waits until the program has said it. Fails, with what it said instead, if the program ends before. */
async function heard(started: Started, what: RegExp): Promise<RegExpExecArray> {
  for (;;) {
    const match = what.exec(started.said)
    if (match) return match
    assert.ok(!started.child.stdout.closed, `it ended and had said: ${started.said}`)
    await Promise.race([once(started.child.stdout, 'data'), once(started.child, 'close')])
  }
}

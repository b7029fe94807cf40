// A disk that is full indeed, and not by the host's own limit as in limits.test.ts: a small one in memory, which only root can make.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'

import { doctor } from '../../src/server/command/doctor.ts'
import { eraseLog } from '../../src/server/command/erase-log.ts'
import { openSqlite } from '../../src/server/storage/sqlite.ts'
import { run } from './commanded.ts'
import { aFrame, get, newCaller, post, put, remove } from './fixture.ts'
import { faultsIn, startProgram } from './program.ts'
import type { Filled } from './program.ts'

const moments = process.env['LONG'] ? 20 : 2

test('without a byte left on the disk what is there is read, nothing acknowledged is lost, and all goes on once there is room (where root can make such a disk)', async (t) => {
  const disk = smallDisk(t)
  if (disk === undefined)
    return t.diagnostic('no small disk can be made here: limits.test.ts fills what the host allows')
  const program = await startProgram({ TENDRIL_DATA: join(disk, 'data') })
  t.after(() => program.kill())
  const { url } = program
  const log: Filled = { caller: newCaller(), acked: new Set(), unknown: new Set() }
  assert.equal((await put(url, log.caller, undefined, { 'tendril-class': 'l' })).status, 201)
  const isRead = async () => (await get(url, log.caller)).status === 200
  for (let moment = 0; moment < moments; moment++) {
    const leaves = newCaller()
    await put(url, leaves, aFrame())
    for (let i = Math.random() * 100; i > 0; i--) assert.equal(await append(url, log), 204)
    fill(join(disk, 'filler'))
    while ((await append(url, log)) === 204); // the write-ahead file may have room from before
    assert.ok(await isRead())
    // Whatever becomes of this, the write-ahead file is to be emptied soon after it, for which there is no room either.
    await remove(url, leaves)
    await pause(700)
    assert.equal(await append(url, log), 507)
    assert.ok(await isRead())
    rmSync(join(disk, 'filler'))
    for (let tries = 100; (await append(url, log)) !== 204; tries--) {
      assert.ok(tries > 0, 'it does not go on by itself')
      await pause(50)
    }
  }
  assert.deepEqual(await faultsIn(url, [log]), { lost: 0, altered: 0, doubled: 0 })
  t.diagnostic(`disk without a byte left: ${moments} moments, ${log.acked.size} acked, 0 lost, 0 altered, 0 doubled`)
})

test('a start on a disk without a byte left says so, and nobody hears of another Tendril or of damage (where root can make such a disk)', async (t) => {
  const disk = smallDisk(t)
  if (disk === undefined) return t.diagnostic('no small disk can be made here')
  const data = join(disk, 'data')
  const start = () => openSqlite({ folder: data, mostMegabytes: 16, writesWaiting: 1, broken: () => {} })
  const first = await start()
  assert.ok(first.ok)
  await first.value.close()
  fill(join(disk, 'filler'))
  const full = /^The disk of \S+ is full: make room, and try again\./
  await assert.rejects(startProgram({ TENDRIL_DATA: data }), ({ message }: Error) =>
    full.test(message.replace('the server ended by itself: ', '')),
  )
  const examined = await run(doctor, { data })
  assert.match(examined.said, /✗ Nothing more fits into/)
  assert.doesNotMatch(examined.said, /damaged/)
  const erased = await run(eraseLog, { data, typed: 'x' })
  assert.match(erased.said, full)
  rmSync(join(disk, 'filler'))
  const again = await start()
  assert.ok(again.ok)
  await again.value.close()
})

/** A disk of 64 MiB that goes with the test; `undefined` if none can be made here. */
function smallDisk(t: TestContext): string | undefined {
  const disk = mkdtempSync(join(tmpdir(), 'tendril-disk-'))
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk]).status === 0
  t.after(() => {
    if (made) spawnSync('umount', ['-l', disk])
    rmSync(disk, { recursive: true, force: true })
  })
  return made ? disk : undefined
}

async function append(url: string, log: Filled): Promise<number> {
  const frame = aFrame(512)
  const { status } = await post(url, log.caller, frame)
  if (status === 204) log.acked.add(Buffer.from(frame).toString('latin1'))
  return status
}

/** Takes all room that is left. */
function fill(file: string): void {
  const opened = openSync(file, 'w')
  for (let size = 2 ** 20; size >= 1;) {
    try {
      writeSync(opened, Buffer.alloc(size))
    } catch {
      size = Math.floor(size / 2)
    }
  }
  closeSync(opened)
}

// Starts a program of Node as a process of its own, and asks it what it has used.

import { spawn } from 'node:child_process'
import { join } from 'node:path'

import type { Running, Usage } from './cell.ts'

/** How to start it. It must print an address such as `http://127.0.0.1:1234` once it listens. */
export type Program = {
  readonly run: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly before?: readonly string[]
}

/** Starts it. Rejects if it ends before it listens. */
export async function startProgram({ run, env = {}, before = [] }: Program): Promise<Omit<Running, 'makeLog'>> {
  const usage = join(import.meta.dirname, 'usage.ts')
  const [command = process.execPath, ...rest] = [...before, process.execPath]
  const child = spawn(command, [...rest, '--expose-gc', `--import=${usage}`, ...run], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
  })
  const port = await new Promise<number>((resolve, reject) => {
    let output = ''
    child.stdout?.on('data', (part: Buffer) => {
      if (output.length > 4096) return
      output += part.toString()
      const [, found] = /http:\/\/127\.0\.0\.1:(\d+)\n/.exec(output) ?? []
      if (found) resolve(Number(found))
    })
    void ended.then(() => reject(new Error(`${run[0]} ended by itself`)))
  })
  return {
    port,
    usage: (tidy = false) =>
      new Promise<Usage>((resolve) => {
        child.once('message', (message) => resolve(message as Usage))
        child.send(tidy ? 'tidy' : 'look')
      }),
    stop: () => {
      child.send('stop')
      return ended
    },
  }
}

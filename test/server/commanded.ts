// A command of the host's, run in this process.

import { join } from 'node:path'

import type { Command } from '../../src/server/command/command.ts'
import { readConfig } from '../../src/server/config.ts'

type Running = {
  readonly data: string
  readonly words?: readonly string[]
  readonly typed?: string
  readonly site?: string
  readonly environment?: Readonly<Record<string, string>>
}

/** Runs a command on a data folder; gives its exit code and what it said. */
export async function run(
  command: Command,
  { data, words = [], typed = '', site = join(data, 'no-site'), environment = {} }: Running,
): Promise<{ readonly code: number; readonly said: string }> {
  const config = readConfig({ TENDRIL_DATA: data, ...environment })
  if (!config.ok) throw new Error(config.error)
  const lines: string[] = []
  const say = (line: string) => void lines.push(line)
  const code = await command.run({ config: config.value, words, siteFolder: site, say, typed: async () => typed })
  return { code, said: lines.join('\n') }
}

// The command line: `tendril serve`, and what else a host can have done. Settings come from the environment, as for the server.

import { join } from 'node:path'
import { text } from 'node:stream/consumers'

import { backup } from './command/backup.ts'
import type { Command } from './command/command.ts'
import { doctor } from './command/doctor.ts'
import { eraseLog } from './command/erase-log.ts'
import { restore } from './command/restore.ts'
import { verifyDeployment } from './command/verify-deployment.ts'
import { readConfig } from './config.ts'

const serve: Command = {
  usage: 'serve',
  does: 'starts the server; so does no command at all',
  run: async () => {
    await import('./main.ts')
    return 0
  },
}

const commands: readonly Command[] = [serve, doctor, backup, restore, verifyDeployment, eraseLog]

process.umask(0o077)
const [name = 'serve', ...words] = process.argv.slice(2)
const command = commands.find(({ usage }) => usage.split(' ')[0] === name)
if (command === undefined) {
  console.log(`tendril COMMAND, with one of:\n${commands.map(help).join('\n')}\nSettings: docs/self-hosting.md`)
  process.exitCode = name === 'help' || name === '--help' ? 0 : 2
} else {
  const config = readConfig(process.env)
  if (config.ok) {
    const siteFolder = join(import.meta.dirname, '../../dist/site')
    process.exitCode = await command.run({
      config: config.value,
      words,
      siteFolder,
      say: console.log,
      typed: firstLine,
    })
  } else {
    console.error(config.error)
    process.exitCode = 1
  }
}

function help({ usage, does }: Command): string {
  return `  ${usage.padEnd(24)}${does}`
}

async function firstLine(): Promise<string> {
  if (!process.stdin.isTTY) return (await text(process.stdin)).split('\n')[0] ?? ''
  const { createInterface } = await import('node:readline/promises')
  const lines = createInterface({ input: process.stdin })
  return lines.question('').finally(() => lines.close())
}

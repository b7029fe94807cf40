// The command line: `tendril serve`, and what else a host can have done. Settings come from the environment, as for the server.

import { join } from 'node:path'
import { text } from 'node:stream/consumers'

import { backup } from './command/backup.ts'
import { readCommandLine, typedIn } from './command/command-line.ts'
import type { Command } from './command/command.ts'
import { doctor } from './command/doctor.ts'
import { eraseLog } from './command/erase-log.ts'
import { restore } from './command/restore.ts'
import { verifyDeployment } from './command/verify-deployment.ts'
import { readConfig } from './config.ts'
import { wrongSettings } from './exit-codes.ts'

const serve: Command = {
  usage: 'serve',
  does: 'starts the server; so does no command at all',
  run: async () => {
    await import('./main.ts')
    return 0
  },
}

const commands: readonly Command[] = [serve, doctor, backup, restore, verifyDeployment, eraseLog]

/** By a word that nothing is done for. */
const wrongWord = 2

process.umask(0o077)
const asked = readCommandLine(process.argv.slice(2), commands, typedIn(process.env, process.cwd()))
if (asked.is === 'command') process.exitCode = await run(asked.command, asked.words)
else if (asked.is === 'help') console.log(help())
else {
  console.error(asked.is === 'wrong' ? asked.why : `${asked.why}\n${help()}`)
  process.exitCode = wrongWord
}

async function run(command: Command, words: readonly string[]): Promise<number> {
  const config = readConfig(process.env)
  if (!config.ok) {
    console.error(config.error)
    return wrongSettings
  }
  const siteFolder = join(import.meta.dirname, '../../dist/site')
  return command.run({ config: config.value, words, siteFolder, say: console.log, typed: firstLine })
}

function help(): string {
  const lines = commands.map(({ usage, does }) => `  ${usage.padEnd(24)}${does}`)
  return `tendril COMMAND, with one of:\n${lines.join('\n')}\nSettings: docs/self-hosting.md`
}

async function firstLine(): Promise<string> {
  if (!process.stdin.isTTY) return (await text(process.stdin)).split('\n')[0] ?? ''
  const { createInterface } = await import('node:readline/promises')
  const lines = createInterface({ input: process.stdin })
  return lines.question('').finally(() => lines.close())
}

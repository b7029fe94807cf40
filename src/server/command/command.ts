// One thing a host can have done from the command line.

import type { Config } from '../config.ts'

/** What a command may use. Its answer goes to `say`, line by line. */
export type CommandParts = {
  readonly config: Config
  /** What stands after the command's name. */
  readonly words: readonly string[]
  /** The folder with the built app. */
  readonly siteFolder: string
  readonly say: (line: string) => void
  /** The first line that is typed or piped in: for secrets, which must not stand in a command line. */
  readonly typed: () => Promise<string>
}

/** A command: what it is called with, and what it does. It gives the exit code, 0 if all is well. */
export type Command = {
  readonly usage: string
  readonly does: string
  readonly run: (parts: CommandParts) => Promise<number>
}

/** Both at once: says why not, and gives the exit code of it. */
export function refuses({ say }: Pick<CommandParts, 'say'>, why: string): number {
  say(why)
  return 1
}

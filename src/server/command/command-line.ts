// What was typed after `tendril`: which command with which words, or what is wrong with them. A word that is no name of a file must not become one.

import { resolve } from 'node:path'

import type { Command } from './command.ts'

/** What was asked for. `no-command` and `wrong` do nothing. */
export type CommandLine =
  | { readonly is: 'help' }
  /** `why` is a sentence for the host, and repeats nothing that may be a link. */
  | { readonly is: 'no-command' | 'wrong'; readonly why: string }
  | { readonly is: 'command'; readonly command: Command; readonly words: readonly string[] }

/** More than a slip of a command's name: most likely the link that `erase-log` asks for, and that is not to stand in a log. */
const mayBeLink = /[^a-z-]|.{31}/i

/** Reads what was typed; nothing at all is `serve`. A word that stands for FILE becomes a whole path, seen from `folder`. */
export function readCommandLine(typed: readonly string[], commands: readonly Command[], folder: string): CommandLine {
  const [name = 'serve', ...words] = typed
  if (name === 'help' || typed.some((word) => word === '--help' || word === '-h')) return { is: 'help' }
  const command = commands.find(({ usage }) => usage.split(' ')[0] === name)
  if (command === undefined)
    return { is: 'no-command', why: `${mayBeLink.test(name) ? 'That' : `“${name}”`} is no command of Tendril.` }
  const [, ...places] = command.usage.split(' ')
  if (words.some((word) => word.startsWith('-')))
    return { is: 'wrong', why: `Nothing was done: tendril ${name} takes no word that begins with a hyphen.` }
  if (words.length > places.length)
    return { is: 'wrong', why: `Too many words: it is “tendril ${command.usage}” and nothing more.` }
  const whole = words.map((word, i) => (places[i] === 'FILE' && word !== '' ? resolve(folder, word) : word))
  return { is: 'command', command, words: whole }
}

/** The folder in which the host typed it: `npm run tendril` goes to the project's own first, and tells where it came from. */
export function typedIn(environment: Readonly<Record<string, string | undefined>>, now: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: from } = environment
  return script === 'tendril' && from ? from : now
}

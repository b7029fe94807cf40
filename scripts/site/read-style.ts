// The style of the plain pages, as it stands inside each of them: their own few rules, and of the app's values the ones they name.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transform } from 'lightningcss'
import { oldest } from './vite.ts'

/** The style sheet, packed, without a request of its own. Throws for a value that the app does not have. */
export function plainStyle(): string {
  const rules = readFileSync(join(import.meta.dirname, 'read.css'), 'utf8')
  const tokens = readFileSync(join(import.meta.dirname, '../../src/web/styles/tokens.css'), 'utf8')
  const names = new Set([...rules.matchAll(/var\(--([\w-]+)\)/g)].map(([, name = '']) => name))
  const values = [...names].map((name) => `--${name}: ${valueOf(name, tokens)};`)
  const code = Buffer.from(`:root { color-scheme: light dark; ${values.join(' ')} }\n${rules}`)
  return transform({ filename: 'read.css', code, minify: true, targets: oldest }).code.toString()
}

function valueOf(name: string, tokens: string): string {
  const found = new RegExp(`--${name}: ([^;]+);`).exec(tokens)?.[1]
  if (found === undefined) throw new Error(`tokens.css has no --${name}`)
  return found
}

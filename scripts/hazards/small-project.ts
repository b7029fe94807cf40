// A project as small as can be, with one control, one test and one row of a log, for the tests of what looks after the log.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Hazard, Off } from './hazard.ts'

const files: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module" }',
  'src/gate.ts': `export function letIn(name: string): boolean {
  if (name === 'wolf') return false
  return true
}
`,
  'src/gate.test.ts': `import assert from 'node:assert/strict'
import { test } from 'node:test'
import { letIn } from './gate.ts'

test('the wolf is not let in', () => assert.equal(letIn('wolf'), false))
test('a kid is let in', () => assert.equal(letIn('kid'), true))
test('the wolf is never welcome', () => assert.equal(letIn('wolf'), true))
`,
}

/** Makes the project, uses it, and throws it away. */
export function inSmallProject<T>(use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'tendril-small-'))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  const end = (): void => rmSync(root, { recursive: true, force: true })
  const result = use(root)
  if (result instanceof Promise) void result.finally(end).catch(() => undefined)
  else end()
  return result
}

/** The one row of its log, with what is to be other than right. */
export function row(change: { off?: Partial<Off>; name?: string; file?: string; id?: Hazard['id'] } = {}): Hazard {
  const { off = {}, name = 'the wolf is not let in', file = 'src/gate.test.ts', id = 'H1' } = change
  const right: Off = { file: 'src/gate.ts', text: "if (name === 'wolf') return false", by: '' }
  return {
    id,
    hazard: 'The wolf comes in',
    harm: 'seven kids are eaten',
    cause: 'A soft voice, a white paw',
    first: [5, 3],
    controls: [{ what: 'The door stays shut', test: { file, name }, off: { ...right, ...off } }],
    residual: [5, 1],
    stays: 'Wolves learn.',
    notDone: [],
  }
}

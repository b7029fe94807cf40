// A fence is worth what it catches: each rule is shown a planted mistake in a small copy of the house.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { type Fences, fences } from './fences.ts'

const project = join(import.meta.dirname, '..')

type House = Readonly<Record<string, string>>

const house: House = {
  'src/lib/result.ts': 'export const fine = 1\n',
  'src/core/ask.ts': "import { fine } from '../lib/result.ts'\nexport const ask = fine\n",
  'src/protocol/limits.ts': 'export const most = 16\n',
  'src/protocol/through.ts': 'export const through = 1\n',
  'src/seal/seal.ts':
    "import { most } from '../protocol/limits.ts'\nexport type Key = number\nexport const seal = most\n",
  'src/server/main.ts':
    "import { readFileSync } from 'node:fs'\nimport { most } from '../protocol/limits.ts'\nreadFileSync(String(most))\n",
  'src/app/today.ts': "import { ask } from '../core/ask.ts'\nexport const today = ask\n",
  'src/web/table.ts': "export const load = () => import('./lazy.ts')\n",
  'src/web/lazy.ts': "import { load } from './table.ts'\nexport const lazy = load\n",
  'src/web/main.ts':
    "import { render } from 'preact'\nimport { today } from '../app/today.ts'\nrender(today, document)\n",
}

test('a house without a mistake passes, and was really looked at', () => {
  const { breaches, files, arrows } = look(house)
  assert.deepEqual(breaches, [])
  assert.ok(files >= Object.keys(house).length)
  assert.deepEqual(
    arrows.map((arrow) => arrow.join(' ')),
    ['app core', 'core lib', 'seal protocol', 'server protocol', 'web app'],
  )
})

const mistakes: readonly { readonly what: string; readonly plant: House; readonly rule: string }[] = [
  {
    what: 'the server may not import seal',
    plant: { 'src/server/direct.ts': "import { seal } from '../seal/seal.ts'\nexport const peek = seal\n" },
    rule: 'server-may-import-only-lib+protocol: src/server/direct.ts → src/seal/seal.ts',
  },
  {
    what: 'the server may not reach seal through a third file, nor for a type alone',
    plant: {
      'src/protocol/through.ts': "import type { Key } from '../seal/seal.ts'\nexport type Through = Key\n",
      'src/server/indirect.ts': "import type { Through } from '../protocol/through.ts'\nexport type Peek = Through\n",
    },
    rule: 'server-can-never-reach-seal: src/server/indirect.ts → src/seal/seal.ts',
  },
  {
    what: 'web may not import protocol, though app may',
    plant: { 'src/web/wire.ts': "import { most } from '../protocol/limits.ts'\nexport const peek = most\n" },
    rule: 'web-may-import-only-lib+core+words+app: src/web/wire.ts → src/protocol/limits.ts',
  },
  {
    what: 'core may not use a package',
    plant: { 'src/core/package.ts': "import { parse } from 'valibot'\nexport const peek = parse\n" },
    rule: 'core-may-use-only-no-package: src/core/package.ts → ',
  },
  {
    what: 'core may not use Node itself',
    plant: { 'src/core/disk.ts': "import { readFileSync } from 'node:fs'\nexport const peek = readFileSync\n" },
    rule: 'node-itself-only-in-server: src/core/disk.ts → fs',
  },
  {
    what: 'seal may use no crypto library but the three that it was given',
    plant: { 'src/seal/cipher.ts': "import { CipherSuite } from '@hpke/core'\nexport const peek = CipherSuite\n" },
    rule: 'seal-may-use-only-age-encryption+hash-wasm+@scure/bip39: src/seal/cipher.ts → ',
  },
  {
    what: 'two files may not import each other',
    plant: {
      'src/core/one.ts': "import { two } from './two.ts'\nexport const one = () => two\n",
      'src/core/two.ts': "import { one } from './one.ts'\nexport const two = () => one\n",
    },
    rule: 'no-circle: src/core/',
  },
  {
    what: 'an import that leads nowhere is found',
    plant: { 'src/core/lost.ts': "import { gone } from './gone.ts'\nexport const peek = gone\n" },
    rule: 'every-import-leads-somewhere: src/core/lost.ts → ./gone.ts',
  },
  {
    what: 'a new folder needs a row in the table',
    plant: { 'src/attic/shelf.ts': "import { fine } from '../lib/result.ts'\nexport const peek = fine\n" },
    rule: 'every-folder-of-src-has-a-row: src/attic/shelf.ts → src/lib/result.ts',
  },
]

// All planted at once: one look at them takes as long as a look at one.
const planted = look(mistakes.reduce((all, { plant }) => ({ ...all, ...plant }), house))

for (const { what, rule } of mistakes) {
  test(what, () => {
    const { breaches } = planted
    assert.ok(
      breaches.some((breach) => breach.startsWith(rule)),
      `expected “${rule}” among:\n${breaches.join('\n')}`,
    )
  })
}

test('a folder without files counts as nothing looked at', () => {
  assert.equal(look({ 'src/readme.md': 'nothing here' }).files, 0)
})

for (const [clock, code] of Object.entries({
  'Date.now()': 'Date',
  'Math.random()': 'Math.random',
  "fetch('/')": 'fetch',
})) {
  test(`lint refuses ${clock} in core`, () => {
    const found = inCopy({ 'src/core/peek.ts': `export const peek = (): unknown => ${clock}\n` }, (root) => {
      copyFileSync(join(project, '.oxlintrc.json'), join(root, '.oxlintrc.json'))
      const run = spawnSync(process.execPath, [join(project, 'node_modules/oxlint/bin/oxlint'), 'src'], {
        cwd: root,
        encoding: 'utf8',
      })
      return { status: run.status, text: run.stdout }
    })
    assert.equal(found.status, 1, found.text)
    assert.match(found.text, /no-restricted-(globals|properties)/)
    assert.ok(found.text.includes(code))
  })
}

function look(files: House): Fences {
  return inCopy(files, fences)
}

function inCopy<T>(files: House, use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'tendril-fences-'))
  try {
    symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'))
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true })
      writeFileSync(join(root, file), text)
    }
    return use(root)
  } finally {
    rmSync(root, { recursive: true })
  }
}

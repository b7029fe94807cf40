import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { anchorsOf, brokenPointers } from './check-evidence.ts'

/** What the guard says of a project that has these files. */
function guard(files: Readonly<Record<string, string>>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'evidence-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const broken = brokenPointers(root)
  rmSync(root, { recursive: true })
  return broken
}

test('an anchor that no heading has is caught, in sources and in pages', () => {
  const broken = guard({
    'docs/evidence.md': '# E\n\n## Graded asks\n',
    'src/good.ts': '/** @see docs/evidence.md#graded-asks */',
    'src/bad.ts': '/** @see docs/evidence.md#greedy-asks */',
    'docs/page.md': 'See docs/evidence.md#gone.',
  })
  assert.deepEqual(broken.toSorted(), [
    'docs/page.md: there is no docs/evidence.md#gone',
    'src/bad.ts: there is no docs/evidence.md#greedy-asks',
  ])
})

test('a page that is not there is caught', () => {
  assert.equal(guard({ 'src/a.ts': '// docs/nowhere.md#a' }).length, 1)
})

test('links to missing files and missing headings are caught', () => {
  const broken = guard({
    'README.md':
      '[a](docs/a.md) [b](docs/b.md) [c](docs/a.md#two) [d](docs/a.md#three) [e](https://x.org/none) [f](#readme)',
    'docs/a.md': '# One\n\n## Two\n\n[up](../README.md)',
  })
  assert.deepEqual(broken, [
    'README.md: the link docs/b.md leads nowhere',
    'README.md: the link docs/a.md#three names a heading that is not there',
    'README.md: the link #readme names a heading that is not there',
  ])
})

test('a control whose test is gone is caught in the hazard log', () => {
  const files = { 'docs/hazards.md': 'Held by `src/a.test.ts` and `src/b.test.ts`.', 'src/a.test.ts': '' }
  assert.deepEqual(guard(files), ['docs/hazards.md: there is no src/b.test.ts'])
})

test('links inside code are examples, not links', () => {
  assert.deepEqual(guard({ 'a.md': '```\n[x](nowhere.md)\n```\nand `[y](nowhere.md)`' }), [])
})

test('anchors are made from headings as GitHub makes them', () => {
  const anchors = anchorsOf('# A no, is it?\n## `say` and [do](x.md)\n```\n# not me\n```\n<a id="given"></a>')
  assert.deepEqual([...anchors], ['a-no-is-it', 'say-and-do', 'given'])
})

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { readHostPages, withHostPages } from './host-pages.ts'
import type { Site } from './site.ts'

const dress = '<html><body><main>\n<h1>There is no lesson here.</h1>\n</main></body></html>'
const site: Site = new Map([
  ['read/none.html', { bytes: Buffer.from(dress), packed: undefined, tag: 'x', headers: [['A', 'b']] }],
])

function folderWith(t: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-host-pages-'))
  t.after(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

test('what a host writes stands in the dress of the plain pages, under the same headers, as text and nothing else', (t) => {
  const folder = folderWith(t, {
    'index.txt': 'Praxis am Hang\n\nWe are three.\r\n\r\nCall in the morning.\n',
    'first-visit.txt': 'Your <first> visit\n\n<script>alert(1)</script> & "tea"\nfor two\n',
    'notes.md': 'not shown',
  })
  const pages = readHostPages(folder)
  assert.ok(pages.ok)
  const shown = withHostPages(site, pages.value)
  const page = (name: string) => Buffer.from(shown.get(name)?.bytes ?? '').toString()
  assert.match(
    page('read/host.html'),
    /<h1>Praxis am Hang<\/h1>\n<p class="voice">We are three\.<\/p>\n<p class="voice">Call in/,
  )
  assert.match(page('read/host.html'), /<a href="\/read\/host-first-visit">Your &lt;first&gt; visit<\/a>/)
  assert.match(
    page('read/host-first-visit.html'),
    /&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; &quot;tea&quot; for two/,
  )
  assert.doesNotMatch([...shown.keys()].map(page).join(''), /<script>/)
  assert.deepEqual(shown.get('read/host.html')?.headers, [['A', 'b']])
  assert.deepEqual([...shown.keys()].sort(), ['read/host-first-visit.html', 'read/host.html', 'read/none.html'])
})

test('a folder that is not there, or a page that can’t be shown, is told by name before the start', (t) => {
  const wrong = [
    [{ 'Two words.txt': 'A title' }, /Two words\.txt: the name/],
    [{ 'lesson.txt': 'A title' }, /needs an index\.txt/],
    [{ 'empty.txt': '\n\n' }, /empty\.txt: the first line is the title/],
    [{ 'picture.txt': 'PNG\u0000\u0001' }, /picture\.txt: this is no plain text/],
    [{ 'long.txt': 'x'.repeat(20_001) }, /long\.txt: a page has at most/],
    [Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`p${i}.txt`, 'A title'])), /At most 50/],
  ] as const
  for (const [files, why] of wrong) {
    const read = readHostPages(folderWith(t, files))
    assert.ok(!read.ok && why.test(read.error), JSON.stringify(read))
  }
  const withFolder = folderWith(t, { 'index.txt': 'A title' })
  mkdirSync(join(withFolder, 'folder.txt'))
  const read = readHostPages(withFolder)
  assert.ok(read.ok && read.value.length === 1, 'what is no file is no page')
  symlinkSync('index.txt', join(withFolder, 'linked.txt'))
  const linked = readHostPages(withFolder)
  assert.ok(
    !linked.ok && /linked\.txt: this is no plain file/.test(linked.error),
    'a link is not left out without a word',
  )
  rmSync(join(withFolder, 'linked.txt'))
  const nowhere = readHostPages('/nowhere/at/all')
  assert.ok(!nowhere.ok && /no such folder/.test(nowhere.error))
  const noFolder = readHostPages(join(withFolder, 'index.txt'))
  assert.ok(!noFolder.ok && /that is no folder/.test(noFolder.error))
  writeFileSync(join(withFolder, 'index.txt'), Buffer.from('F\u00fcr alle', 'latin1'))
  const garbled = readHostPages(withFolder)
  assert.ok(!garbled.ok && /index\.txt: save it as UTF-8/.test(garbled.error))
  assert.deepEqual(readHostPages(undefined), { ok: true, value: [] })
  assert.equal(withHostPages(site, []), site)
})

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { disguises } from '../../core/notebook.ts'
import { shellWords } from '../../words/shell.ts'
import { filesOf } from './disguise-files.ts'

const folder = join(import.meta.dirname, '../public')

test('each name has its picture and its manifest, which says the same name and tells nothing more', () => {
  for (const disguise of disguises) {
    const { icon, touchIcon, manifest } = filesOf(disguise)
    for (const file of [icon, touchIcon]) assert.ok(existsSync(join(folder, file)), file)
    const { id, name, short_name, description, start_url, icons } = JSON.parse(
      readFileSync(join(folder, manifest), 'utf8'),
    )
    assert.deepEqual([name, short_name], [shellWords.names[disguise], shellWords.names[disguise]])
    assert.deepEqual([id, start_url], ['/', '/'])
    assert.equal(description, disguise === 'tendril' ? 'A private notebook.' : shellWords.names[disguise])
    assert.ok(icons.some(({ purpose }: { purpose: string }) => purpose.includes('maskable')))
    for (const { src } of icons) assert.ok(existsSync(join(folder, src)), src)
  }
})

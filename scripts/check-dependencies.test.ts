import assert from 'node:assert/strict'
import { test } from 'node:test'
import { disagreements } from './check-dependencies.ts'

const page =
  '| name | version | why | cost | instead |\n| --- | --- | --- | --- | --- |\n| `idb` | 8.0.4 | why | cost | instead |\n'

test('a page that names each package with its version agrees', () => {
  assert.deepEqual(disagreements([{ dependencies: { idb: '8.0.4' } }], page), [])
})

test('a package that the page does not name is found, of whichever kind', () => {
  assert.deepEqual(
    disagreements([{ devDependencies: { idb: '8.0.4' } }, { optionalDependencies: { extra: '1.0.0' } }], page),
    ['extra 1.0.0 is not in docs/dependencies.md.'],
  )
})

test('another version than the page says is found', () => {
  assert.deepEqual(disagreements([{ devDependencies: { idb: '8.0.5' } }], page), [
    'idb 8.0.5 is not in docs/dependencies.md.',
  ])
})

test('a range is no exact version', () => {
  const found = disagreements([{ devDependencies: { idb: '^8.0.4' } }], page.replace('8.0.4', '^8.0.4'))
  assert.deepEqual(found, ['idb: ^8.0.4 is not an exact version.'])
})

test('a row for a package that nothing asks for is found', () => {
  assert.deepEqual(disagreements([], page), ['idb is in docs/dependencies.md, but not in use.'])
})

test('a row without its reasons is found', () => {
  assert.deepEqual(disagreements([{ dependencies: { idb: '8.0.4' } }], page.replace('8.0.4 | why', '8.0.4 | ')), [
    'idb: why, what it costs, or what instead is missing.',
  ])
})

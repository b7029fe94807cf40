import assert from 'node:assert/strict'
import { test } from 'node:test'
import { takeFragment } from './address.ts'

const fragment = '1AAAAAAAAAAAAAAAAAAAAAA'

/** An address bar that shows what it was told, as a real one does. */
function take(pathname: string, hash = ''): { fragment: string; shown: string } {
  const location = { pathname, hash }
  const history = {
    replaceState: (_state: unknown, _title: string, url?: string | URL | null) => {
      location.pathname = String(url)
      location.hash = ''
    },
  }
  return { fragment: takeFragment({ location, history }), shown: location.pathname + location.hash }
}

test('the fragment is read and taken out of the address', () => {
  assert.deepEqual(take('/a', `#${fragment}`), { fragment, shown: '/a' })
})

test('a number sign that became part of the path is put right, also when it was escaped twice', () => {
  assert.deepEqual(take(`/a%23${fragment}`), { fragment, shown: '/a' })
  assert.deepEqual(take(`/a%2523${fragment}`), { fragment, shown: '/a' })
})

test('no fragment is an empty one', () => {
  assert.equal(take('/a').fragment, '')
})

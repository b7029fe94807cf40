import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { fingerprint } from './fingerprint.ts'

const origin = 'http://test'

test('the fingerprint of a list is the beginning of its SHA-256, in groups', async () => {
  // printf abc | sha256sum
  const print = await fingerprint({ origin, fetch: async () => new Response('abc') })
  assert.equal(print, 'ba78 16bf 8f01 cfea 4141 40de 5dae 2223')
})

test('without a connection, without a list and in the made-up month there is none', async () => {
  const offline = () => Promise.reject(new TypeError('offline'))
  const none = async () => new Response('', { status: 404 })
  for (const fetch of [offline, none, undefined]) assert.equal(await fingerprint({ origin, fetch }), undefined)
})

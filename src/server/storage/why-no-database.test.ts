import assert from 'node:assert/strict'
import { test } from 'node:test'

import { whyNoDatabase } from './why-no-database.ts'

test('why a database can’t be used is said in words, and never with what stands in its address', () => {
  const coded = (code: string) => Object.assign(new Error('telltale'), { code })
  const said = {
    '28P01': 'its name or password was refused',
    '28000': 'its name or password was refused',
    '3D000': 'there is no database of that name',
    '42501': 'it may not make tables there',
    ECONNREFUSED: 'nobody answers there',
    ENOTFOUND: 'nobody answers there',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not for that name, or by nobody whom this machine trusts',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not for that name',
    ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is not for that name',
    XX000: 'is it there, and may it make tables?',
  }
  for (const [code, words] of Object.entries(said)) {
    const why = whyNoDatabase(coded(code))
    assert.ok(why.startsWith(`(${code}): ${words}`), why)
    assert.doesNotMatch(why, /telltale/)
  }
  const plain = new Error('The server does not support SSL connections')
  assert.match(whyNoDatabase(plain), /^\(no TLS\): it speaks no TLS, which sslmode asks for/)
  assert.match(whyNoDatabase('telltale'), /^\(no code\): is it there/)
})

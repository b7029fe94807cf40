import assert from 'node:assert/strict'
import { test } from 'node:test'

import { readConfig } from '../src/server/config.ts'
import { goodFor } from './good-for.ts'

function said(environment: Record<string, string>): string {
  const config = readConfig(environment)
  assert.ok(config.ok)
  return goodFor(config.value)
}

test('the start says what this copy is good for, and promises no links where browsers can seal nothing', () => {
  assert.match(said({}), /^This copy works on this computer only: a link you send opens nowhere else\.\n/)
  assert.match(said({ TENDRIL_PUBLIC_URL: 'https://tendril.example' }), /Links you send open there\./)
  for (const open of [{ TENDRIL_HOST: '0.0.0.0' }, { TENDRIL_PUBLIC_URL: 'http://192.168.1.5:8787' }]) {
    const sentence = said(open)
    assert.match(sentence, /without https .* nobody can write or answer there/)
    assert.doesNotMatch(sentence, /this computer only|Links you send open/)
  }
  assert.match(said({ TENDRIL_PUBLIC_URL: 'http://localhost:8787' }), /Links you send open there\./)
  const elsewhere = said({ TENDRIL_DATABASE_URL: 'postgresql://a:telltale@b/c' })
  assert.match(elsewhere, /is in the database of TENDRIL_DATABASE_URL/)
  assert.doesNotMatch(elsewhere, /telltale/)
})

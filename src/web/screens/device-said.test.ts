import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kindOfDevice } from './device-said.ts'

test('a device is called what its browser says it is, and something plain where that says nothing', () => {
  const agents = [
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15', true, 'iphone'],
    ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Mobile', true, 'android'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15', false, 'mac'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15', true, 'ipad'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', true, 'windows'],
    ['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0)', false, 'chromebook'],
    ['Mozilla/5.0 (X11; Linux x86_64)', false, 'linux'],
    ['', true, 'phone'],
    ['Unheard of', false, 'computer'],
  ] as const
  for (const [agent, touched, kind] of agents) assert.equal(kindOfDevice(agent, touched), kind, agent)
})

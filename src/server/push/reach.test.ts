import assert from 'node:assert/strict'
import { once } from 'node:events'
import { get } from 'node:https'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { isPublic, publicLookup, pushCompanies, reachable } from './reach.ts'

const may = (endpoint: string) => reachable(endpoint, pushCompanies) !== undefined

test('the push companies of the browsers there are can be reached', () => {
  for (const endpoint of [
    'https://fcm.googleapis.com/fcm/send/abc:APA91b',
    'https://updates.push.services.mozilla.com/wpush/v2/gAAA',
    'https://web.push.apple.com/QGuQ',
    'https://wns2-par02p.notify.windows.com/w/?token=BQYA%2b',
  ])
    assert.ok(may(endpoint), endpoint)
})

test('nothing else can be named, however it is written', () => {
  for (const endpoint of [
    'http://fcm.googleapis.com/x',
    'https://fcm.googleapis.com:8443/x',
    'https://fcm.googleapis.com:443/x',
    'https://fcm.googleapis.com@127.0.0.1/x',
    'https://me@fcm.googleapis.com/x',
    'https://fcm.googleapis.com.evil.example/x',
    'https://evilpush.services.mozilla.com/x',
    'https://push.services.mozilla.com.evil.example/x',
    'https://127.0.0.1/x',
    'https://2130706433/x',
    'https://0x7f.1/x',
    'https://[::1]/x',
    'https://[::ffff:7f00:1]/x',
    'https://localhost/x',
    'https://169.254.169.254/latest/meta-data/',
    'https://FCM.googleapis.com/x',
    'https://fcm.googleapis.com./x',
    'https://fcm.googleapis.com\\@evil.example/x',
    'https:fcm.googleapis.com/x',
    ' https://fcm.googleapis.com/x',
    'https://fcm.googleapis.com/x#y',
    'https://fcm。googleapis。com/x',
    'file:///etc/passwd',
    'data:text/plain,x',
    '',
  ])
    assert.ok(!may(endpoint), endpoint)
})

test('no text leads anywhere but to a known name over https', () => {
  const piece = fc.constantFrom(
    'https://',
    'http://',
    'fcm.googleapis.com',
    '@',
    ':',
    '/',
    '\\',
    '.',
    '#',
    '?',
    '127.0.0.1',
    '%2f',
    '[::1]',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 8 }).map((all) => all.join('')),
        fc.string(),
      ),
      (text) => {
        const url = reachable(text, pushCompanies)
        if (url) assert.ok(text.startsWith('https://fcm.googleapis.com/') && url.href === text)
      },
    ),
  )
})

test('only addresses of the open internet count', () => {
  const open = ['8.8.8.8', '142.250.185.74', '17.188.1.1', '2607:f8b0:4005:80a::200a', '2a00:1450:4001:80b::200a']
  const own = `0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.255.255.254 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.8 192.0.2.1
    192.168.1.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 240.0.0.1 255.255.255.255 :: ::1 ::7f00:1 ::ffff:127.0.0.1 ::ffff:8.8.8.8
    64:ff9b::7f00:1 64:ff9b:1::1 100::1 fc00::1 fd12::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1 2001::1 2001:db8::1 2002:7f00:1:: 3fff::1 4000::1
    localhost`
  for (const address of open) assert.ok(isPublic({ address }), address)
  for (const address of own.split(/\s+/)) assert.ok(!isPublic({ address }), address)
})

test('a known name that leads to one private address among others is not connected to', async () => {
  const trap = createServer(() => assert.fail('connected')).listen(0, '127.0.0.1')
  await once(trap, 'listening')
  const { port } = trap.address() as AddressInfo
  for (const addresses of [
    [{ address: '127.0.0.1', family: 4 }],
    [
      { address: '8.8.8.8', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ],
    [
      { address: '2607:f8b0::1', family: 6 },
      { address: '::1', family: 6 },
    ],
    [],
  ]) {
    const request = get({ host: 'fcm.googleapis.com', port, lookup: publicLookup((_, done) => done(null, addresses)) })
    const [error] = await once(request, 'error')
    assert.match(String(error), /not a public address/)
  }
  trap.close()
})

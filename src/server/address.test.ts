import assert from 'node:assert/strict'
import { test } from 'node:test'

import { clientAddress, isLoopback, neighbourhood } from './address.ts'

const by = (hops: number) => ({ hops, isPublic: false })

test('a neighbourhood is 24 bits of the old addresses and 56 of the new', () => {
  assert.equal(neighbourhood('203.0.113.7'), '203.0.113')
  assert.equal(neighbourhood('::ffff:203.0.113.7'), '203.0.113')
  assert.equal(neighbourhood('2001:db8:1:2ff::1'), neighbourhood('2001:db8:1:200:ffff::'))
  assert.notEqual(neighbourhood('2001:db8:1:2ff::1'), neighbourhood('2001:db8:1:300::1'))
  assert.equal(neighbourhood('2001:DB8::1'), neighbourhood('2001:db8:0:0:1::'))
  assert.equal(neighbourhood('fe80::1%eth0'), neighbourhood('fe80::2'))
  assert.equal(neighbourhood('nonsense'), 'unknown')
})

test('of the noted addresses the one counts that the outermost own proxy wrote', () => {
  const from = (forwarded: string | undefined) => ({
    socketAddress: '198.51.100.1',
    forwarded,
    host: 'tendril.example',
  })
  assert.equal(clientAddress(from('203.0.113.1'), by(0)), '198.51.100.1')
  assert.equal(clientAddress(from(undefined), by(1)), '198.51.100.1')
  assert.equal(clientAddress(from('192.0.2.1, 203.0.113.1'), by(1)), '203.0.113.1')
  assert.equal(clientAddress(from('192.0.2.1, 203.0.113.1, 10.0.0.1'), by(2)), '203.0.113.1')
  assert.equal(clientAddress(from('203.0.113.1'), by(2)), 'unknown')
  assert.equal(clientAddress(from('203.0.113.1:4711'), by(1)), 'unknown')
})

test('what came through a proxy that nobody announced is not this machine, whatever name it asks for', () => {
  const through = { socketAddress: '127.0.0.1', forwarded: '203.0.113.1', host: '127.0.0.1:8787' }
  assert.equal(clientAddress(through, by(0)), 'unknown')
})

test('a proxy that notes this machine itself has another before it that nobody announced: that frees nobody', () => {
  const through = (forwarded: string, hops: number) =>
    clientAddress({ socketAddress: '127.0.0.1', forwarded, host: 'localhost' }, by(hops))
  for (const here of ['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1'])
    assert.equal(through(`203.0.113.1, ${here}`, 1), 'unknown')
  assert.equal(through('127.0.0.1, 203.0.113.1', 2), 'unknown')
})

test('this machine has no limit only when it asks for itself by a name of its own', () => {
  const asks = (host: string | undefined, way = by(0)) =>
    clientAddress({ socketAddress: '127.0.0.1', forwarded: undefined, host }, way)
  for (const own of ['127.0.0.1:8787', 'localhost:8787', 'localhost', '[::1]:8787'])
    assert.equal(asks(own), '127.0.0.1')
  for (const foreign of ['evil.example', 'evil.example:8787', '', undefined]) assert.equal(asks(foreign), 'unknown')
  // A proxy that notes nobody would make everybody this machine.
  for (const way of [by(1), { hops: 0, isPublic: true }]) assert.equal(asks('127.0.0.1:8787', way), 'unknown')
})

test('only this machine is loopback', () => {
  for (const host of ['127.0.0.1', '127.9.9.9', '::1', 'localhost', '::ffff:127.0.0.1'])
    assert.ok(isLoopback(host), host)
  for (const host of ['0.0.0.0', '::', '128.0.0.1', '10.0.0.1', '127.0.0.1.example', '127.example', '']) {
    assert.ok(!isLoopback(host), host)
  }
})

// Which addresses the server may reach when it wakes a device. An address comes from whoever subscribes, so it is foreign:
// https to a push company that is known, and there to a public address only, looked at when the connection is made.

import { lookup } from 'node:dns'
import type { LookupAddress } from 'node:dns'
import { BlockList, isIP } from 'node:net'
import type { LookupFunction } from 'node:net'

/** The push companies of the browsers there are: Chrome and its kin, Firefox, Safari, Edge. A dot in front stands for any name before it. */
export const pushCompanies = [
  'fcm.googleapis.com',
  '.push.services.mozilla.com',
  '.push.apple.com',
  '.notify.windows.com',
] as const

/** The address to send to, `undefined` if it may not be reached. `hosts` are names as in `pushCompanies`. */
export function reachable(endpoint: string, hosts: readonly string[]): URL | undefined {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined
  if (!url || url.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '')
    return undefined
  // Written in one way only: what a second reader could read otherwise is refused.
  if (url.href !== endpoint || url.hash !== '' || isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0) return undefined
  const known = hosts.some((host) => (host.startsWith('.') ? url.hostname.endsWith(host) : url.hostname === host))
  return known ? url : undefined
}

/** Looks a name up for a connection, and gives nothing unless every one of its addresses is public. `resolve` is given by tests only. */
export function publicLookup(resolve: typeof lookupAll = lookupAll): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, (error, addresses) => {
      const [first] = addresses
      const refused = error ?? (first && addresses.every(isPublic) ? null : new Error('not a public address'))
      if (refused || !first) return done(refused, '', 0)
      if (options.all) done(null, [...addresses])
      else done(null, first.address, first.family)
    })
  }
}

function lookupAll(name: string, done: (error: Error | null, addresses: readonly LookupAddress[]) => void): void {
  lookup(name, { all: true }, (error, addresses) => done(error, error ? [] : addresses))
}

/** Whether an address belongs to the open internet: to nobody's own network, to no machine by itself, to no way around that. */
export function isPublic({ address }: Pick<LookupAddress, 'address'>): boolean {
  switch (isIP(address)) {
    case 4:
      return !special.check(address, 'ipv4')
    case 6:
      return global.check(address, 'ipv6') && !special.check(address, 'ipv6')
    default:
      return false
  }
}

// https://www.iana.org/assignments/iana-ipv4-special-registry and …-ipv6-special-registry, as of 2026.
const special = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  special.addSubnet(net, bits, 'ipv4')
// Within what is given out in IPv6: ways to IPv4 (Teredo, 6to4), for documents, for benchmarks and the like.
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
] as const)
  special.addSubnet(net, bits, 'ipv6')
const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')

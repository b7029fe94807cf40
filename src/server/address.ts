// Where a request comes from: this machine, one behind the host's own proxies, or a neighbourhood of addresses.

import { isIP } from 'node:net'

/** What tells where a request comes from: the other end of the connection, and two headers. */
export type Origin = {
  readonly socketAddress: string
  readonly forwarded: string | undefined
  readonly host: string | undefined
}

/** How others reach us: by so many proxies of the host's own, and whether at a public address. */
export type Way = { readonly hops: number; readonly isPublic: boolean }

/**
 * The client's address: what `hops` proxies of the host's own noted, else the other end of the connection. `unknown` if a proxy
 * noted something else or this machine, or if this machine asks for another name than its own, or where others reach us: a proxy that was not
 * announced or that notes nothing, or a foreign page whose name was pointed here. All of those share one allowance.
 */
export function clientAddress({ socketAddress, forwarded, host }: Origin, { hops, isPublic }: Way): string {
  if (hops > 0 && forwarded !== undefined) {
    const address = forwarded.split(',').at(-hops)?.trim() ?? ''
    // A tunnel or an onion service that ends here comes to the proxy from this machine, and so does everybody who comes through it.
    return isIP(address) === 0 || isLoopback(address) ? unknown : address
  }
  // Some proxies ask for us by this machine's name, whoever came to them, and not all note who that was.
  const isItself = hops === 0 && !isPublic && forwarded === undefined && namesThisMachine(host)
  return isLoopback(socketAddress) && !isItself ? unknown : socketAddress
}

/** Whether a request's `Host` is a name of this machine itself. A page of somebody's whose name was pointed here asks for its own name. */
export function namesThisMachine(host: string | undefined): boolean {
  return ownName.test(host ?? '')
}

const unknown = 'unknown'
const own = String.raw`localhost|::1|(?:::ffff:)?127(?:\.\d{1,3}){3}`
const loopback = new RegExp(`^(?:${own})$`, 'i')
const ownName = new RegExp(String.raw`^(?:${own}|\[(?:${own})\])(?::\d*)?$`, 'i')

/** The first 24 bits of an IPv4 address, the first 56 of an IPv6 one: about one household or office. */
export function neighbourhood(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIP(plain) === 4) return plain.split('.').slice(0, 3).join('.')
  if (isIP(plain) !== 6) return unknown
  const [head = '', tail = ''] = plain.replace(/%.*$/, '').split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === '' ? [] : tail.split(':')
  const groups = [...front, ...Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0'), ...back]
  const [a, b, c, d] = groups.map((group) => Number.parseInt(group, 16))
  return [a, b, c, (d ?? 0) >> 8].join(':')
}

/** Whether `host` is this machine and nobody else can reach it. */
export function isLoopback(host: string): boolean {
  return loopback.test(host)
}

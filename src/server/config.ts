// What a host may set, read once at start. docs/self-hosting.md has the same table.

import { fail, ok } from '../lib/result.ts'
import type { Result } from '../lib/result.ts'
import { isInvitation } from '../protocol/pass.ts'
import { isLoopback } from './address.ts'
import { hostPagesPath } from './host-pages.ts'
import { usualLimits } from './limits.ts'
import { invitationHash } from './pass.ts'
import { pushCompanies } from './push/reach.ts'
import { strayIn } from './setting-names.ts'
import type { Limits } from './limits.ts'
import type { Price } from './pass.ts'

/** The server's settings, all checked. */
export type Config = {
  /** 0 to 65535; 0 takes any free port. */
  readonly port: number
  readonly host: string
  /** The folder that holds the database. */
  readonly dataFolder: string
  /** A PostgreSQL database in place of that folder, with its password: never to be shown. */
  readonly databaseUrl: string | undefined
  /** Where people reach this server, such as `https://tendril.example`; `undefined` if only this machine does. */
  readonly publicUrl: string | undefined
  /** What making a log costs: an invitation if one was set, else work, and nothing where only this machine gets in. */
  readonly price: Price
  /** Accept any type but JSON, unchecked. Only for the conformance run, only on this machine. */
  readonly openTypes: boolean
  /** How many proxies of the host's own stand in front, 0 to 5: so many entries of `x-forwarded-for` are believed. */
  readonly proxyHops: number
  /** The most the database may grow to, in MiB, 16 to 10,000,000. */
  readonly mostMegabytes: number
  /** Names of push companies that may be reached, as in push/reach.ts; none if nobody is to be woken. */
  readonly pushHosts: readonly string[]
  readonly limits: Limits
  /** A port on 127.0.0.1 for the host's monitoring; `undefined` for none. */
  readonly metricsPort: number | undefined
  /** A folder with the host's own pages, as host-pages.ts reads them. */
  readonly pagesFolder: string | undefined
  /** What the people who run this copy say of themselves; empty where they say nothing. */
  readonly about: HostAbout
}

/** Who runs this copy, in plain text of one line each; told to every app that opens, shown on the pages on finding somebody. */
export type HostAbout = {
  /** At most 80 characters. */
  readonly name?: string
  /** A phone number, an address: at most 120 characters. */
  readonly contact?: string
  /** Where a first talk can be booked: https only, at most 300 characters. */
  readonly booking?: string
  /** Where their own pages stand, if they wrote some. */
  readonly pages?: typeof hostPagesPath
}

/** Names and values as in `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Reads the settings. The error is a sentence for the host that names the setting and what it may be. */
export function readConfig(environment: Environment): Result<Config, string> {
  const stray = strayIn(environment)
  if (stray !== undefined) return fail(stray)
  const ports = portsOf(environment)
  if (!ports.ok) return ports
  const hops = wholeNumber(environment, 'TENDRIL_PROXY_HOPS', { or: 0, from: 0, to: 5 })
  if (!hops.ok) return hops
  const megabytes = wholeNumber(environment, 'TENDRIL_MAX_MB', { or: 20_000, from: 16, to: 10_000_000 })
  if (!megabytes.ok) return megabytes
  const publicUrl = origin(environment['TENDRIL_PUBLIC_URL'])
  if (!publicUrl.ok) return publicUrl
  const invitation = invited(environment['TENDRIL_INVITE'])
  if (!invitation.ok) return invitation
  const databaseUrl = database(environment['TENDRIL_DATABASE_URL'])
  if (!databaseUrl.ok) return databaseUrl
  const openTypes = yesOrNo(environment, 'TENDRIL_OPEN_TYPES')
  if (!openTypes.ok) return openTypes
  const push = yesOrNo(environment, 'TENDRIL_PUSH')
  if (!push.ok) return push
  const moreHosts = hostNames(environment['TENDRIL_PUSH_HOSTS'])
  if (!moreHosts.ok) return moreHosts
  const about = hostAbout(environment)
  if (!about.ok) return about
  const pagesFolder = set(environment['TENDRIL_PAGES'])
  const host = set(environment['TENDRIL_HOST']) ?? '127.0.0.1'
  if (openTypes.value && !isLoopback(host)) {
    return fail(
      `TENDRIL_OPEN_TYPES is for tests on one machine: it needs TENDRIL_HOST=127.0.0.1, and here that is ${host}.`,
    )
  }
  const isAlone = publicUrl.value === undefined && hops.value === 0 && isLoopback(host)
  return ok({
    ...ports.value,
    host,
    dataFolder: set(environment['TENDRIL_DATA']) ?? './data',
    databaseUrl: databaseUrl.value,
    publicUrl: publicUrl.value,
    price: invitation.value ?? { is: isAlone ? 'none' : 'work' },
    openTypes: openTypes.value,
    proxyHops: hops.value,
    mostMegabytes: megabytes.value,
    pushHosts: push.value ? [...pushCompanies, ...moreHosts.value] : [],
    limits: usualLimits,
    pagesFolder,
    about: { ...about.value, ...(pagesFolder !== undefined && { pages: hostPagesPath }) },
  })
}

function portsOf(environment: Environment): Result<Pick<Config, 'port' | 'metricsPort'>, string> {
  const port = wholeNumber(environment, 'TENDRIL_PORT', { or: 8787, from: 0, to: 65_535 })
  if (!port.ok) return port
  const metrics = wholeNumber(environment, 'TENDRIL_METRICS_PORT', { or: -1, from: 0, to: 65_535 })
  if (!metrics.ok) return metrics
  if (metrics.value < 0) return ok({ port: port.value, metricsPort: undefined })
  if (metrics.value !== port.value || port.value === 0) return ok({ port: port.value, metricsPort: metrics.value })
  return fail(`TENDRIL_METRICS_PORT must be another port than TENDRIL_PORT: here both are ${port.value}.`)
}

function hostAbout(environment: Environment): Result<HostAbout, string> {
  const name = plainLine(environment, 'TENDRIL_HOST_NAME', 80)
  if (!name.ok) return name
  const contact = plainLine(environment, 'TENDRIL_HOST_CONTACT', 120)
  if (!contact.ok) return contact
  const link = plainLine(environment, 'TENDRIL_HOST_BOOKING', 300)
  if (!link.ok) return link
  const [named, reached, booking] = [name.value, contact.value, link.value]
  if (booking !== undefined && !isHttps(booking))
    return fail(`TENDRIL_HOST_BOOKING is an address that begins with https://, and here it is “${booking}”.`)
  return ok({ ...(named && { name: named }), ...(reached && { contact: reached }), ...(booking && { booking }) })
}

function isHttps(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url?.protocol === 'https:' && url.username === '' && url.password === ''
}

// One line, and nothing that could be taken for markup.
function plainLine(environment: Environment, name: string, most: number): Result<string | undefined, string> {
  const text = set(environment[name])
  if (text === undefined || (text.length <= most && !/[<>\p{Cc}]/u.test(text))) return ok(text)
  return fail(`${name} is one line of plain text, at most ${most} characters, without < and >.`)
}

function set(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value.trim()
}

function wholeNumber(
  environment: Environment,
  name: string,
  bounds: { or: number; from: number; to: number },
): Result<number, string> {
  const text = set(environment[name])
  if (text === undefined) return ok(bounds.or)
  const value = /^[0-9]{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (value >= bounds.from && value <= bounds.to) return ok(value)
  return fail(`${name} needs a whole number from ${bounds.from} to ${bounds.to}, and is “${text}”.`)
}

function yesOrNo(environment: Environment, name: string): Result<boolean, string> {
  const text = set(environment[name]) ?? '0'
  if (text === '1' || text === '0') return ok(text === '1')
  return fail(`${name} is 1 or 0, and here it is “${text}”.`)
}

function hostNames(value: string | undefined): Result<readonly string[], string> {
  const names =
    set(value)
      ?.split(',')
      .map((name) => name.trim()) ?? []
  if (names.every((name) => /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(name))) return ok(names)
  return fail(
    `TENDRIL_PUSH_HOSTS is names of hosts with commas between, such as ntfy.example, and here it is “${value}”.`,
  )
}

function origin(value: string | undefined): Result<string | undefined, string> {
  const text = set(value)
  if (text === undefined) return ok(undefined)
  const url = URL.canParse(text) ? new URL(text) : undefined
  const plain = url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
  if (plain) return ok(url.origin)
  return fail(
    `TENDRIL_PUBLIC_URL is an address without a path, such as https://tendril.example, and here it is “${text}”.`,
  )
}

// What was set is not repeated, here and below: it is a secret, or may hold one.
function invited(value: string | undefined): Result<Price | undefined, string> {
  const text = set(value)
  if (text === undefined) return ok(undefined)
  if (isInvitation(text)) return ok({ is: 'invite', hash: invitationHash(text) })
  return fail(
    'TENDRIL_INVITE is 16 to 100 characters without a blank: letters, digits and signs of a plain keyboard. Such as: openssl rand -hex 12',
  )
}

function database(value: string | undefined): Result<string | undefined, string> {
  const text = set(value)
  if (text === undefined || (/^postgres(?:ql)?:\/\//.test(text) && URL.canParse(text))) return ok(text)
  return fail(
    'TENDRIL_DATABASE_URL is the address of a PostgreSQL database, such as postgresql://tendril:secret@db.example/tendril.',
  )
}

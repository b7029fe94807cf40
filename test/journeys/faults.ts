// What may not happen to anybody in any journey: looked at once more when all are over, since a journey may forget to look.

import assert from 'node:assert/strict'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/** Of everybody who was watched. */
const lists: string[][] = []
/** What stands after `#1` in every link that was opened: it opens the ask, and no server may ever be told. */
const secrets = new Set<string>()
/** The address and the headers of every request that came to a server of this process. */
const heard: string[] = []

subscribe('http.server.request.start', (message) => {
  const { request } = message as { readonly request: IncomingMessage }
  // Some programs bend `#` into `%23`, and then the whole link is sent: docs/protocol.md. Journeys try that on purpose.
  if (!/^\/\w%(?:25)?23/.test(request.url ?? '')) heard.push([request.url, ...request.rawHeaders].join('\n'))
})

/** A list for the faults of one person. */
export function listOfFaults(): string[] {
  const list: string[] = []
  lists.push(list)
  return list
}

/** Takes out what a journey causes on purpose. */
export function onPurpose(list: string[], what: RegExp): void {
  list.splice(0, list.length, ...list.filter((fault) => !what.test(fault)))
}

/** What the browser prints of one of our headers at an address that is not secure. */
export const insecureSays = /^The Cross-Origin-Opener-Policy header has been ignored/

/** An address that is being opened. */
export function opens(address: string): void {
  const secret = new URL(address).hash.slice(2)
  const isMadeUp = secret.length < 20 || new Set(secret).size < 8 // cut on purpose, or of one letter
  if (!isMadeUp) secrets.add(secret)
}

/** Fails where something happened to anybody. To be called when all journeys of the process are over. */
export function allWentWell(): void {
  assert.deepEqual(lists.flat(), [], 'faults of somebody')
  const told = [...secrets].filter((secret) => heard.some((request) => request.includes(secret)))
  assert.deepEqual(told, [], 'the key of a link was sent to a server')
  if (heard.length > 0)
    console.log(
      `ℹ people watched: ${lists.length}, 0 faults; ${secrets.size} links opened, their keys in 0 of ${heard.length} requests`,
    )
}

/** What the people who run this copy say of themselves: plain text, each part perhaps absent. */
export type HostAbout = { readonly name?: string; readonly contact?: string; readonly booking?: string }

/** Longest parts, in UTF-16 units: what is longer did not come from a server of ours, and is not shown. */
const longest = { name: 80, contact: 120, booking: 300 } as const

/**
 * Asks the own server who runs it; `undefined` where it says nothing, says something odd, or can't be reached. Only for a page that
 * the person opened to find somebody: nothing is asked before.
 */
export async function askHostAbout(fetchIt: typeof fetch | undefined, origin: string): Promise<HostAbout | undefined> {
  const asked = fetchIt?.(`${origin}/v1/about`, { cache: 'no-store', credentials: 'omit' })
  const body: unknown = await asked
    ?.then((response) => (response.ok ? response.json() : undefined))
    .catch(() => undefined)
  return aboutOf(body)
}

function aboutOf(json: unknown): HostAbout | undefined {
  const parts = Object.entries(longest).flatMap(([part, most]) => {
    const text: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, part) : undefined
    const fits = typeof text === 'string' && text !== '' && text.length <= most
    return fits && (part !== 'booking' || text.startsWith('https://')) ? [[part, text] as const] : []
  })
  return parts.length === 0 ? undefined : Object.fromEntries(parts)
}

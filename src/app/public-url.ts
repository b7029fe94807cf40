import type { Environment } from './environment.ts'

/** How long the server may take to say where it is, in milliseconds. */
const patience = 20_000

/** The server's public address; `null` if it has none; `undefined` if it could not be asked. */
export async function askPublicUrl({ fetch, origin, later: after }: Environment): Promise<string | null | undefined> {
  let cancel = () => {}
  const tooLate = new Promise<undefined>((resolve) => (cancel = after(patience, () => resolve(undefined))))
  const asking = fetch?.(`${origin}/v1/where`, { cache: 'no-store', credentials: 'omit' }).then(publicUrlIn)
  const told = await Promise.race([asking, tooLate]).catch(() => undefined)
  cancel()
  return told
}

async function publicUrlIn(response: Response): Promise<string | null | undefined> {
  const body: unknown = response.ok ? await response.json() : undefined
  if (typeof body !== 'object' || body === null || !('publicUrl' in body)) return undefined
  return typeof body.publicUrl === 'string' ? body.publicUrl : null
}

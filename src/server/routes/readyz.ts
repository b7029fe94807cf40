import type { House } from '../house.ts'
import { serveJson } from '../served.ts'
import type { Served } from '../served.ts'

/** For a load balancer: whether this process can take writes now. 503 if not. Nobody learns anything else by it. */
export async function readyz(house: House): Promise<Served> {
  const state = await house.ready()
  return serveJson({ state }, state === 'ready' ? 200 : 503)
}

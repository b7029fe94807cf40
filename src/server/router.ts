// Which route answers. The same for a socket and for a test.

import { header, livePath, logPath, liveParameter, pokePath, wakePath } from '../protocol/log-api.ts'
import type { ServerCode } from '../protocol/errors.ts'
import type { Asked } from './asked.ts'
import { addressOf } from './gate.ts'
import type { HeaderList } from './headers.ts'
import type { House } from './house.ts'
import type { RateKind } from './limits.ts'
import { refuse } from './served.ts'
import type { Served } from './served.ts'
import { append } from './routes/append.ts'
import { close } from './routes/close.ts'
import { create } from './routes/create.ts'
import { head } from './routes/head.ts'
import { healthz } from './routes/healthz.ts'
import { wantsClosed } from './routes/log-headers.ts'
import { longPoll } from './routes/long-poll.ts'
import { poke, poked } from './routes/poke.ts'
import { read } from './routes/read.ts'
import { readyz } from './routes/readyz.ts'
import { remove } from './routes/remove.ts'
import { answerPage, plainPage, sharePage, site } from './routes/site.ts'
import { signals } from './routes/signals.ts'
import { eventStream } from './routes/sse.ts'
import { removeWake, setWake } from './routes/wake.ts'
import { where } from './routes/where.ts'

/** One way through the house. `name` is all that may ever be logged of a request. */
export type Route = {
  readonly name: string
  /** What it costs. A page costs nothing: whoever is sent a link, or needs help, gets it whatever the neighbours do. */
  readonly rate?: RateKind
  readonly run: (asked: Asked, house: House) => Served | Promise<Served>
  /** The answer to who asks too often, if it is not a refusal. */
  readonly tooOften?: Served
}

/** Answers a request: guards first, then its route. */
export async function answer(way: Route, asked: Asked, house: House): Promise<Served> {
  const address = addressOf(asked, house)
  if (way.rate && !house.rates.spend(address, way.rate)) return way.tooOften ?? refuse('slow-down')
  if (asked.path === '' || asked.urlLength > house.config.limits.url) return refuse('bad-request')
  const served = await way.run(asked, house)
  const refused = served.status === 404 ? 1 : (served.refused ?? 0)
  if (refused > 0) house.rates.spend(address, 'read', refused * house.config.limits.refusalCosts)
  return served
}

/** The route for a request; there is always one, if only to refuse. */
export function routeFor(asked: Asked): Route {
  const { method, path } = asked
  if (path === logPath) return named(asked, logRoute(asked))
  if (path === livePath) return liveRoute(asked)
  if (path === wakePath) return named(asked, wakeRoute(asked))
  if (path === pokePath) return method === 'POST' ? pokeRoute(asked) : refusing('method', [['Allow', 'POST']])
  const looks = method === 'GET' || method === 'HEAD'
  if (path === '/healthz') return looks ? route('GET /healthz', 'read', (_, house) => healthz(house)) : wrongMethod
  if (path === '/readyz') return looks ? route('GET /readyz', 'read', (_, house) => readyz(house)) : wrongMethod
  if (path === '/v1/where') return looks ? route('GET /v1/where', 'read', (_, house) => where(house)) : wrongMethod
  if (path.startsWith('/v1/')) return route('unknown', 'read', () => refuse('none'))
  if (!looks) return wrongMethod
  if (/^\/read(?:\/|$)/.test(path)) return page('GET /read', plainPage)
  // `/a%23…` is a link whose sharp sign a messenger wrote out, once or twice; `/a.` ends a sentence. The service worker has the same list.
  const [, link] = /^\/([as])(?:$|\/|\.|%(?:25)?23)/.exec(path) ?? []
  if (link === 'a') return page('GET /a', answerPage)
  if (link === 's') return page('GET /s', sharePage)
  return path.includes('.') ? route('GET /', 'file', site) : page('GET /', site)
}

function wakeRoute({ method }: Asked): Route {
  if (method === 'PUT') return route('PUT /v1/wake', 'create', setWake)
  if (method === 'DELETE') return route('DELETE /v1/wake', 'write', removeWake)
  return wrongWakeMethod
}

/**
 * The route, if it is for us and the request has a bearer: of a client of ours somebody on the way took that off, or put another thing
 * there.
 */
function named(asked: Asked, way: Route): Route {
  if (isForeign(asked)) return foreign
  const isNameless = !/^bearer ./i.test(asked.header(header.authorization) ?? '')
  return isNameless && way !== wrongLogMethod && way !== wrongWakeMethod ? nameless : way
}

/** Whatever is wrong with a poke, its answer is that of any other. */
function pokeRoute(asked: Asked): Route {
  return { ...route('POST /v1/poke', 'write', isForeign(asked) ? () => poked : poke), tooOften: poked }
}

function logRoute(asked: Asked): Route {
  switch (asked.method) {
    case 'PUT':
      return route('PUT /v1/log', 'create', create)
    case 'POST':
      return wantsClosed(asked.header(header.closed))
        ? route('POST /v1/log closing', 'write', close)
        : route('POST /v1/log', 'write', append)
    case 'GET':
      return reading(asked.query.get(liveParameter))
    case 'HEAD':
      return route('HEAD /v1/log', 'read', head)
    case 'DELETE':
      return route('DELETE /v1/log', 'write', remove)
    default:
      return wrongLogMethod
  }
}

function liveRoute(asked: Asked): Route {
  if (isForeign(asked)) return foreign
  return asked.method === 'POST' ? route('POST /v1/live', 'read', signals) : wrongLiveMethod
}

function isForeign(asked: Asked): boolean {
  const from = asked.header('sec-fetch-site')
  return from !== undefined && from !== 'same-origin' && from !== 'none'
}

function reading(live: string | null): Route {
  if (live === null) return route('GET /v1/log', 'read', read)
  if (live === 'long-poll') return route('GET /v1/log long-poll', 'read', longPoll)
  if (live === 'sse') return route('GET /v1/log sse', 'read', eventStream)
  return refusing('bad-request')
}

function route(name: string, rate: RateKind, run: Route['run']): Route {
  return { name, rate, run }
}

function page(name: string, run: Route['run']): Route {
  return { name, run }
}

function refusing(code: ServerCode, headers: HeaderList = []): Route {
  return route('refused', 'read', () => refuse(code, headers))
}

const wrongMethod = refusing('method', [['Allow', 'GET, HEAD']])
const wrongLiveMethod = refusing('method', [['Allow', 'POST']])
const wrongLogMethod = refusing('method', [['Allow', 'GET, HEAD, PUT, POST, DELETE']])
const wrongWakeMethod = refusing('method', [['Allow', 'PUT, DELETE']])
// Another site's page has no business here, whatever it brings along.
const foreign = refusing('none')
// Not `none`: an owner would take it for the end of a log that stands open.
const nameless = refusing('bad-request')

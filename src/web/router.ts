// Which screen is shown, read from the address and written to it. The title of the tab never changes, and no address
// carries what a person wrote: somebody who looks over a shoulder, or into the history, learns nothing.
// The same screens run under a prefix ("/example") over another record: the prefix is part of the place.
import { type ReadonlySignal, signal } from '@preact/signals'

/** Names of the parts of a pattern: `ask` for `/asks/:ask`. */
type Parts<Path extends string> = Path extends `${string}:${infer Part}/${infer Rest}`
  ? Part | Parts<`/${Rest}`>
  : Path extends `${string}:${infer Part}`
    ? Part
    : never
/** The arguments that an address needs after the name of its route. */
type Args<Path extends string> = [Parts<Path>] extends [never] ? [] : [params: Readonly<Record<Parts<Path>, string>>]

/** Where the person is. `name` is `undefined` for an address that no route knows. */
export type Place<Name extends string> = {
  readonly base: string
  readonly name: Name | undefined
  /** The parts of the address. */
  readonly params: Readonly<Record<string, string>>
  /** Grows with every step, so that a screen is made anew. 0: the page was opened here. */
  readonly count: number
}

/** The way about: where we are, the address of a screen, and going there. */
export type Router<Paths extends Readonly<Record<string, string>>> = {
  readonly place: ReadonlySignal<Place<keyof Paths & string>>
  /** The address of a screen, under the prefix where the person is. For `href`. */
  href<Name extends keyof Paths & string>(name: Name, ...args: Args<Paths[Name]>): string
  /** Goes to an address of ours. `replace`: the place left is not kept in the history. */
  go(address: string, how?: 'replace'): void
  /** Gives the place where the person is another address, under which it is found again; the screen stays as it is. */
  rename(address: string): void
  /** Taken at a tap: whether the person is still there, and has not gone elsewhere meanwhile. */
  stillHere(): () => boolean
  /** `go` for what has to be kept first: taken at the tap. It does nothing where the person has gone elsewhere meanwhile. */
  onward(): (address: string, how?: 'replace') => void
  /** Goes back to where the person came from within the app, or else to `otherwise`. */
  back(otherwise: string): void
  /** Listens to the address and to every link of ours, until the function returned is called. */
  start(): () => void
}

/** Makes the router. `paths` are patterns, as `/asks/:ask`; `bases` the prefixes under which the same ones stand, as `/example`. */
export function createRouter<const Paths extends Readonly<Record<string, string>>>(
  paths: Paths,
  bases: readonly string[] = [],
): Router<Paths> {
  type Name = keyof Paths & string
  const scrolls = new Map<number, number>()
  const steps = new Map<number, string>() // the address at each depth that was seen since the page was loaded
  let depth = 0
  const place = signal<Place<Name>>({ base: '', name: undefined, params: {}, count: 0 })

  const stand = (to: number, count: number): void => {
    depth = to
    steps.set(depth, location.pathname + location.search)
    place.value = placeAt(location.pathname, paths, bases, count)
  }
  const stillHere = (): (() => boolean) => {
    const here = place.peek()
    return () => place.peek() === here
  }
  const arrive = (to: number): void => {
    stand(to, place.value.count + 1)
    scrollOnceDrawn(scrolls.get(depth) ?? 0, stillHere())
  }
  const go = (address: string, how?: 'replace'): void => {
    const to = how === 'replace' ? depth : depth + 1
    if (how === 'replace') history.replaceState(to, '', address)
    else history.pushState(to, '', address)
    scrolls.delete(to)
    arrive(to)
  }
  // To a parent. Who came from there goes back to it: else Back would lead from it down again, and round in a circle.
  const up = (address: string): void => (steps.get(depth - 1) === address ? history.back() : go(address))
  const start = (): (() => void) => {
    stand(depthIn(history.state), 0)
    history.replaceState(depth, '')
    return listen({ arrive, scroll: () => scrolls.set(depth, scrollY), click: (event) => followLink(event, go, up) })
  }
  return {
    place,
    href: (name, ...args) => place.value.base + fill(paths[name] ?? '/', args[0] ?? {}),
    go,
    rename: (address) => {
      history.replaceState(depth, '', address)
      steps.set(depth, address)
    },
    stillHere,
    onward: () => onlyWhile(stillHere(), go),
    back: (otherwise) => (depth > 0 ? history.back() : go(otherwise, 'replace')),
    start,
  }
}

type Go = (address: string, how?: 'replace') => void

function onlyWhile(isHere: () => boolean, go: Go): Go {
  return (address, how) => {
    if (isHere()) go(address, how)
  }
}

/** How long a page that one goes back to is waited for, in milliseconds. */
const drawnWithin = 2_000

/**
 * Scrolls to where one was. A page that is still to come, or parts of it, is too short for that: it is waited for, unless somebody begins to
 * scroll by themselves.
 */
function scrollOnceDrawn(top: number, isHere: () => boolean): void {
  const over = new AbortController()
  const end = (): void => over.abort()
  for (const own of ['wheel', 'pointerdown', 'keydown']) addEventListener(own, end, { signal: over.signal })
  setTimeout(end, drawnWithin)
  const look = (): void => {
    if (!isHere() || (top > 0 && over.signal.aborted)) return end()
    if (top > 0 && document.querySelector('[aria-busy=true]') !== null) return void requestAnimationFrame(look)
    scrollTo({ top, behavior: 'instant' })
    end()
  }
  requestAnimationFrame(() => requestAnimationFrame(look))
}

/** Listens to steps in the history, to scrolling and to clicks, until the function returned is called. */
function listen(on: { arrive(to: number): void; scroll(): void; click(event: MouseEvent): void }): () => void {
  history.scrollRestoration = 'manual'
  const gone = new AbortController()
  const { signal: until } = gone
  addEventListener('popstate', (event) => on.arrive(depthIn(event.state)), { signal: until })
  addEventListener('scroll', on.scroll, { passive: true, signal: until })
  document.addEventListener('click', on.click, { signal: until })
  return () => gone.abort()
}

/** How deep in the history a step is, from its state. */
function depthIn(state: unknown): number {
  return typeof state === 'number' ? state : 0
}

/** Where an address leads. */
function placeAt<Name extends string>(
  address: string,
  paths: Readonly<Record<Name, string>>,
  bases: readonly string[],
  count: number,
): Place<Name> {
  const base = bases.find((prefix) => address === prefix || address.startsWith(`${prefix}/`)) ?? ''
  const path = address.slice(base.length).replace(/\/$/, '') || '/'
  for (const name in paths) {
    const params = partsOf(paths[name], path)
    if (params !== undefined) return { base, name, params, count }
  }
  return { base, name: undefined, params: {}, count }
}

/** The parts that `path` gives to `pattern`, or `undefined` if it is another address. */
export function partsOf(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const wanted = pattern.split('/')
  const given = path.split('/')
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [i, want] of wanted.entries()) {
    const have = given[i] ?? ''
    if (want.startsWith(':') && have !== '') params[want.slice(1)] = safelyDecoded(have)
    else if (want !== have) return undefined
  }
  return params
}

/** The pattern with its parts filled in. */
export function fill(pattern: string, params: Readonly<Record<string, string>>): string {
  return pattern.replace(/:([a-zA-Z]+)/g, (_, part: string) => encodeURIComponent(params[part] ?? ''))
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A plain click on a link of ours goes by the router, `data-up` marks one to a parent; everything else is left to the browser. */
function followLink(event: MouseEvent, go: (address: string) => void, up: (address: string) => void): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.target !== '' || link.hasAttribute('download') || link.origin !== location.origin) return
  if (link.dataset['whole'] !== undefined) return
  event.preventDefault()
  const take = link.dataset['up'] === undefined ? go : up
  take(link.pathname + link.search)
}

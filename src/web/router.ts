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
  let depth = 0
  const place = signal<Place<Name>>({ base: '', name: undefined, params: {}, count: 0 })

  const arrive = (to: number): void => {
    depth = to
    place.value = placeAt(location.pathname, paths, bases, place.value.count + 1)
    const top = scrolls.get(depth) ?? 0
    requestAnimationFrame(() => requestAnimationFrame(() => scrollTo({ top, behavior: 'instant' })))
  }
  const go = (address: string, how?: 'replace'): void => {
    const to = how === 'replace' ? depth : depth + 1
    if (how === 'replace') history.replaceState(to, '', address)
    else history.pushState(to, '', address)
    scrolls.delete(to)
    arrive(to)
  }
  const start = (): (() => void) => {
    history.scrollRestoration = 'manual'
    depth = typeof history.state === 'number' ? history.state : 0
    history.replaceState(depth, '')
    place.value = placeAt(location.pathname, paths, bases, 0)
    const gone = new AbortController()
    const { signal: until } = gone
    addEventListener('popstate', (event) => arrive(typeof event.state === 'number' ? event.state : 0), {
      signal: until,
    })
    addEventListener('scroll', () => scrolls.set(depth, scrollY), { passive: true, signal: until })
    document.addEventListener('click', (event) => followLink(event, go), { signal: until })
    return () => gone.abort()
  }
  return {
    place,
    href: (name, ...args) => place.value.base + fill(paths[name] ?? '/', args[0] ?? {}),
    go,
    onward: () => {
      const here = place.peek()
      return (address, how) => {
        if (place.peek() === here) go(address, how)
      }
    },
    back: (otherwise) => (depth > 0 ? history.back() : go(otherwise, 'replace')),
    start,
  }
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

/** A plain click on a link of ours goes by the router; everything else is left to the browser. */
function followLink(event: MouseEvent, go: (address: string) => void): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.target !== '' || link.hasAttribute('download') || link.origin !== location.origin) return
  if (link.getAttribute('href')?.startsWith('#') === true || link.dataset['whole'] !== undefined) return
  event.preventDefault()
  go(link.pathname + link.search)
}

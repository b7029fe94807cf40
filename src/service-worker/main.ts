/// <reference lib="webworker" />
// Keeps the app openable without a network: its own files are stored once, at installation, and served from there.
// It never touches what people write: nothing under /v1/ (sealed records), no link page (/a, /s), and it stores no answer of any server.
// It shows one notice when it is woken, always the same: what came is read by the app.
// The plain pages (/read) are for those without it: offline the app's own /lessons and /help are there.
// A new version waits until the person agrees or every tab is closed; it never reloads a page.

/** Paths of all files of the app, put in by scripts/build.ts. */
declare const __FILES__: readonly string[]
/** Changes with any of the files. */
declare const __VERSION__: string
/** What a notice says, from the words. */
declare const __NOTICE__: string
declare const self: ServiceWorkerGlobalScope

const name = `tendril-${__VERSION__}`
/** Stands in the store of a version that came into use. No page asks for it. */
const usedMark = '/used'
/** Where other people's links, sealed records and the plain pages live: always straight to the network. */
const untouched = /^\/(?:v1\/|[as](?:$|\/|\.|%(?:25)?23)|(?:answer|share)\.html$|sw\.js$|read(?:$|\/))/

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOld())
})

self.addEventListener('message', (event) => {
  if (event.data === 'use-new-version') void self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin || untouched.test(url.pathname)) return
  if (request.mode === 'navigate') event.respondWith(kept('/index.html', request))
  else if (__FILES__.includes(url.pathname) || url.pathname.startsWith('/assets/'))
    event.respondWith(kept(url.pathname, request))
})

// What was sent is not looked at: it says nothing. Each waking must be shown, or browsers take the right away.
self.addEventListener('push', (event) => {
  event.waitUntil(self.registration.showNotification(__NOTICE__, { tag: 'one', silent: true }))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(openApp())
})

/** The app where it is open; else where it begins. */
async function openApp(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window' })
  const page = pages.find(({ url }) => !untouched.test(new URL(url).pathname))
  if (page) await page.focus()
  else await self.clients.openWindow('/')
}

/** Either every file is kept, or this version is not installed at all. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(name)
  await Promise.all(__FILES__.map((path) => keep(cache, path)))
}

async function keep(cache: Cache, path: string): Promise<void> {
  const response = await fetch(path, {
    cache: path.startsWith('/assets/') ? 'default' : 'reload',
    credentials: 'same-origin',
  })
  if (!response.ok) throw new Error(`could not keep ${path}`)
  // A response that came by a redirect may not answer a navigation, so it is kept as a plain copy.
  const { status, headers } = response
  await cache.put(path, response.redirected ? new Response(await response.blob(), { status, headers }) : response)
}

/**
 * The version that was in use before this one stays, since a tab that still runs it may ask for one of its parts. One that was fetched
 * and never used does not.
 */
async function forgetOld(): Promise<void> {
  const ours = (await caches.keys()).filter((key) => key.startsWith('tendril-'))
  const older = ours.slice(0, ours.indexOf(name)) // in the order in which they were made: a newer one may be on its way
  const marks = await Promise.all(older.map((key) => caches.match(usedMark, { cacheName: key })))
  const before = older.findLast((_, at) => marks[at] !== undefined) ?? older.at(-1)
  await Promise.all(older.filter((key) => key !== before).map((key) => caches.delete(key)))
  await (await caches.open(name)).put(usedMark, new Response())
  await self.clients.claim()
}

async function kept(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(name)
  return (await cache.match(path)) ?? (await caches.match(path)) ?? fetch(request)
}

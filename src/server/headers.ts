// Every header that keeps people safe, in one table.

/** Header names and values in the order they are sent. */
export type HeaderList = readonly (readonly [name: string, value: string])[]

/** What the build says about one page: hashes of its inline scripts and styles, such as `sha256-…`. */
export type PageHashes = { readonly script: readonly string[]; readonly style: readonly string[] }

/** For every answer of the programs' side, `/v1/`, `/healthz` and `/readyz`. */
export const apiHeaders: HeaderList = [
  ['Content-Security-Policy', `default-src 'none'; frame-ancestors 'none'; sandbox`],
  ['X-Content-Type-Options', 'nosniff'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Referrer-Policy', 'no-referrer'],
  ['Vary', 'Authorization'],
]

/** Only over https, and only for this host: the host's other subdomains are not ours to bind. */
export const strictTransport = ['Strict-Transport-Security', 'max-age=63072000'] as const

const noFeatures = `accelerometer ambient-light-sensor autoplay bluetooth browsing-topics camera clipboard-read
  display-capture encrypted-media fullscreen gamepad geolocation gyroscope hid identity-credentials-get idle-detection
  local-fonts magnetometer midi payment picture-in-picture screen-wake-lock serial storage-access usb window-management
  xr-spatial-tracking`.split(/\s+/)
const ownFeatures = ['clipboard-write', 'web-share']
/** Only on a tap, and only in the app: listening to a spoken letter, which stays on the device; and opening the record with a passkey. */
const onlyInApp = ['microphone', 'publickey-credentials-create', 'publickey-credentials-get']
const appPermissions = permissions(noFeatures, [...ownFeatures, ...onlyInApp])
const closedPermissions = permissions([...noFeatures, ...onlyInApp], ownFeatures)

/** For everything the browser loads. */
export const staticHeaders: HeaderList = [
  ['Referrer-Policy', 'no-referrer'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Embedder-Policy', 'require-corp'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Origin-Agent-Cluster', '?1'],
  ['X-Frame-Options', 'DENY'],
  ['X-DNS-Prefetch-Control', 'off'],
]

/** For the app's own pages. */
export function appHeaders(hashes: PageHashes): HeaderList {
  const policy = [
    `default-src 'none'`,
    `script-src ${sources(hashes.script, "'self'")}`,
    `style-src ${sources(hashes.style, "'self'")}`,
    `img-src 'self'`,
    `media-src 'self' blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    ...closedDoors,
    'trusted-types tendril',
  ]
  return [
    ['Content-Security-Policy', policy.join('; ')],
    ['Integrity-Policy', 'blocked-destinations=(script)'],
    ...staticHeaders,
    appPermissions,
  ]
}

/** For the friend's page and the page of a share: what is in it and nothing else, and no search engine. */
export function answerHeaders(hashes: PageHashes): HeaderList {
  const policy = [
    `default-src 'none'`,
    `script-src ${sources(hashes.script)}`,
    `style-src ${sources(hashes.style)}`,
    `img-src 'self'`,
    `connect-src 'self'`,
    ...closedDoors,
    `trusted-types 'none'`,
  ]
  return [['Content-Security-Policy', policy.join('; ')], ...staticHeaders, noRobots, closedPermissions]
}

/** For a page that only reads: no script at all, and nothing from anywhere but its icon. */
export function readHeaders(hashes: PageHashes): HeaderList {
  const policy = [`default-src 'none'`, `style-src ${sources(hashes.style)}`, `img-src 'self'`, ...closedDoors]
  return [['Content-Security-Policy', policy.join('; ')], ...staticHeaders, closedPermissions]
}

/** Keeps a page with a key behind it out of search engines. */
export const noRobots = ['X-Robots-Tag', 'noindex, nofollow, noarchive, nosnippet'] as const

/** A worker obeys the policy of its own file: this is the one for `file`, a path such as `assets/x.js`. */
export function fileHeaders(file: string): HeaderList {
  // The one file that may run WebAssembly: it works out a passphrase (src/slow-worker), and reaches nothing.
  if (file === 'argon2.js')
    return [['Content-Security-Policy', `default-src 'none'; script-src 'wasm-unsafe-eval'`], ...staticHeaders]
  if (file === 'sw.js') return [['Content-Security-Policy', `default-src 'none'; connect-src 'self'`], ...staticHeaders]
  return [['Content-Security-Policy', `default-src 'none'; frame-ancestors 'none'`], ...staticHeaders]
}

const closedDoors = [
  `object-src 'none'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
  `require-trusted-types-for 'script'`,
]

function permissions(none: readonly string[], own: readonly string[]) {
  const rules = [...none.map((name) => `${name}=()`), ...own.map((name) => `${name}=(self)`)]
  return ['Permissions-Policy', rules.join(', ')] as const
}

function sources(hashes: readonly string[], ...more: readonly string[]): string {
  return [...more, ...hashes.map((hash) => `'${hash}'`)].join(' ') || `'none'`
}

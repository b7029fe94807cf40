import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'

import { ok } from '../lib/result.ts'
import type { Asked } from './asked.ts'
import type { House } from './house.ts'
import type { Served } from './served.ts'
import { routeFor } from './router.ts'
import { loadSite } from './site.ts'
import type { Site } from './site.ts'

let folder = ''
let built: Site = new Map()
const hash = `sha256-${'A'.repeat(43)}=`

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'tendril-site-'))
  mkdirSync(join(folder, 'assets'))
  mkdirSync(join(folder, 'read'))
  const put = (name: string, content: string) => writeFileSync(join(folder, name), content)
  put('index.html', '<p>app</p>')
  put('index.html.br', 'packed')
  put('answer.html', '<p>friend</p>')
  put('share.html', '<p>share</p>')
  put('read/index.html', '<p>lessons</p>')
  put('read/guess-first.html', '<p>lesson</p>')
  put('read/none.html', '<p>none</p>')
  put('sw.js', 'worker')
  put('argon2.js', 'slow worker')
  put('manifest.webmanifest', '{}')
  put('assets/index-a1.js', 'script')
  put('secret.pem', 'no')
  const pages = {
    '/index.html': { script: [hash, `'unsafe-inline'`], style: [] },
    'answer.html': { script: [hash], style: [hash] },
    '/read/index.html': { script: [hash], style: [hash] },
  }
  put('csp.json', JSON.stringify(pages))
  built = loadSite(folder)
})
after(() => rmSync(folder, { recursive: true }))

async function ask(path: string, headers: Record<string, string> = {}): Promise<Served> {
  const asked: Asked = {
    method: 'GET',
    path,
    query: new URLSearchParams(),
    urlLength: path.length,
    socketAddress: '',
    header: (name) => headers[name],
    body: async () => ok(new Uint8Array(0)),
    gone: new Promise(() => {}),
  }
  const house = { site: built } as House
  return routeFor(asked).run(asked, house)
}

function text(served: Served): string {
  return 'body' in served ? Buffer.from(served.body).toString() : ''
}

function header(served: Served, name: string): string | undefined {
  return new Map(served.headers).get(name)
}

test('places inside the app get its page, files get themselves, and nothing else is there', async () => {
  for (const path of ['/', '/asks/17', '/d', '/d%231abc', '/share/new', '/p'])
    assert.equal(text(await ask(path)), '<p>app</p>')
  for (const path of ['/a', '/a/', '/a%231abc', '/a/b', '/a.']) assert.equal(text(await ask(path)), '<p>friend</p>')
  for (const path of ['/s', '/s/', '/s%231abc', '/s.']) assert.equal(text(await ask(path)), '<p>share</p>')
  assert.equal(text(await ask('/assets/index-a1.js')), 'script')
  const missing = [
    '/nothing.js',
    '/csp.json',
    '/secret.pem',
    '/index.html.br',
    '/../package.json',
    '/assets/../../x.js',
  ]
  for (const path of missing) assert.equal((await ask(path)).status, 404, path)
})

test('plain pages have addresses of their own, and one that is not there says so', async () => {
  for (const path of ['/read', '/read/']) assert.equal(text(await ask(path)), '<p>lessons</p>')
  assert.equal(text(await ask('/read/guess-first')), '<p>lesson</p>')
  for (const path of ['/read/nothing', '/read/../index', '/read/a/b']) {
    const served = await ask(path)
    assert.deepEqual([served.status, text(served)], [404, '<p>none</p>'], path)
  }
  assert.equal(text(await ask('/reading')), '<p>app</p>')
})

test('what never changes is kept, what may change is asked for again', async () => {
  assert.equal(header(await ask('/assets/index-a1.js'), 'Cache-Control'), 'public, max-age=31536000, immutable')
  for (const path of ['/', '/a', '/s', '/read', '/sw.js', '/manifest.webmanifest']) {
    assert.equal(header(await ask(path), 'Cache-Control'), 'no-cache')
  }
  const tag = header(await ask('/'), 'ETag') ?? ''
  assert.equal((await ask('/', { 'if-none-match': tag })).status, 304)
  const packed = await ask('/', { 'accept-encoding': 'gzip, br', 'if-none-match': tag })
  assert.deepEqual([packed.status, text(packed), header(packed, 'Content-Encoding')], [200, 'packed', 'br'])
})

test('the policy of each file is what it needs and no more', async () => {
  const policy = async (path: string) => header(await ask(path), 'Content-Security-Policy') ?? ''
  assert.equal(
    await policy('/'),
    `default-src 'none'; script-src 'self' '${hash}'; style-src 'self'; img-src 'self'; ` +
      `media-src 'self' blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; ` +
      `form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types tendril`,
  )
  assert.equal(
    await policy('/a'),
    `default-src 'none'; script-src '${hash}'; style-src '${hash}'; img-src 'self'; connect-src 'self'; ` +
      `object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; ` +
      `require-trusted-types-for 'script'; trusted-types 'none'`,
  )
  assert.equal(
    await policy('/read'), // whatever the build says: no script
    `default-src 'none'; style-src '${hash}'; img-src 'self'; object-src 'none'; base-uri 'none'; ` +
      `form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'`,
  )
  assert.equal(await policy('/sw.js'), `default-src 'none'; connect-src 'self'`)
  assert.equal(await policy('/argon2.js'), `default-src 'none'; script-src 'wasm-unsafe-eval'`)
  for (const path of ['/', '/a', '/sw.js', '/assets/index-a1.js'])
    assert.doesNotMatch(await policy(path), /unsafe-(inline|eval'$)/)
})

test('the microphone is for the app alone, the camera for nobody, and links with keys for no search engine', async () => {
  const permissions = async (path: string) => header(await ask(path), 'Permissions-Policy') ?? ''
  for (const path of ['/', '/a', '/s', '/read']) {
    assert.match(await permissions(path), /(^|, )camera=\(\)/)
    assert.match(await permissions(path), path === '/' ? /, microphone=\(self\)/ : /, microphone=\(\)/)
    assert.equal(header(await ask(path), 'Referrer-Policy'), 'no-referrer')
    assert.equal(header(await ask(path), 'Clear-Site-Data'), undefined)
  }
  for (const path of ['/a', '/d', '/s', '/p']) assert.match(header(await ask(path), 'X-Robots-Tag') ?? '', /^noindex/)
})

test('without a built app the first page says how to build it', async () => {
  const bare = loadSite(join(folder, 'nothing'))
  built = bare
  assert.equal((await ask('/')).status, 503)
  assert.match(text(await ask('/')), /npm run build/)
  built = loadSite(folder)
})

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

import { readConfig } from './config.ts'
import { pushCompanies } from './push/reach.ts'
import { settingNames } from './setting-names.ts'

/** The sentence a host reads, or undefined if the settings are right. */
function complaint(environment: Record<string, string>): string | undefined {
  const config = readConfig(environment)
  return config.ok ? undefined : config.error
}

test('without settings a server is for this machine only', () => {
  const config = readConfig({})
  assert.ok(config.ok)
  const { port, host, dataFolder, databaseUrl, publicUrl, openTypes, proxyHops, mostMegabytes } = config.value
  assert.deepEqual(
    { port, host, dataFolder, databaseUrl, publicUrl, openTypes, proxyHops, mostMegabytes },
    {
      port: 8787,
      host: '127.0.0.1',
      dataFolder: './data',
      databaseUrl: undefined,
      publicUrl: undefined,
      openTypes: false,
      proxyHops: 0,
      mostMegabytes: 20_000,
    },
  )
})

test('a setting that is misspelt ends the start: it would be missed without a word', () => {
  const docs = readFileSync(join(import.meta.dirname, '../../docs/self-hosting.md'), 'utf8')
  const inTable = [...docs.matchAll(/^\| `(TENDRIL_\w+)` \|/gm)].map(([, name]) => name ?? '')
  assert.deepEqual([...settingNames].sort(), inTable.sort())
  for (const name of inTable) assert.doesNotMatch(complaint({ [name]: 'x' }) ?? '', /no setting/)
  assert.equal(
    complaint({ TENDRIL_INVTE: 'telltale' }),
    'TENDRIL_INVTE is no setting of Tendril. Is TENDRIL_INVITE meant? All of them: docs/self-hosting.md',
  )
  assert.equal(
    complaint({ TENDRIL_COLOUR: 'red' }),
    'TENDRIL_COLOUR is no setting of Tendril. All of them: docs/self-hosting.md',
  )
  assert.equal(complaint({ TENDRIL_INVTE: ' ', TENDRIL_CHROME: '/usr/bin/chromium', PATH: '/bin' }), undefined)
})

test('figures for monitoring have a port of their own', () => {
  assert.equal(
    complaint({ TENDRIL_PORT: '8787', TENDRIL_METRICS_PORT: '8787' }),
    'TENDRIL_METRICS_PORT must be another port than TENDRIL_PORT: here both are 8787.',
  )
  assert.equal(complaint({ TENDRIL_PORT: '0', TENDRIL_METRICS_PORT: '0' }), undefined)
})

test('an empty setting is the same as none', () => {
  assert.deepEqual(readConfig({ TENDRIL_PORT: '', TENDRIL_HOST: ' ', TENDRIL_PUBLIC_URL: '' }), readConfig({}))
})

test('numbers are taken to their bounds and not beyond', () => {
  const bounds = { TENDRIL_PORT: [0, 65_535], TENDRIL_PROXY_HOPS: [0, 5], TENDRIL_MAX_MB: [16, 10_000_000] }
  for (const [name, [from = 0, to = 0]] of Object.entries(bounds)) {
    for (const good of [from, to]) assert.equal(complaint({ [name]: String(good) }), undefined)
    for (const bad of [from - 1, to + 1, 1.5, '1e3', 'many', '0x10', '9'.repeat(40)]) {
      assert.equal(
        complaint({ [name]: String(bad) }),
        `${name} needs a whole number from ${from} to ${to}, and is “${bad}”.`,
      )
    }
  }
})

test('a database is named by its address, and a wrong one is refused without being repeated', () => {
  for (const good of [
    'postgresql://tendril:a%40b@db.example:5433/tendril?sslmode=verify-full',
    'postgres:///tendril',
  ]) {
    const config = readConfig({ TENDRIL_DATABASE_URL: good })
    assert.equal(config.ok && config.value.databaseUrl, good)
  }
  for (const wrong of ['telltale', 'mysql://a:telltale@b/c', 'postgresql:telltale'])
    assert.match(
      complaint({ TENDRIL_DATABASE_URL: wrong }) ?? '',
      /^TENDRIL_DATABASE_URL is the address (?!.*telltale)/,
    )
})

test('a log costs nothing on this machine alone, work as soon as others get in, and an invitation where there is one', () => {
  const price = (environment: Record<string, string>) => {
    const config = readConfig(environment)
    return config.ok ? config.value.price.is : config.error
  }
  const invitation = { TENDRIL_INVITE: 'k7-otter-lantern-42' }
  assert.equal(price({}), 'none')
  assert.equal(price({ TENDRIL_PUBLIC_URL: 'https://tendril.example' }), 'work')
  assert.equal(price({ TENDRIL_HOST: '0.0.0.0' }), 'work')
  assert.equal(price({ TENDRIL_PROXY_HOPS: '1' }), 'work', 'a proxy lets others in')
  for (const more of [{}, { TENDRIL_PUBLIC_URL: 'https://tendril.example' }])
    assert.equal(price({ ...invitation, ...more }), 'invite')
})

test('an invitation is long enough not to be guessed, and a wrong one is refused without being repeated', () => {
  for (const wrong of ['telltale', 'telltale telltale', 'telltale-telltalé', 'telltale'.repeat(13)])
    assert.match(complaint({ TENDRIL_INVITE: wrong }) ?? '', /^TENDRIL_INVITE is 16 to 100 (?!.*telltale)/)
})

test('a public address is an origin and nothing more', () => {
  const read = (text: string) => {
    const config = readConfig({ TENDRIL_PUBLIC_URL: text })
    return config.ok ? config.value.publicUrl : 'refused'
  }
  assert.equal(read('https://tendril.example'), 'https://tendril.example')
  assert.equal(read('https://tendril.example/'), 'https://tendril.example')
  assert.equal(read('http://192.168.1.5:8787'), 'http://192.168.1.5:8787')
  assert.equal(read('https://Tendril.Example:443'), 'https://tendril.example', 'as people write it')
  const wrong = [
    'tendril.example',
    'ftp://tendril.example',
    'https://tendril.example/app',
    'https://a:b@tendril.example',
  ]
  for (const text of [...wrong, 'https://tendril.example?x', 'javascript:alert(1)', 'https://']) {
    assert.equal(read(text), 'refused', text)
  }
})

test('what the host says of themselves is plain, short, and leads to https only', () => {
  const about = {
    TENDRIL_HOST_NAME: 'Praxis am Hang',
    TENDRIL_HOST_CONTACT: 'Tel. 030 123, mornings',
    TENDRIL_HOST_BOOKING: 'https://praxis.example/first?x=1',
  }
  const read = readConfig(about)
  assert.deepEqual(read.ok && read.value.about, {
    name: about.TENDRIL_HOST_NAME,
    contact: about.TENDRIL_HOST_CONTACT,
    booking: about.TENDRIL_HOST_BOOKING,
  })
  const none = readConfig({})
  assert.deepEqual(none.ok && none.value.about, {})
  for (const [name, most] of [
    ['TENDRIL_HOST_NAME', 80],
    ['TENDRIL_HOST_CONTACT', 120],
  ] as const) {
    assert.equal(complaint({ [name]: 'a'.repeat(most) }), undefined)
    for (const bad of ['a'.repeat(most + 1), '<b>us</b>', 'two\nlines'])
      assert.match(complaint({ [name]: bad }) ?? '', new RegExp(`^${name} is one line`), bad)
  }
  for (const bad of ['http://praxis.example', 'javascript:alert(1)', 'praxis.example', 'https://a:b@praxis.example'])
    assert.match(complaint({ TENDRIL_HOST_BOOKING: bad }) ?? '', /https/, bad)
})

test('nobody is woken unless the host says so, and then by known names only', () => {
  const hosts = (environment: Record<string, string>) => {
    const config = readConfig(environment)
    return config.ok ? config.value.pushHosts : config.error
  }
  assert.deepEqual(hosts({}), [])
  assert.deepEqual(hosts({ TENDRIL_PUSH_HOSTS: 'ntfy.example' }), [])
  assert.deepEqual(hosts({ TENDRIL_PUSH: '1' }), [...pushCompanies])
  const more = hosts({ TENDRIL_PUSH: '1', TENDRIL_PUSH_HOSTS: 'ntfy.example, up.ntfy.example' })
  assert.deepEqual(more, [...pushCompanies, 'ntfy.example', 'up.ntfy.example'])
  for (const bad of [
    '127.0.0.1',
    'localhost',
    '*',
    '.example',
    'https://ntfy.example',
    'ntfy.example:8443',
    'a,,b.example',
  ])
    assert.match(complaint({ TENDRIL_PUSH_HOSTS: bad }) ?? '', /^TENDRIL_PUSH_HOSTS is names/, bad)
})

test('unchecked types are for this machine only', () => {
  assert.equal(complaint({ TENDRIL_OPEN_TYPES: '1' }), undefined)
  assert.equal(complaint({ TENDRIL_OPEN_TYPES: '1', TENDRIL_HOST: '::1' }), undefined)
  assert.match(
    complaint({ TENDRIL_OPEN_TYPES: '1', TENDRIL_HOST: '0.0.0.0' }) ?? '',
    /^TENDRIL_OPEN_TYPES is for tests/,
  )
  assert.match(complaint({ TENDRIL_OPEN_TYPES: 'yes' }) ?? '', /is 1 or 0/)
})

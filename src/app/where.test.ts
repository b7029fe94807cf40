import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testEnvironment } from './testing.ts'
import { askWhere } from './where.ts'

const origin = 'https://tendril.example'

function from(fetch: typeof globalThis.fetch | undefined): ReturnType<typeof askWhere> {
  return askWhere({ ...testEnvironment(), origin, fetch })
}

async function aboutOf(about: unknown): Promise<unknown> {
  const where = await from(async () => Response.json({ publicUrl: origin, about }))
  assert.equal(where?.publicUrl, origin)
  return where.about
}

test('where it is reached and whose it is come in one answer', async () => {
  const asked: string[] = []
  const where = await from(async (address) => {
    asked.push(String(address))
    return Response.json({ publicUrl: null, about: { name: 'Praxis am Hang' }, push: 'BA' })
  })
  assert.deepEqual(where, {
    publicUrl: null,
    pass: 'none',
    about: { name: 'Praxis am Hang' },
    push: 'BA',
    date: undefined,
  })
  assert.deepEqual(asked, [`${origin}/v1/where`])
})

test('an answer without an end fills no memory', async () => {
  let given = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(body) {
      given += 1024
      if (given > 1_000_000) body.error(new Error('still read'))
      else body.enqueue(new Uint8Array(1024))
    },
  })
  assert.equal(await from(async () => new Response(endless)), undefined)
  assert.ok(given < 100_000, `${given} bytes were taken`)
})

test('what the host says is shown as it is, and what is odd or too long is left out', async () => {
  const about = { name: 'Praxis am Hang', contact: '030 123', booking: 'https://praxis.example', pages: '/read/host' }
  assert.deepEqual(await aboutOf(about), about)
  assert.deepEqual(await aboutOf({ ...about, booking: 'javascript:alert(1)', contact: 7, pages: '//evil.ex' }), {
    name: about.name,
  })
  assert.deepEqual(await aboutOf({ name: 'a'.repeat(81), contact: '030 123' }), { contact: '030 123' })
  for (const nothing of [undefined, {}, null, 'Praxis', { name: '' }]) assert.equal(await aboutOf(nothing), undefined)
})

test('what making a log costs is one of three things; a server that says nothing of it, or something else, asks for nothing', async () => {
  for (const [pass, read] of [
    ['work', 'work'],
    ['invite', 'invite'],
    ['none', 'none'],
    [undefined, 'none'],
    ['gold', 'none'],
    [7, 'none'],
  ])
    assert.equal((await from(async () => Response.json({ publicUrl: origin, pass })))?.pass, read)
})

test('where the server can’t be reached, says something odd, or nothing may leave, nothing is known', async () => {
  const replies: readonly (typeof fetch | undefined)[] = [
    undefined,
    () => Promise.reject(new TypeError('no network')),
    async () => new Response('busy', { status: 503 }),
    async () => new Response('no json'),
    async () => Response.json({ about: { name: 'Praxis am Hang' } }),
  ]
  for (const reply of replies) assert.equal(await from(reply), undefined)
})

test('a server that never answers is not waited for without end', async () => {
  const environment = testEnvironment()
  const where = askWhere({ ...environment, origin, fetch: () => new Promise(() => {}) })
  environment.runTimers()
  assert.equal(await where, undefined)
})

test('all that share what was told ask once, at the same time or later; what could not be asked is asked again', async () => {
  let asked = 0
  let online = false
  const fetch = async () => {
    asked += 1
    if (!online) throw new TypeError('no network')
    return Response.json({ publicUrl: origin })
  }
  const shared = { ...testEnvironment(), origin, fetch, told: {} }
  assert.equal(await askWhere(shared), undefined)
  online = true
  const both = await Promise.all([askWhere(shared), askWhere({ ...shared })])
  assert.deepEqual(
    [...both, await askWhere(shared)].map((where) => where?.publicUrl),
    [origin, origin, origin],
  )
  assert.equal(asked, 2)
})

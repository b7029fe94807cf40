import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'

import { newCaller, put, startFixture } from './fixture.ts'

test('the app learns where people reach it, and https is kept to once it is there', async () => {
  const cases = [
    [{}, null, null],
    [{ TENDRIL_PUBLIC_URL: 'http://192.168.1.5' }, 'http://192.168.1.5', null],
    [{ TENDRIL_PUBLIC_URL: 'https://tendril.example' }, 'https://tendril.example', 'max-age=63072000'],
  ] as const
  for (const [environment, publicUrl, strict] of cases) {
    const server = await startFixture({ environment })
    const where = await fetch(`${server.url}/v1/where`)
    assert.deepEqual(await where.json(), { publicUrl, pass: publicUrl === null ? 'none' : 'work', about: {} })
    for (const reply of [where, await fetch(`${server.url}/nothing.js`), await put(server.url, newCaller())]) {
      assert.equal(reply.headers.get('strict-transport-security'), strict)
    }
    await server.stop()
  }
})

test('in the same answer it learns what the host says of themselves: nobody asks for that alone', async () => {
  const server = await startFixture({ environment: { TENDRIL_HOST_NAME: 'Praxis am Hang' } })
  const where = await fetch(`${server.url}/v1/where`)
  assert.deepEqual(await where.json(), { publicUrl: null, pass: 'none', about: { name: 'Praxis am Hang' } })
  assert.equal((await fetch(`${server.url}/v1/about`)).status, 404)
  await server.stop()
})

test('the friend’s page and that of a share come at once and never by a redirect, packed for who can unpack it', async () => {
  const siteFolder = mkdtempSync(join(tmpdir(), 'tendril-pages-'))
  const page = `<!doctype html><p>${'friend '.repeat(200)}</p>`
  writeFileSync(join(siteFolder, 'answer.html'), page)
  writeFileSync(join(siteFolder, 'answer.html.br'), brotliCompressSync(page))
  writeFileSync(join(siteFolder, 'index.html'), 'app')
  writeFileSync(join(siteFolder, 'share.html'), page)
  writeFileSync(join(siteFolder, 'share.html.br'), brotliCompressSync(page))
  const server = await startFixture({ siteFolder })
  for (const path of ['/a', '/a/', '/a%231abc', '/a/?x=1', '/s', '/s.', '/s%231abc']) {
    const reply = await fetch(server.url + path, { redirect: 'error', headers: { 'accept-encoding': 'br' } })
    assert.equal(await reply.text(), page)
    assert.equal(reply.headers.get('content-encoding'), 'br')
    assert.match(reply.headers.get('x-robots-tag') ?? '', /noindex/)
  }
  assert.equal(await (await fetch(`${server.url}/share`)).text(), 'app')
  const plain = await fetch(`${server.url}/a`, { headers: { 'accept-encoding': 'gzip' } })
  assert.equal(plain.headers.get('content-encoding'), null)
  const head = await fetch(`${server.url}/a`, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } })
  assert.equal(head.headers.get('content-length'), String(page.length))
  await server.stop()
  rmSync(siteFolder, { recursive: true })
})

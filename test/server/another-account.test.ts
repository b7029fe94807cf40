// What an account hears that may not enter, read or write what it is pointed to: which place that is, and never that nothing is there.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { TestContext } from 'node:test'

import { doctor } from '../../src/server/command/doctor.ts'
import { verifyDeployment } from '../../src/server/command/verify-deployment.ts'
import { asAnother, becomesAnother } from './another.ts'
import { run } from './commanded.ts'
import { only } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'tendril-another-'))
chmodSync(folder, 0o755)
after(() => rmSync(folder, { recursive: true, force: true }))
const source = join(import.meta.dirname, '../../src')

/** Closed to everybody but root, until the test is over. */
function close(t: TestContext, path: string): void {
  chmodSync(path, 0)
  t.after(() => chmodSync(path, 0o755))
}

/** A folder that everybody may write into. */
function openFolder(): string {
  const made = mkdtempSync(join(folder, 'open-'))
  chmodSync(made, 0o777)
  return made
}

/** A small program with built pages, as it is installed. */
function installed(): { readonly program: string; readonly site: string } {
  const place = mkdtempSync(join(folder, 'installed-'))
  for (const part of ['lib', 'protocol', 'server'])
    cpSync(join(source, part), join(place, 'src', part), {
      recursive: true,
      filter: (path) => !path.endsWith('.test.ts'),
    })
  const site = join(place, 'dist/site')
  mkdirSync(site, { recursive: true })
  const known = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824' // of “hello”
  writeFileSync(join(site, 'hashes.txt'), `${known}  a.js\n`)
  writeFileSync(join(site, 'a.js'), 'hello')
  writeFileSync(join(place, 'package.json'), '{ "type": "module" }')
  for (const path of [place, join(place, 'dist'), site]) chmodSync(path, 0o755)
  return { program: join(place, 'src/server/main.ts'), site }
}

for (const closed of ['dist/site/a.js', 'dist/site', 'dist'])
  test(`pages in ${closed} that the server’s account may not read are not called unbuilt, and it is said how to open them`, async (t) => {
    const { program, site } = installed()
    const dist = join(site, '..')
    close(t, join(dist, '..', closed))
    const says = `The pages in ${site} can’t be read by this account (EACCES): open them by chmod -R a+rX ${dist}`
    const started = spawnSync(process.execPath, [becomesAnother, program], {
      env: only({ TENDRIL_DATA: join(openFolder(), 'data') }),
      encoding: 'utf8',
      timeout: 20_000,
    })
    assert.deepEqual([started.status, started.stderr], [1, `${says}\n`])
    const data = openFolder()
    const examined = await asAnother(() => run(doctor, { data, site }))
    assert.equal(examined.code, 1)
    assert.ok(examined.said.includes(`✗ ${says}`), examined.said)
    const compared = await asAnother(() => run(verifyDeployment, { data, site, words: ['http://127.0.0.1:9'] }))
    assert.deepEqual([compared.code, compared.said], [1, says])
  })

test('root is told by the doctor of pages that are closed to the account with the data', async () => {
  const { site } = installed()
  const data = mkdtempSync(join(folder, 'data-'))
  const told = async () =>
    (await run(doctor, { data, site })).said.includes(`can’t be read by the account that owns ${data}`)
  if (process.geteuid?.() !== 0) return
  chmodSync(join(site, 'a.js'), 0o640)
  assert.equal(await told(), false, 'the data is root’s')
  chownSync(data, 12_345, 12_345)
  assert.equal(await told(), true)
  chmodSync(join(site, 'a.js'), 0o644)
  assert.equal(await told(), false)
})

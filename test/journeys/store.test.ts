// The contract of the store, kept by IndexedDB in a real browser. The bundle is run through the debugger, so the page's policy stays as it is.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { build } from 'vite'
import { storeContract } from '../../src/store/contract.ts'
import { houseAndBrowser } from './house-and-browser.ts'

const { house, browser } = await houseAndBrowser()
const page = await browser.newPage()
await page.goto(`${house.url}/help`)
await page.evaluate(await bundled())

for (const [i, { promise }] of storeContract.entries()) {
  test(`IndexedDB store: ${promise}`, async () => {
    const broken = await page.evaluate(`tendrilStore.keeps(${i})`)
    assert.equal(broken, '')
  })
}

test('what the first version kept is all there after the change to this one', async () => {
  assert.equal(await page.evaluate('tendrilStore.keepsWhatIsOld()'), '')
})

test('sealing everything anew is done wholly or not at all, wherever it stops', async () => {
  assert.equal(await page.evaluate('tendrilStore.sealsAnewOrNotAtAll()'), '')
})

test('the device key can be used but not read out, also after the browser stored it', async () => {
  assert.equal(await page.evaluate('tendrilStore.keyIsSealed()'), 'not extractable, not exported')
})

async function bundled(): Promise<string> {
  const [result] = [
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        minify: false,
        lib: { entry: join(import.meta.dirname, 'store-page.ts'), formats: ['iife'], name: 'tendrilStore' },
      },
    }),
  ].flat()
  const [chunk] = result && 'output' in result ? result.output : []
  if (!chunk || chunk.type !== 'chunk') throw new Error('nothing was bundled')
  // `var` at the top of what is evaluated stays inside; hang it on the page.
  return `${chunk.code};globalThis.tendrilStore = tendrilStore`
}

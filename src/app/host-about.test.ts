import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askHostAbout } from './host-about.ts'

function asked(about: unknown): ReturnType<typeof askHostAbout> {
  const fetchIt: typeof fetch = async () => new Response(JSON.stringify(about))
  return askHostAbout(fetchIt, 'https://tendril.example')
}

test('what the host says is shown as it is, and what is odd or too long is left out', async () => {
  const about = { name: 'Praxis am Hang', contact: '030 123', booking: 'https://praxis.example' }
  assert.deepEqual(await asked(about), about)
  assert.deepEqual(await asked({ ...about, booking: 'javascript:alert(1)', contact: 7 }), { name: about.name })
  assert.deepEqual(await asked({ name: 'a'.repeat(81), contact: '030 123' }), { contact: '030 123' })
  for (const nothing of [undefined, {}, null, 'Praxis', { name: '' }]) assert.equal(await asked(nothing), undefined)
})

test('where the server can’t be reached, or nothing may leave, nothing is shown', async () => {
  assert.equal(
    await askHostAbout(() => Promise.reject(new TypeError('no network')), 'https://tendril.example'),
    undefined,
  )
  assert.equal(
    await askHostAbout(async () => new Response('busy', { status: 503 }), 'https://tendril.example'),
    undefined,
  )
  assert.equal(await askHostAbout(async () => new Response('no json'), 'https://tendril.example'), undefined)
  assert.equal(await askHostAbout(undefined, 'https://tendril.example'), undefined)
})

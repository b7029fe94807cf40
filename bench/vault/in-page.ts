// Runs in a page of the app, whose store it fills: what is measured afterwards is the app itself, as it is served.

import { fold } from '../../src/core/records/fold.ts'
import type { Op } from '../../src/core/records/op.ts'
import { parseOp } from '../../src/core/records/parse.ts'
import { openRecord } from '../../src/app/record.ts'
import { apartFrom, PutBy } from '../../src/app/put-by.ts'
import { makeDeviceKey, sealOnDevice } from '../../src/seal/device.ts'
import { indexedDbStore } from '../../src/store/indexed-db.ts'
import { Doc, encodeStateAsUpdate, applyUpdate } from 'yjs'
import { median } from './median.ts'
import { end, tenYears } from './ten-years.ts'

const store = indexedDbStore('tendril')

/** Puts the ten years into this browser, as a device that was used all the time would hold them. Gives their size as JSON, in bytes. */
async function fill(): Promise<number> {
  const ops = tenYears()
  const door = await store.door(makeDeviceKey)
  const key = door.ok ? door.value.handle : undefined
  if (!key) throw new Error('no key')
  const seal = (rows: readonly Op[]) => sealOnDevice(key, 'row', new TextEncoder().encode(JSON.stringify(rows)))
  const parts = apartFrom(ops, end)
  const first = await store.append(await seal([]), {})
  if (!first.ok) throw new Error(first.error)
  const done = await store.replace(first.value, await seal(parts.now), key, await new PutBy(store).changed(key, parts))
  if (!done.ok) throw new Error(done.error)
  return JSON.stringify(ops).length
}

/** Opens the record and notes `count` check-ins, one after the other. `telling` is called before the first and after the last. */
async function write(count: number): Promise<void> {
  const environment = {
    now: () => end,
    random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
    store,
    fetch: undefined,
    origin: location.origin,
    later: () => () => {},
    onOnline: () => () => {},
  }
  const record = await openRecord(environment)
  if (!record.ok) throw new Error(record.error)
  performance.mark('before')
  const { tell } = globalThis as unknown as { tell: (when: string) => Promise<void> }
  await tell('before')
  for (let n = 0; n < count; n++) {
    const noted = await record.value.change([{ kind: 'check-in', id: `new-${n}`, set: { at: end, said: 'fine' } }])
    if (!noted.ok) throw new Error(noted.error)
  }
  await tell('after')
}

/**
 * How long the whole record takes to load from one text, ours and with Yjs (each record one value); in milliseconds, the median of
 * `times`, in turn.
 */
function compare(times: number): { readonly own: number; readonly yjs: number } {
  const ops = tenYears()
  const json = JSON.stringify(ops)
  const doc = new Doc()
  const map = doc.getMap('records')
  doc.transact(() => {
    for (const op of ops) map.set(`${op.kind}/${op.id}`, op)
  })
  const update = encodeStateAsUpdate(doc)
  const own: number[] = []
  const yjs: number[] = []
  for (let n = 0; n < times; n++) {
    own.push(took(() => fold(JSON.parse(json).map(parseOp)).notebook.asks.size))
    yjs.push(
      took(() => {
        const loaded = new Doc()
        applyUpdate(loaded, update)
        return loaded.getMap('records').size
      }),
    )
  }
  return { own: median(own), yjs: median(yjs) }
}

/** Goes to an address within the app, until what is selected so is there, and was drawn. */
async function goes(address: string, selector: string): Promise<void> {
  for (const heading of document.querySelectorAll('h1')) heading.setAttribute('data-left', '')
  history.pushState(1, '', address)
  dispatchEvent(new PopStateEvent('popstate', { state: 1 }))
  await until(() => document.querySelector(selector) !== null)
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}

/** Waits until all that the page put off is done: nothing in it says that it is busy. */
async function settled(): Promise<void> {
  await until(() => document.querySelector('main [aria-busy=true]') === null)
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}

/** Types a text into the search at once, until what is selected so is there. */
function types(text: string, selector = 'body'): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('search input')
  if (!field) throw new Error('nothing to type into')
  field.value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  return until(() => document.querySelector(selector) !== null)
}

/** Waits until the status of the search ends so. */
function said(status: string): Promise<void> {
  return until(() => document.querySelector('main [role=status]:not([hidden])')?.textContent?.endsWith(status) ?? false)
}

let tasks: number[] = []
new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
  type: 'longtask',
})

/** The longest task since this was asked last, in milliseconds; 0: none was longer than 50. */
function longest(): number {
  const most = Math.max(0, ...tasks)
  tasks = []
  return most
}

/** Looks when the page changes, which costs less than asking from outside. */
function until(isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (isSo()) return resolve()
    const watch = new MutationObserver(() => {
      if (!isSo()) return
      watch.disconnect()
      resolve()
    })
    watch.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true })
  })
}

function took(work: () => number): number {
  const began = performance.now()
  if (work() === 0) throw new Error('nothing was loaded')
  return performance.now() - began
}

Object.assign(globalThis, { bench: { fill, write, compare, goes, settled, types, said, longest } })

import { signal } from '@preact/signals-core'
import { blank, fold } from '../core/records/fold.ts'
import { type Op, stamped } from '../core/records/op.ts'
import type { DeviceId } from '../core/records/stamp.ts'
import { concat, type Bytes } from '../lib/bytes.ts'
import { fail, ok } from '../lib/result.ts'
import type { App } from './app.ts'
import { noDevices } from './devices.ts'
import type { Drafts } from './drafts.ts'
import type { Environment } from './environment.ts'
import type { Links } from './links.ts'
import type { Sounds } from './sounds.ts'

const device = 'example0' as DeviceId

/**
 * The program over a record that is only in memory: the made-up month. The screens are the same; nothing is kept, nothing is sealed,
 * and nothing can leave, so it also runs where the browser can't seal. It is gone with the page.
 */
export function inMemoryApp(environment: Environment, beginning: readonly Op[]): App {
  let folded = fold(beginning)
  const notebook = signal(folded.notebook)
  const drafts = memoryDrafts()
  return {
    environment,
    notebook,
    unreadable: signal(0),
    older: signal('none'),
    openOlder: async () => {},
    drafts,
    sounds: memorySounds(),
    copies: undefined,
    vault: undefined,
    lost: false,
    links: noLinks(environment),
    devices: noDevices(),
    lastHere: undefined,
    opened: environment.now(),
    now: environment.now,
    async change(changes, doneDrafts = []) {
      folded = fold(stamped(changes, folded.last, environment.now(), device), folded)
      notebook.value = folded.notebook
      drafts.gone(doneDrafts)
      return ok(undefined)
    },
    async erase() {
      folded = blank
      notebook.value = folded.notebook
      return ok(undefined)
    },
    stop: () => {},
  }
}

function memoryDrafts(): Drafts {
  const texts = signal<ReadonlyMap<string, string>>(new Map())
  return {
    texts,
    failed: signal(undefined),
    type: (name, text) => (texts.value = new Map(texts.value).set(name, text)),
    flush: async () => {},
    unwritten: new Set(),
    look: async () => {},
    gone: (names) => (texts.value = new Map([...texts.value].filter(([name]) => !names.includes(name)))),
    sealWith: () => {},
    erased: () => (texts.value = new Map()),
  }
}

function memorySounds(): Sounds {
  const parts = new Map<string, readonly Bytes[]>()
  return {
    keep: async (id, part, bytes) => {
      parts.set(id, [...(parts.get(id) ?? []).slice(0, part), bytes])
      return ok(undefined)
    },
    whole: async (id) => ok(concat(...(parts.get(id) ?? []))),
  }
}

function noLinks({ origin }: Environment): Links {
  return {
    trouble: signal(new Map()),
    lookedAt: signal(undefined),
    base: signal(origin),
    onlyHere: signal(undefined),
    host: signal(undefined),
    make: async () => ok(undefined),
    close: async () => ok(undefined),
    letIn: async () => fail('offline'),
    shut: async () => ok(undefined),
    look: async () => {},
    stop: () => {},
  }
}

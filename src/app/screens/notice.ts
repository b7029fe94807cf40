import { type ReadonlySignal, signal } from '@preact/signals-core'
import { mineId } from '../../core/records/op.ts'
import { fromBase64url, toBase64url } from '../../lib/base64url.ts'
import type { App } from '../app.ts'
import { type BrowserPush, takeAway, tellServer } from '../waking.ts'
import { askWhere } from '../where.ts'

/**
 * How it stands on this device. `looking`: not known yet. `unable`: this browser can't, or not here. `not-offered`: whoever runs this copy wakes
 * nobody, or the server could not be asked.
 */
export type NoticeState = 'looking' | 'off' | 'on' | 'unable' | 'not-offered'

/** Why it was not turned on. `refused`: the browser's own question was answered with no. */
export type NoticeTrouble = 'refused' | 'unable' | 'offline' | 'not-known' | 'not-kept'

/** A notice on this device when an answer came. Off until it is turned on. */
export type NoticeScreen = {
  readonly state: ReadonlySignal<NoticeState>
  readonly trouble: ReadonlySignal<NoticeTrouble | undefined>
  /** On the tap: the browser asks, then the server is told. */
  readonly turnOn: () => Promise<void>
  readonly turnOff: () => Promise<void>
}

export function noticeScreen(app: App, push: BrowserPush): NoticeScreen {
  const { environment } = app
  const state = signal<NoticeState>('looking')
  const trouble = signal<NoticeTrouble | undefined>()
  const box = () => app.notebook.value.settings.box
  let serverKey: ReturnType<typeof fromBase64url>

  async function look(): Promise<void> {
    if (!push.can()) return void (state.value = 'unable')
    const here = await push.now()
    if (here && box()) return void (state.value = 'on')
    serverKey = fromBase64url((await askWhere(environment))?.push ?? '')
    state.value = serverKey?.length === 65 ? 'off' : 'not-offered'
  }

  /** The person's one box: made with the first device that is to be woken. */
  async function ownBox(): Promise<string | undefined> {
    const made = box() ?? toBase64url(environment.random(32))
    if (made === box()) return made
    const kept = await app.change([{ kind: 'settings', id: mineId, set: { box: made } }])
    return kept.ok ? made : undefined
  }

  async function begin(): Promise<NoticeTrouble | undefined> {
    serverKey ??= fromBase64url((await askWhere(environment))?.push ?? '')
    if (!serverKey) return 'offline'
    const begun = await push.begin(serverKey)
    if (!begun.ok) return begun.error
    const secret = await ownBox()
    const told = secret && (await tellServer(environment, secret, begun.value))
    if (told && told.ok) return undefined
    await push.end()
    return told ? told.error : 'not-kept'
  }

  void look()
  return {
    state,
    trouble,
    async turnOn() {
      trouble.value = await begin()
      state.value = trouble.value === undefined ? 'on' : 'off'
    },
    async turnOff() {
      trouble.value = undefined
      const here = await push.now()
      await push.end()
      state.value = 'off'
      const secret = box()
      if (secret && here) await takeAway(environment, secret, here)
    },
  }
}

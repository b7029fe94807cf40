// What this browser can do about being woken. Nothing is asked of it, or of the person, before a tap.
import { fail, ok } from '../../lib/result.ts'
import type { BrowserPush, Subscribed } from '../../app/waking.ts'
import { toBase64url } from '../../lib/base64url.ts'
import { keepsNothing } from './keep-nothing.ts'

/** This browser's own. */
export const browserPush: BrowserPush = {
  can: () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window && !keepsNothing(),
  now: async () => read(await (await manager())?.getSubscription()),
  async begin(serverKey) {
    if ((await Notification.requestPermission()) !== 'granted') return fail('refused')
    try {
      const all = await manager()
      // One that was made for another server's key can't be used here.
      await (await all?.getSubscription())?.unsubscribe()
      const made = read(await all?.subscribe({ userVisibleOnly: true, applicationServerKey: serverKey }))
      return made ? ok(made) : fail('unable')
    } catch {
      return fail('unable')
    }
  },
  async end() {
    await (await (await manager())?.getSubscription())?.unsubscribe()
  },
}

/**
 * Everything was erased: the browser is not to show a notice any more, whether or not the server can be told. Done after four seconds at the
 * latest: some browsers wait for their own server first.
 */
export async function endPush(): Promise<void> {
  if (!browserPush.can()) return
  await Promise.race([browserPush.end().catch(() => {}), new Promise((resolve) => setTimeout(resolve, 4000))])
}

async function manager(): Promise<PushManager | undefined> {
  return (await navigator.serviceWorker.getRegistration())?.pushManager
}

function read(subscription: PushSubscription | null | undefined): Subscribed | undefined {
  const [p256dh, auth] = [subscription?.getKey('p256dh'), subscription?.getKey('auth')]
  if (!subscription || !p256dh || !auth) return undefined
  const text = (key: ArrayBuffer) => toBase64url(new Uint8Array(key))
  return { endpoint: subscription.endpoint, p256dh: text(p256dh), auth: text(auth) }
}

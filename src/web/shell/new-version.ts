// The service worker makes the app open without a network. When a newer version has been fetched it waits: it is used at the
// next opening, or when the person says so. Nothing reloads by itself, since somebody may be in the middle of a sentence.
import { signal } from '@preact/signals'
import { keepsNothing } from './keep-nothing.ts'
import { scriptAddress } from './trusted.ts'

/** A newer version that waits, or `undefined`. */
export const waitingVersion = signal<ServiceWorker | undefined>(undefined)

/** Registers the worker. Without one (private windows, some browsers) the app works, online only. */
export async function startServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || keepsNothing()) return
  try {
    const registration = await navigator.serviceWorker.register(scriptAddress('/sw.js'))
    const notice = (): void => {
      if (registration.waiting !== null && navigator.serviceWorker.controller !== null)
        waitingVersion.value = registration.waiting
    }
    notice()
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', notice))
  } catch {
    // Not allowed here, or no network at the first visit. The next visit tries again.
  }
}

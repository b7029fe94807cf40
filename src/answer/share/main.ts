// The page of a share: opens a link, shows what was chosen, and sends a note on a tap. It stores nothing, and loading it changes nothing.

import { takeFragment } from '../address.ts'
import { scriptsRun, tellIfSlow } from '../page.ts'
import { showNothing } from './dead-end.ts'
import { followShare } from './link.ts'
import { showShare } from './shown.ts'

const server = { origin: location.origin, fetch }

async function open(fragment: string): Promise<void> {
  let again: Promise<void> | undefined
  const retry = () => void (again ??= open(fragment)) // once: a form that is shown a second time would be empty
  if (!isSecureContext) return showNothing('insecure', retry)
  if (!crypto.subtle) return showNothing('old', retry)
  const done = tellIfSlow()
  // What throws here is what this browser can't do: an old one lacks a part of the cryptography.
  const found = await followShare(fragment, server, () => performance.now()).catch(() => undefined)
  done()
  if (!found) return showNothing('old', retry)
  if (!found.ok) return showNothing(found.error, retry)
  showShare(found.value)
}

scriptsRun()
// Another link in this tab begins anew: nothing of the one before may come after it.
addEventListener('hashchange', () => location.reload())
void open(takeFragment(window, '/s'))

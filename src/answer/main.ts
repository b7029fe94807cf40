// The friend's page: opens a link, shows what was asked, and sends an answer on a tap. It stores nothing, and loading it changes nothing.

import { takeFragment } from './address.ts'
import { showAfter } from './after.ts'
import { showAsk } from './ask.ts'
import { showDeadEnd } from './dead-end.ts'
import { follow } from './link.ts'
import { scriptsRun, tellIfSlow } from './page.ts'
import { talkAbout } from './talk.ts'

const server = { origin: location.origin, fetch }

async function open(fragment: string): Promise<void> {
  let again: Promise<void> | undefined
  const retry = () => void (again ??= open(fragment)) // once: a form that is shown a second time would be empty
  if (!isSecureContext) return showDeadEnd('insecure', retry)
  if (!crypto.subtle) return showDeadEnd('old', retry)
  const done = tellIfSlow()
  // What throws here is what this browser can't do: an old one lacks a part of the cryptography.
  const found = await follow(fragment, server, () => performance.now()).catch(() => undefined)
  done()
  if (!found) return showDeadEnd('old', retry)
  if (!found.ok) return showDeadEnd(found.error, retry)
  const { asked, way } = found.value
  talkAbout(asked, way, asked.kind === 'after' ? showAfter : showAsk).showForm()
}

scriptsRun()
// Another link in this tab begins anew: nothing of the one before may come after it.
addEventListener('hashchange', () => location.reload())
void open(takeFragment(window))

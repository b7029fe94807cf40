import { shellWords } from '../../words/shell.ts'
import { leave, ofThisPage, weather } from '../ui/leave.ts'
import { theProgram } from './program.ts'

const tabs = new BroadcastChannel('leave')

/** Leaves, now, in every tab that has this app open. What was typed and is not kept yet is sealed first, on the page that is blank already. */
export function leaveNow(): void {
  tabs.postMessage('')
  leaveHere()
}

/** Leaves in this tab alone. */
export function leaveHere(): void {
  void leave(weather, ofThisPage(shellWords.left, flushed))
}

/** From now on this tab leaves too when another one does. */
export function leaveWithOthers(): void {
  tabs.addEventListener('message', leaveHere)
}

async function flushed(): Promise<void> {
  const program = theProgram.value
  if (program.state === 'open') await program.app.drafts.flush()
}

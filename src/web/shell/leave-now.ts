import { shellWords } from '../../words/shell.ts'
import { leave, ofThisPage, weather } from '../ui/leave.ts'
import { theProgram } from './program.ts'

/** Leaves this page, now. What was typed and is not kept yet is sealed first, on the page that is blank already. */
export function leaveNow(): void {
  void leave(weather, ofThisPage(shellWords.left, flushed))
}

async function flushed(): Promise<void> {
  const program = theProgram.value
  if (program.state === 'open') await program.app.drafts.flush()
}

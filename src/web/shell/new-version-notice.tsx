// A quiet line when a newer version waits. It goes away by itself or on *Later*, and never reloads a page.
import { useState } from 'preact/hooks'
import { shellWords } from '../../words/shell.ts'
import { Button } from '../ui/button.tsx'
import { changeToVersion, waitingVersion } from './new-version.ts'
import css from './new-version.module.css'

/** The notice, if there is something to say. */
export function NewVersion() {
  const [put, putAway] = useState(false)
  const waiting = waitingVersion.value
  const { newVersion } = shellWords
  if (waiting === undefined || put) return null
  return (
    <div class={css['notice']} role="status">
      <p>{newVersion.says}</p>
      <div class="side">
        <Button size="small" onClick={() => changeToVersion(waiting)}>
          {newVersion.use}
        </Button>
        <Button size="small" onClick={() => putAway(true)}>
          {newVersion.later}
        </Button>
      </div>
    </div>
  )
}

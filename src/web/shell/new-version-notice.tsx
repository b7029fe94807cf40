// A quiet line on Today when a newer version waits. It goes away by itself or on *Later*, and never reloads a page.
import { useState } from 'preact/hooks'
import { shellWords } from '../../words/shell.ts'
import { Button } from '../ui/button.tsx'
import { changeToVersion, waitingVersion } from './new-version.ts'
import { router } from './way.ts'
import css from './new-version.module.css'

/** The notice, if there is something to say. Only on Today: it would cover what is asked on a step of a practice, or help. */
export function NewVersion() {
  const [put, putAway] = useState(false)
  const waiting = waitingVersion.value
  const { newVersion } = shellWords
  if (waiting === undefined || put || router.place.value.name !== 'today') return null
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

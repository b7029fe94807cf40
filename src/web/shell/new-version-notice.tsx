// A quiet line on Today when a newer version waits. It goes away by itself or on *Later*, and never reloads a page.
import { newVersionWords as words } from '../../words/new-version.ts'
import { Button } from '../ui/button.tsx'
import { waitingVersion } from './new-version.ts'
import css from './new-version.module.css'

/** The notice, if there is something to say. It stands on Today only: it would cover what is asked on a step of a practice, or help. */
export function NewVersion() {
  const waiting = waitingVersion.value
  if (waiting === undefined) return null
  return (
    <div class={css['notice']} role="status">
      <p>{words.says}</p>
      <div class="side">
        <Button size="small" onClick={() => changeToVersion(waiting)}>
          {words.use}
        </Button>
        <Button size="small" onClick={() => (waitingVersion.value = undefined)}>
          {words.later}
        </Button>
      </div>
    </div>
  )
}

/** Changes to the version that waits, and opens the page anew. Only on the person's tap. Another tab may have changed to it before. */
function changeToVersion(waiting: ServiceWorker): void {
  if (waiting.state !== 'installed') return location.reload()
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting.postMessage('use-new-version')
}

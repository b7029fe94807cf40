// What was shown to somebody is a copy: deleting here does not reach it, so that is said before.
import { mayBeShown } from '../../app/screens/doors-open.ts'
import type { SharedWhat } from '../../core/share-door.ts'
import { sharesWords as words } from '../../words/screens/shares.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'

/** One line with the way to the doors, where an open one may show things of these kinds; else nothing. */
export function OpenDoors({ kinds }: { readonly kinds?: readonly (keyof SharedWhat)[] }) {
  if (!mayBeShown(useApp(), kinds)) return null
  return (
    <p class="note">
      {words.mayBeShown} <a href={router.href('shares')}>{words.toDoors}</a>
    </p>
  )
}

import type { SomeAtATime } from '../../app/screens/some-at-a-time.ts'
import { Button } from '../ui/button.tsx'
import { toBefore } from '../ui/focus.ts'

/** The way to more of a list that is shown some at a time; nothing, where all of it is shown. */
export function ShowMore(props: {
  readonly of: Pick<SomeAtATime<unknown>, 'more' | 'showMore'>
  readonly words: string
}) {
  if (!props.of.more.value) return null
  const show = (event: Event): void => {
    props.of.showMore()
    if (!props.of.more.value) toBefore(event)
  }
  return (
    <Button kind="text" onClick={show}>
      {props.words}
    </Button>
  )
}

import type { SomeAtATime } from '../../app/screens/some-at-a-time.ts'
import { Button } from '../ui/button.tsx'

/** The way to more of a list that is shown some at a time; nothing, where all of it is shown. */
export function ShowMore(props: {
  readonly of: Pick<SomeAtATime<unknown>, 'more' | 'showMore'>
  readonly words: string
}) {
  if (!props.of.more.value) return null
  return (
    <Button kind="text" onClick={props.of.showMore}>
      {props.words}
    </Button>
  )
}

// In the place of a screen on which somebody would be asked: why Tendril does not help with that, kindly, and what there is instead.
import { useMemo } from 'preact/hooks'
import type { Closed } from '../../app/screens/closed.ts'
import { pauseScreen } from '../../app/screens/pause.ts'
import { careWords as words } from '../../words/screens/care.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { NotKept } from './not-kept.tsx'
import { questionsHref } from './safety-way.ts'

/** @param other where somebody else can be chosen, if that is the way on. */
export function NotAsking({ why, other }: { readonly why: Closed | 'paused'; readonly other?: string }) {
  return (
    <Page
      tab="ask"
      title={words.ask[why].title}
      lead={words.ask[why].lead}
      foot={
        <>
          <WayOn why={why} {...(other !== undefined && { other })} />
          <Button kind="text" href={router.href('today')}>
            {words.ask.back}
          </Button>
        </>
      }
    />
  )
}

function WayOn({ why, other }: { readonly why: Closed | 'paused'; readonly other?: string }) {
  const app = useApp()
  const pause = useMemo(() => pauseScreen(app), [app])
  if (why === 'paused')
    return (
      <>
        <Button kind="primary" onClick={() => void pause.goOn()}>
          {words.paused.goOn}
        </Button>
        <NotKept trouble={pause.trouble.value} />
      </>
    )
  if (why === 'not-now')
    return (
      <>
        <Button kind="primary" href={router.href('help')}>
          {words['not-now'].help}
        </Button>
        <Button href={questionsHref()}>{words['not-now'].again}</Button>
      </>
    )
  return (
    <>
      {other !== undefined && (
        <Button kind="primary" href={other}>
          {words.ask.other}
        </Button>
      )}
      {why === 'not-suggested' && <Button href={router.href('afraid')}>{words.ask.afraid}</Button>}
    </>
  )
}

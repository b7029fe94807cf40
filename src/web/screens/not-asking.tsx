// In the place of a screen on which somebody would be asked: why Tendril does not help with that, kindly, and what there is instead.
import { useMemo } from 'preact/hooks'
import type { Closed } from '../../app/screens/closed.ts'
import { pauseScreen } from '../../app/screens/pause.ts'
import { careWords } from '../../words/screens/care.ts'
import { notAskingWords as words } from '../../words/screens/not-asking.ts'
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
      title={words[why].title}
      lead={words[why].lead}
      foot={
        <>
          <WayOn why={why} {...(other !== undefined && { other })} />
          <Button kind="text" href={router.href('today')}>
            {words.back}
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
          {careWords.paused.goOn}
        </Button>
        <NotKept trouble={pause.trouble.value} />
      </>
    )
  if (why === 'not-now')
    return (
      <>
        <Button kind="primary" href={router.href('help')}>
          {careWords['not-now'].help}
        </Button>
        <Button href={questionsHref()}>{careWords['not-now'].again}</Button>
      </>
    )
  return (
    <>
      {other !== undefined && (
        <Button kind="primary" href={other}>
          {words.other}
        </Button>
      )}
      {why === 'not-suggested' && <Button href={router.href('afraid')}>{words.afraid}</Button>}
    </>
  )
}

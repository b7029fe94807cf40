// Showing more through a link that is open: chosen thing by thing, with the same preview.
import { useMemo } from 'preact/hooks'
import { shareMoreScreen } from '../../app/screens/share-more.ts'
import { shareMoreWords as words, shareNewWords, shareWords } from '../../words/screens/shares.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { Gone } from './gone.tsx'
import { Choosing, Preview, problemSaid } from './share-choosing.tsx'

/** *What else may they read?* */
export function ShareMoreScreenView({ params }: ScreenProps) {
  const app = useApp()
  const screen = useMemo(() => shareMoreScreen(app, params.share), [app, params.share])
  if (!screen) return <Gone words={shareWords.gone} list="shares" />
  const said = problemSaid(screen.problem.value)
  const beyond = screen.beyond.value
  const show = async (): Promise<void> => {
    const onward = router.onward()
    if (await screen.show()) onward(router.href('share', { share: params.share }), 'replace')
  }
  return (
    <Page
      close={{ href: router.href('share', { share: params.share }) }}
      title={words.title}
      lead={words.lead}
      foot={
        <>
          {said && <ErrorNote {...said} />}
          {beyond > 0 && <p class="note">{shareNewWords.beyond(beyond)}</p>}
          <p class="note">{words.before}</p>
          <Button kind="primary" onClick={() => void show()}>
            {words.show}
          </Button>
        </>
      }
    >
      <Choosing screen={screen} empty={words.none} />
      <Preview screen={screen} />
    </Page>
  )
}

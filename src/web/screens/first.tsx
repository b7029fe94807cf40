// The first screen. It asks for nothing.
import { firstWords as words } from '../../words/screens/first.ts'
import { useApp } from '../app-context.ts'
import { keepsNothing } from '../shell/keep-nothing.ts'
import { isOnHomeScreen } from '../shell/standalone.ts'
import { exampleBase, router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { FirstPlant } from '../ui/seedling.tsx'
import css from './first.module.css'

export function FirstScreen() {
  const { lost } = useApp()
  const onHomeScreen = isOnHomeScreen()
  return (
    <Page
      mark
      before={<FirstPlant />}
      title={words.title}
      under={<p class="voice lead">{lost ? words.lost : words.how}</p>}
      foot={
        <>
          <Button kind="primary" href={router.href('start')}>
            {words.begin}
          </Button>
          <Button href={exampleBase}>{words.look}</Button>
          <p class={`note ${css['stays']}`}>
            {keepsNothing() ? words.staysInTab : words.stays} <a href={router.href('help')}>{words.help}</a>
          </p>
          <p class={`note ${css['stays']}`}>
            {words.seen} <a href={router.href('leaving')}>{words.leaving}</a>
          </p>
          <p class={`note ${css['stays']}`}>
            {onHomeScreen ? words.inBrowser : words.before}{' '}
            <a href={router.href(onHomeScreen ? 'join' : 'startBefore')}>{words.bringBack}</a>
          </p>
          <p class={`note ${css['stays']}`}>
            {words.adults} <a href={router.href('young')}>{words.young}</a>
          </p>
        </>
      }
    />
  )
}

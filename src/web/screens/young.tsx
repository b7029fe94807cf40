// For who is under 18: Tendril is made for adults, and these people talk with them. No wall, no birthday asked, nothing kept.
import { helpFor, helpWords } from '../../words/help.ts'
import { helpScreenWords, youngWords as words } from '../../words/screens/help.ts'
import { deviceSettings } from '../shell/device-settings.ts'
import { router } from '../shell/way.ts'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { AboutNumbers, LinesFor, today } from './help.tsx'

/** The lines of the chosen country, or the public lists where we have none that is fresh. */
export function YoungScreen() {
  const { youth } = helpFor(deviceSettings.value.country, today())
  return (
    <Page title={words.title} back={{ href: router.href('help') }} leave="loud" noHelp>
      {helpWords.young.map((sentence) => (
        <p key={sentence} class="voice">
          {sentence}
        </p>
      ))}
      <div class="stack">
        <LinesFor sort="youth" title={words.lines} chooser />
      </div>
      <p class="note">{helpWords.bill}</p>
      <Rows>
        <Row title={helpScreenWords.title} note={words.help} href={router.href('help')} />
      </Rows>
      {youth.length > 0 && <AboutNumbers lines={youth} />}
    </Page>
  )
}

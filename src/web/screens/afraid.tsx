// For somebody who is afraid of a person close to them: who to talk to, and three sentences. Nothing is asked, nothing is kept.
import { helpFor, helpWords } from '../../words/help.ts'
import { afraidWords as words } from '../../words/screens/help.ts'
import { deviceSettings } from '../shell/device-settings.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { AboutNumbers, LinesFor, numberOf, today } from './help.tsx'

/** The lines, and what Tendril does about it by itself. */
export function AfraidScreen() {
  return (
    <Page title={words.title} back={{ href: router.href('help') }} leave="loud" noHelp>
      <FearLines chooser />
      <p class="note">{words.notAsked}</p>
    </Page>
  )
}

/**
 * Three sentences and the lines of the chosen country, or the public lists where we have none that is fresh; the same wherever it stands.
 *
 * @param chooser may the country be chosen here? Not where that stands above already.
 */
export function FearLines({ chooser }: { readonly chooser: boolean }) {
  const { emergency, police, abuse } = helpFor(deviceSettings.value.country, today())
  const danger = police ?? emergency
  return (
    <>
      {helpWords.fear.map((sentence) => (
        <p key={sentence} class="voice">
          {sentence}
        </p>
      ))}
      <div class="stack">
        <Button kind="alert" icon="phone" href={`tel:${danger.dial}`}>
          {police ? words.police(numberOf(police)) : words.danger(numberOf(emergency))}
        </Button>
        <LinesFor sort="abuse" title={words.lines} chooser={chooser} />
      </div>
      <p class="note">{helpWords.bill}</p>
      <Note>{words.device}</Note>
      <AboutNumbers lines={[danger, ...abuse]} />
    </>
  )
}

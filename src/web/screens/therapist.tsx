// How to find a person who can do more than this app. It sends nothing, and names only who runs this copy, if they say so.
import { therapistWords as words } from '../../words/screens/help.ts'
import { findingWords } from '../../words/screens/finding.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Page } from '../ui/page.tsx'
import { Quote } from '../ui/quote.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { HostSays } from './host-says.tsx'

/** Three sentences, and one to begin with. */
export function TherapistScreen() {
  return (
    <Page title={words.title} lead={words.lead} back={{ href: router.href('help') }} leave="loud" noHelp>
      {words.how.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Card>
        <p class="note">{words.first}</p>
        <Quote look="plain" words={words.sentence} />
      </Card>
      <Rows>
        <Row title={findingWords.row} note={findingWords.rowNote} href={router.href('finding')} />
      </Rows>
      <HostSays />
      <Button href={router.href('shares')}>{words.share}</Button>
      <p class="note">{words.shareNote}</p>
    </Page>
  )
}

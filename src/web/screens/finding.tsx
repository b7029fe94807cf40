// Finding somebody who does this for a living: the steps, what is begun of them, and what the host says of themselves.
import { useMemo } from 'preact/hooks'
import { findingScreen, type FindingStep, findingSteps } from '../../app/screens/finding.ts'
import type { Finding } from '../../core/practices/finding.ts'
import { findingWords as words } from '../../words/screens/finding.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { AreYouSure } from './are-you-sure.tsx'
import { HostSays } from './host-says.tsx'
import { NotKept } from './not-kept.tsx'

export function FindingScreenView() {
  const app = useApp()
  const screen = useMemo(() => findingScreen(app), [app])
  const finding = screen.finding.value
  const remove = async () => {
    await screen.remove()
  }
  return (
    <Page back={{ href: router.href('practise') }} title={words.title} lead={words.lead} tab="practise">
      <div class="groups">
        <Rows label={words.title}>
          {findingSteps.map((step) => (
            <Row
              key={step}
              title={words.steps[step].title}
              note={isBegun[step](finding) ? words.begun : words.steps[step].note}
              href={router.href('findingStep', { kind: step })}
            />
          ))}
        </Rows>
        <HostSays />
        <NotKept trouble={screen.trouble.value} />
        {finding.at !== undefined && (
          <AreYouSure
            words={words.remove}
            text={words.removeText}
            yes={words.removeYes}
            no={words.removeNo}
            onYes={remove}
          />
        )}
      </div>
    </Page>
  )
}

const isBegun: { readonly [S in FindingStep]: (finding: Finding) => boolean } = {
  ready: ({ ready, fears = [] }) => ready !== undefined || fears.length > 0,
  fit: ({ fits = [] }) => fits.length > 0,
  message: ({ message, ask }) => message !== undefined || ask !== undefined,
  card: ({ lines = [], hard }) => lines.length > 0 || hard !== undefined,
  after: ({ sessions = [] }) => sessions.length > 0,
}

// Why nothing with somebody close is begun for now, in words that judge nobody, and one way on.
import type { ComponentChildren } from 'preact'
import type { RehearsalGate } from '../../core/practices/rehearsing.ts'
import { rehearsalClosed as words } from '../../words/screens/rehearse.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { questionsHref } from './safety-way.ts'

const ways = { fear: 'afraid', gently: 'therapist', 'not-now': 'help' } as const

/** @param children what was written before stays readable. */
export function RehearsalClosed({
  why,
  children,
}: {
  readonly why: Exclude<RehearsalGate, 'open' | 'check'>
  readonly children?: ComponentChildren
}) {
  const { title, lead, go } = words[why]
  return (
    <Page
      back={{ href: router.href('practise'), words: words.back }}
      title={title}
      lead={lead}
      foot={
        <Button kind="primary" href={why === 'unasked' ? questionsHref() : router.href(ways[why])}>
          {go}
        </Button>
      }
    >
      {children}
    </Page>
  )
}

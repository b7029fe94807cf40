// It is a lot right now: finishing for today is the big button, settling is near, and going on is a choice all the same.
import { stopWords as words } from '../../words/screens/stop.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { NotKept, type NotKeptProps } from './not-kept.tsx'

export type StopCardProps = NotKeptProps & {
  readonly title: string
  readonly lead: string
  readonly back: string
  readonly onFinish: () => void
  readonly onGoOn: () => void
}

/** The whole screen. */
export function StopCard({ title, lead, back, trouble, onFinish, onGoOn }: StopCardProps) {
  return (
    <Page
      back={{ href: back }}
      size="large"
      title={title}
      lead={lead}
      foot={
        <>
          <NotKept trouble={trouble} />
          <Button kind="primary" size="large" onClick={onFinish}>
            {words.finish}
          </Button>
          <Button href={router.href('settle')}>{words.settle}</Button>
          <Button kind="text" onClick={onGoOn}>
            {words.goOn}
          </Button>
        </>
      }
    >
      <ul class="stack">
        {words.ways.map((way) => (
          <li key={way} class="voice">
            {way}
          </li>
        ))}
      </ul>
    </Page>
  )
}

// One private question. A tap on an answer keeps it and leads on; skipping leaves it as it was; going back shows what was tapped.
import { useMemo, useRef, useState } from 'preact/hooks'
import { questionAt, questionsScreen, type QuestionsScreen } from '../../app/screens/questions.ts'
import { helpCalledFor, type PrivateQuestion, questions } from '../../core/mode.ts'
import { questionsWords as words } from '../../words/screens/questions.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { useFreshHeading } from '../ui/fresh-heading.ts'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { CrisisLines } from './help.tsx'
import { NotKept } from './not-kept.tsx'
import { QuestionsScreenView } from './questions.tsx'
import { alongTheWay, cameFrom } from './safety-way.ts'

/** The question whose place stands in the address. */
export function QuestionScreenView({ params }: ScreenProps) {
  const app = useApp()
  const screen = useMemo(() => questionsScreen(app), [app])
  // What was tapped here last, kept or not yet: help waits for no disk.
  const [tapped, setTapped] = useState<string | undefined>(undefined)
  const question = questionAt(params.part)
  // Whoever thinks of dying is met with people to talk to at once, not seven questions later.
  const isCalledFor = helpCalledFor(screen.answers.value).includes('crisis')
  const crisis = question === 'dying' && (tapped === undefined ? isCalledFor : isPressing(question, tapped))
  useFreshHeading(String(crisis))
  if (question === undefined) return <QuestionsScreenView />
  const at = questions.indexOf(question) + 1
  const last = at === questions.length
  const onward = router.onward()
  const next = alongTheWay(last ? router.href('changes') : router.href('question', { part: String(at + 1) }))
  const notes: { readonly [Q in PrivateQuestion]?: string } = words.notes
  return (
    <Page
      above={words.at(at, questions.length)}
      title={words.questions[question]}
      lead={notes[question]}
      back={{ href: alongTheWay(router.href('questions')) }}
      leave="short-and-loud"
      foot={
        <>
          <NotKept trouble={screen.trouble.value} />
          <Button kind={crisis ? 'quiet' : 'text'} href={next}>
            {crisis ? words.onward : words.skip}
          </Button>
          <Button kind="text" href={cameFrom() ?? router.href('today')}>
            {words.putAway}
          </Button>
        </>
      }
    >
      {crisis && <CrisisLines />}
      <Answers
        screen={screen}
        question={question}
        onTapped={setTapped}
        onAnswered={(value) => isPressing(question, value) || onward(next)}
      />
    </Page>
  )
}

function Answers<Q extends PrivateQuestion>(props: {
  readonly screen: QuestionsScreen
  readonly question: Q
  readonly onTapped: (value: string) => void
  /** What was tapped last is kept. */
  readonly onAnswered: (value: string) => void
}) {
  const { screen, question, onTapped, onAnswered } = props
  const lastRef = useRef<string | undefined>(undefined)
  const given = screen.answers.value[question]
  const choose = async (value: Parameters<typeof screen.answer<Q>>[1]) => {
    onTapped(value)
    lastRef.current = value
    if ((await screen.answer(question, value)) && lastRef.current === value) onAnswered(value)
  }
  const answers = Object.entries(words.answers[question])
  return (
    <Rows label={words.questions[question]}>
      {answers.map(([value, title]) => (
        <Row
          card
          key={value}
          title={title}
          {...(given === value && { action: words.chosen })}
          onClick={() => void choose(value as Parameters<typeof choose>[0])}
        />
      ))}
    </Rows>
  )
}

function isPressing(question: PrivateQuestion, value: string): boolean {
  return question === 'dying' && value !== 'no'
}

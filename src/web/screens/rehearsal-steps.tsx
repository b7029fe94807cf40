// The steps of a rehearsal: with whom, the private check, and one part at a time.
import { useMemo, useState } from 'preact/hooks'
import { longestPart, rehearsalScreen, type RehearsalScreen } from '../../app/screens/rehearsal.ts'
import { type RehearsalId } from '../../core/practices/rehearsal.ts'
import { type CheckQuestion, checkQuestions } from '../../core/practices/rehearsing.ts'
import { doseWords } from '../../words/screens/letters.ts'
import { checkWords, partWords as words } from '../../words/screens/rehearse.ts'
import { stopWords } from '../../words/screens/stop.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Chips } from '../ui/chips.tsx'
import { TextArea } from '../ui/field.tsx'
import { Page } from '../ui/page.tsx'
import { DoseScale } from './dose-scale.tsx'
import { NotKept } from './not-kept.tsx'
import { RehearsalClosed } from './rehearsal-closed.tsx'
import { RehearsalGone } from './rehearsal.tsx'
import { StopCard } from './stop-card.tsx'
import { WhoPicker } from './who-picker.tsx'

type Step = { readonly screen: RehearsalScreen; readonly id: RehearsalId }
type PartStep = Step & { readonly name: string }

/** With whom? Only those whose whole card says that it is safe. */
export function RehearsalWhoView({ params }: ScreenProps) {
  return <Stepping id={params.rehearsal} Shown={Who} />
}

/** Three questions, for the person alone. */
export function RehearsalCheckView({ params }: ScreenProps) {
  return <Stepping id={params.rehearsal} Shown={Check} />
}

/** One part. */
export function RehearsalPartView({ params }: ScreenProps) {
  const Shown = useMemo(() => (props: Step) => <PartOrStop {...props} name={params.part} />, [params.part])
  return <Stepping id={params.rehearsal} Shown={Shown} />
}

function Stepping({ id, Shown }: { readonly id: RehearsalId; readonly Shown: (props: Step) => preact.JSX.Element }) {
  const app = useApp()
  const screen = useMemo(() => rehearsalScreen(app, id), [app, id])
  const gate = screen.gate.value
  if (screen.rehearsal.value === undefined) return <RehearsalGone />
  if (gate !== 'open' && gate !== 'check') return <RehearsalClosed why={gate} />
  return <Shown screen={screen} id={id} />
}

function Who({ screen, id }: Step) {
  const who = screen.who.value
  const first = screen.parts.value[0]?.part ?? ''
  const part = (name: string) => router.href('rehearsalPart', { rehearsal: id, part: name })
  // A lot in the body, tapped a moment ago, must be known before the way is chosen.
  const next = async (): Promise<void> => {
    const onward = router.onward()
    if (!(await screen.kept())) return
    const goOn = screen.gate.value === 'check' ? router.href('rehearsalCheck', { rehearsal: id }) : part(first)
    onward(screen.tooMuch.value ? part('stop') : goOn)
  }
  const { before, numb = false } = screen.rehearsal.value ?? {}
  return (
    <Page
      back={{ href: router.href('rehearse') }}
      steps={{ at: 1, of: screen.parts.value.length + 2 }}
      title={words.who.title}
      foot={
        <>
          <NotKept trouble={screen.trouble.value} />
          <Button kind="primary" onClick={() => void next()}>
            {words.next}
          </Button>
        </>
      }
    >
      {who.length === 0 && (
        <>
          <p>{words.who.nobody}</p>
          <Button href={router.href('people')}>{words.people}</Button>
        </>
      )}
      <WhoPicker
        who={who}
        chosen={screen.rehearsal.value?.person}
        onChange={(person) => person !== 'anyone' && void screen.choose(person)}
        addHref={router.href('addPerson')}
      />
      <DoseScale
        label={doseWords.before}
        much={before}
        numb={numb}
        onMuch={(much) => void screen.note({ before: much ?? null })}
        onNumb={(now) => void screen.note({ numb: now })}
      />
    </Page>
  )
}

/** It is a lot right now: finishing for today is the big button. */
function Stopped({ screen, id }: Step) {
  const [first] = screen.parts.value
  const goOn = router.href('rehearsalPart', { rehearsal: id, part: first?.part ?? '' })
  return (
    <StopCard
      {...stopWords.lot}
      back={router.href('rehearsalWho', { rehearsal: id })}
      trouble={screen.trouble.value}
      onFinish={() => router.go(router.href('practise'))}
      onGoOn={() => router.go(goOn)}
    />
  )
}

function Check({ screen, id }: Step) {
  const [answers, setAnswers] = useState<{ readonly [Q in CheckQuestion]?: 'yes' | 'no' | undefined }>({})
  const [early, setEarly] = useState(false)
  const go = async (): Promise<void> => {
    const onward = router.onward()
    const yes = checkQuestions.find((question) => answers[question] === 'yes')
    if (yes !== undefined) return void screen.fail(yes) // the gate closes, and the screen says so
    if (checkQuestions.some((question) => answers[question] === undefined)) return setEarly(true)
    if (await screen.pass())
      onward(router.href('rehearsalPart', { rehearsal: id, part: screen.parts.value[0]?.part ?? '' }), 'replace')
  }
  return (
    <Page
      back={{ href: router.href('rehearsalWho', { rehearsal: id }) }}
      title={checkWords.title}
      lead={checkWords.lead}
      foot={
        <>
          <NotKept trouble={screen.trouble.value} />
          <p class="note" role="status">
            {early && checkWords.missing}
          </p>
          <Button kind="primary" onClick={() => void go()}>
            {checkWords.go}
          </Button>
          <Button kind="text" href={router.href('rehearse')}>
            {checkWords.leave}
          </Button>
        </>
      }
    >
      <div class="groups">
        {checkQuestions.map((question) => (
          <Chips
            key={question}
            one
            label={checkWords.questions[question]}
            chips={(['no', 'yes'] as const).map((value) => ({ value, words: checkWords[value] }))}
            chosen={[answers[question]].filter((answer) => answer !== undefined)}
            onChange={([answer]) => setAnswers({ ...answers, [question]: answer })}
          />
        ))}
      </div>
    </Page>
  )
}

function PartOrStop(props: PartStep) {
  if (props.name === 'stop') return <Stopped {...props} />
  return props.screen.gate.value === 'check' ? <Check {...props} /> : <Part {...props} />
}

function Part({ screen, id, name }: PartStep) {
  const parts = screen.parts.value
  const at = parts.findIndex(({ part }) => part === name)
  const here = parts[at]
  if (here === undefined) return <RehearsalGone />
  const { title, lead, example } = wordsOf(screen, here.part)
  const address = (place: number) => {
    const part = parts[place]?.part
    return part === undefined
      ? router.href('rehearsal', { rehearsal: id })
      : router.href('rehearsalPart', { rehearsal: id, part })
  }
  const next = async (): Promise<void> => {
    const onward = router.onward()
    if (await screen.keepParts()) onward(address(at + 1))
  }
  return (
    <Page
      back={{ href: at === 0 ? router.href('rehearsalWho', { rehearsal: id }) : address(at - 1) }}
      steps={{ at: at + 2, of: parts.length + 2 }}
      title={title}
      lead={lead}
      step={here.part}
      foot={
        <>
          <NotKept trouble={screen.trouble.value} />
          <Button kind="primary" onClick={() => void next()}>
            {at === parts.length - 1 ? words.toRead : words.next}
          </Button>
          <Button kind="text" href={address(at + 1)}>
            {words.skip}
          </Button>
        </>
      }
    >
      <TextArea
        voice
        labelHidden
        rows={4}
        label={title}
        value={here.text}
        maxLength={longestPart}
        onInput={(text) => screen.type(here.part, text)}
      />
      <p class="note">
        {words.example} <q>{example}</q>
      </p>
    </Page>
  )
}

type PartText = { readonly title: string; readonly lead: string; readonly example: string }

function wordsOf(screen: RehearsalScreen, part: string): PartText {
  const of = screen.rehearsal.value?.of ?? 'talk'
  const known: { readonly [part: string]: PartText } = words[of]
  return known[part] ?? words.when
}

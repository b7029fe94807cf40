// Pages put together from the parts, as the screens will be, with invented words.
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { chanceWords, feltWords, hardWords, inTen } from '../../words/scales.ts'
import { fearWords } from '../../words/choices.ts'
import { AfraidScreen } from '../screens/afraid.tsx'
import { HelpScreen } from '../screens/help.tsx'
import { LeavingScreen } from '../screens/leaving.tsx'
import { SettleScreen } from '../screens/settle.tsx'
import { TherapistScreen } from '../screens/therapist.tsx'
import { YoungScreen } from '../screens/young.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Chips } from '../ui/chips.tsx'
import { ChoiceList } from '../ui/choice.tsx'
import { TextArea } from '../ui/field.tsx'
import { Initial, IconDisc } from '../ui/initial.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { Scale, type ScaleStep } from '../ui/scale.tsx'
import { FirstPlant, Seedling } from '../ui/seedling.tsx'
import { After, Failed, No, Waiting, Yes } from './after-asking.tsx'
import { PartsScene } from './parts.tsx'
import { Year } from './year.tsx'

const chanceSteps: readonly ScaleStep<number>[] = chanceWords.map(({ chance, word }) => ({
  value: chance,
  words: word,
  number: inTen(chance),
}))
const feltSteps = Object.entries(feltWords).map(([value, words]) => ({ value, words }))
const hardSteps = Object.entries(hardWords).map(([value, words]) => ({ value, words }))
const back = { href: '#back' }

/** Each scene by its name in the address. */
export const scenes: Readonly<Record<string, () => VNode>> = {
  parts: () => <PartsScene />,
  first: () => <First />,
  right: () => <Right />,
  today: () => <Today />,
  example: () => <Today />,
  empty: () => <Empty />,
  word: () => <WordIt />,
  guess: () => <Guess />,
  'guess-set': () => <Guess chance={0.3} felt="bit-much" fear />,
  waiting: () => <Waiting />,
  yes: () => <Yes />,
  no: () => <No />,
  after: () => <After />,
  error: () => <Failed />,
  help: () => <HelpScreen />,
  settle: () => <SettleScreen />,
  leaving: () => <LeavingScreen />,
  afraid: () => <AfraidScreen />,
  therapist: () => <TherapistScreen />,
  young: () => <YoungScreen />,
  look: () => <Year screen="look" />,
  garden: () => <Year screen="garden" />,
  season: () => <Year screen="season" season="3" />,
}

function First() {
  return (
    <Page
      mark
      before={<FirstPlant />}
      title="You’re good at managing alone. Find out what happens when you don’t."
      under={<p class="voice lead">Guess. Ask one person one small thing. See what they say.</p>}
      foot={
        <>
          <Button kind="primary">One small ask</Button>
          <Button>Look around first</Button>
          <p class="note" style={{ textAlign: 'center' }}>
            Stays on this device. No account. Nobody reads this, so nobody can come: <a href="#help">Help now</a>
          </p>
        </>
      }
    />
  )
}

function Right() {
  return (
    <Page
      back={back}
      title="What would be right today?"
      lead="One tap. Any of them is a fine place to begin."
      foot={<Seedling kind="begin" soil />}
    >
      <Rows>
        <Row
          card
          start={<IconDisc icon="bag" />}
          title="A tiny ask, to anyone"
          note="A shop, a bus, a desk. Nobody you know."
          href="#1"
        />
        <Row
          card
          start={<IconDisc icon="people" />}
          title="An ask to somebody I know"
          note="Small. You choose who, and how."
          href="#2"
        />
        <Row
          card
          start={<IconDisc icon="hand" />}
          title="Say yes to the next offer"
          note="A held door counts. Let them."
          href="#3"
        />
        <Row
          card
          start={<IconDisc icon="eye" />}
          title="Only look"
          note="A made-up month. Nothing is kept."
          href="#4"
        />
      </Rows>
    </Page>
  )
}

function Today() {
  return (
    <Page tab="today" above="Monday evening" title="Good to see you." beside={<Seedling kind="sprout" />}>
      <Card>
        <p class="note">A next small step</p>
        <h2 style={{ marginBlock: '6px' }}>Ask Mara to bring you one thing from the shop.</h2>
        <p class="lead" style={{ marginBlock: '0 18px' }}>
          Small, and not certain. That makes it worth finding out.
        </p>
        <Button kind="primary">Take this step</Button>
        <div class="side" style={{ marginBlockStart: '8px' }}>
          <Button size="small">Smaller</Button>
          <Button size="small">Another</Button>
          <Button size="small">Not today</Button>
        </div>
      </Card>
      <div>
        <Rows>
          <Row
            start={<Initial name="Robin" />}
            title="Waiting for Robin"
            note="A lift on Saturday. No answer yet."
            href="#r"
          />
          <Row start={<IconDisc icon="note" />} title="How are you, really?" note="A minute, if you like." href="#h" />
        </Rows>
        <hr style={{ margin: 0 }} />
        <p class="voice" style={{ color: 'var(--muted)', padding: '14px 4px' }}>
          When you asked friends by voice, <b class="sky">6 of 7</b> said yes. You had guessed <b class="clay">3</b>.
        </p>
      </div>
    </Page>
  )
}

function Empty() {
  return (
    <Page
      tab="today"
      centred
      before={
        <div style={{ marginBlockStart: 'auto', marginInline: 'auto', paddingBlockEnd: '18px' }}>
          <Seedling kind="begin" soil />
        </div>
      }
      title="Nothing is due here."
      lead="When you like, begin with a step so small it barely counts."
    >
      <Button kind="primary">Show me one</Button>
      <Button kind="text">How are you, really?</Button>
    </Page>
  )
}

function WordIt() {
  const [words, setWords] = useState(
    'Mara, could you bring me oat milk when you go to the shop on Thursday? Leave it at the door, that’s all. No is a fine answer.',
  )
  const [how, setHow] = useState<'voice' | 'person' | 'writing' | undefined>('voice')
  return (
    <Page
      back={back}
      steps={{ at: 2, of: 4 }}
      title="Small, and whole."
      foot={<Button kind="primary">Next: your guess</Button>}
    >
      <TextArea label="Your words" labelHidden voice rows={4} value={words} onInput={setWords} />
      <h2>How will you ask?</h2>
      <ChoiceList
        label="How will you ask?"
        labelHidden
        value={how}
        onChange={setHow}
        choices={[
          { value: 'voice', words: 'By voice', note: 'You say it. A link carries the answer.', icon: 'voice' },
          { value: 'person', words: 'In person', note: 'Nothing is sent. You note the answer.', icon: 'people' },
          {
            value: 'writing',
            words: 'In writing',
            note: 'The link carries your words. People tend to say yes less in writing.',
            icon: 'pencil',
          },
        ]}
      />
    </Page>
  )
}

function Guess(props: { readonly chance?: number; readonly felt?: string; readonly fear?: boolean }) {
  const [chance, setChance] = useState(props.chance)
  const [felt, setFelt] = useState(props.felt)
  const [hard, setHard] = useState<string | undefined>(undefined)
  const [chosen, setFears] = useState<readonly string[]>(props.fear === true ? ['bother'] : [])
  const chips = (['think-less', 'owe', 'bother'] as const).map((value) => ({ value, words: fearWords[value] }))
  return (
    <Page
      back={back}
      steps={{ at: 3, of: 4 }}
      title="What do you think will happen?"
      lead="Sealed until there is an answer. Leave any of them empty."
      foot={
        <Button kind="primary" icon="lock">
          Seal my guess
        </Button>
      }
    >
      <Scale label="Chance of a yes?" steps={chanceSteps} value={chance} onChange={setChance} kind="guess" />
      <Scale
        label="How will it be for Mara to be asked?"
        steps={feltSteps}
        value={felt}
        onChange={setFelt}
        kind="guess"
      />
      <Scale label="How hard for me?" steps={hardSteps} value={hard} onChange={setHard} kind="guess" />
      <Chips<string>
        label="What I fear"
        chips={chips}
        chosen={chosen}
        onChange={setFears}
        more={{ words: 'my own words', expanded: false, onClick: () => undefined }}
      />
    </Page>
  )
}

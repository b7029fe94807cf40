// Every part in each of its states, on one page.
import { useState } from 'preact/hooks'
import { Button, type ButtonKind } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Chips } from '../ui/chips.tsx'
import { ChoiceList } from '../ui/choice.tsx'
import { CompareLine } from '../ui/compare-line.tsx'
import { SelectField, TextArea, TextField, Toggle } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { type IconName, icons } from '../ui/icons.ts'
import { Initial } from '../ui/initial.tsx'
import { LeafMark } from '../ui/leaf.tsx'
import { ErrorNote, Note, Strip } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { Ruled } from '../ui/ruled.tsx'
import { Quote } from '../ui/quote.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { Scale } from '../ui/scale.tsx'
import { Seedling } from '../ui/seedling.tsx'
import { SayWhatIsWaited } from '../ui/status.tsx'
import { StepStem } from '../ui/step-stem.tsx'

const kinds: readonly ButtonKind[] = ['primary', 'quiet', 'outline', 'text', 'alert', 'sky', 'plum']
const words = ['a burden', 'a bit much', 'fine', 'good', 'glad']
const five = words.map((each, i) => ({ value: i, words: each }))
const eleven = Array.from({ length: 11 }, (_, i) => ({
  value: 100 - 10 * i,
  words: i === 0 ? 'completely true' : i === 10 ? 'not at all true' : `${100 - 10 * i} of 100`,
}))

/** The page of all parts. */
export function PartsScene() {
  return (
    <Page title="Every part" lead="In each of its states." back={{ href: '#', words: 'Gallery' }} tab="look">
      <div class="stack">
        {kinds.map((kind) => (
          <Button key={kind} kind={kind} icon={kind === 'outline' ? 'phone' : undefined}>
            {kind}
          </Button>
        ))}
      </div>
      <Lines />
      <Scales />
      <Fields />
      <Small />
    </Page>
  )
}

function Lines() {
  const guess = { step: 3, words: 'good' }
  const line = {
    question: 'How was it to be asked?',
    steps: 5,
    ends: ['a burden', 'glad'],
    truthLabel: 'Mara was',
  } as const
  return (
    <>
      {[0, 1, 3].map((step) => (
        <Card key={step}>
          <CompareLine {...line} guess={guess} truth={{ step, words: words[step] ?? '' }} />
        </Card>
      ))}
      <Card>
        <CompareLine {...line} guess={undefined} truth={{ step: 4, words: 'glad' }} />
      </Card>
      <Card>
        <CompareLine {...line} guess={guess} truth={undefined} />
      </Card>
    </>
  )
}

function Scales() {
  const [felt, setFelt] = useState<number | undefined>(2)
  const [fact, setFact] = useState<number | undefined>(1)
  const [belief, setBelief] = useState<number | undefined>(60)
  return (
    <>
      <Scale label="Same as guessed" steps={five} value={fact} onChange={setFact} kind="fact" earlier={1} />
      <Scale
        label="Not set, with a guess before"
        steps={five}
        value={undefined}
        onChange={setFelt}
        kind="fact"
        earlier={3}
      />
      <Scale label="A guess" steps={five} value={felt} onChange={setFelt} kind="guess" />
      <Scale label="If I lean, I’ll get hurt." steps={eleven} value={belief} onChange={setBelief} kind="guess" />
    </>
  )
}

function Fields() {
  const [text, setText] = useState('')
  const [on, setOn] = useState(true)
  const [choice, setChoice] = useState<'a' | 'b' | undefined>(undefined)
  const [several, setSeveral] = useState<readonly string[]>(['tight', 'warm'])
  return (
    <>
      <TextField label="First name" note="Only on what you send." value={text} onInput={setText} />
      <TextField label="With a problem" value="" onInput={setText} problem="A name is missing. One letter is enough." />
      <TextArea label="In your words" value={text} onInput={setText} />
      <Ruled label="A letter" lines={3} value={text} onInput={setText} area={null} />
      <SelectField
        label="Where are you?"
        options={[{ value: 'a', words: 'Somewhere' }]}
        value="a"
        onChange={() => undefined}
      />
      <Card>
        <Toggle label="On" note="With a note." on={on} onChange={setOn} />
        <hr />
        <Toggle label="Off" on={!on} onChange={(off) => setOn(!off)} />
      </Card>
      <ChoiceList
        label="Nothing chosen yet"
        value={choice}
        onChange={setChoice}
        choices={[
          {
            value: 'a',
            words: 'The first',
            note: 'It opens something.',
            inside: <TextField label="Inside" value="" onInput={() => undefined} />,
          },
          { value: 'b', words: 'The second' },
        ]}
      />
      <Chips
        tone="sky"
        label="Several"
        chips={['tight', 'warm', 'tired', 'nothing yet'].map((each) => ({ value: each, words: each }))}
        chosen={several}
        onChange={setSeveral}
      />
    </>
  )
}

function Small() {
  const names = Object.keys(icons).filter((name): name is IconName => name in icons)
  return (
    <>
      <Rows label="People">
        <Row start={<Initial name="Ines" />} title="Ines" note="A friend" href="#i" />
        <Row start={<Initial name="Ørjan" tone="plum" />} title="Ørjan" action="Change" onClick={() => undefined} />
        <Row plain title="A plain row" />
      </Rows>
      <Quote words="I like that it was me you asked." by="Ines, the form" felt="good" />
      <Note>A note worth reading.</Note>
      <ErrorNote what="The link was not made." safe="Your words are safe on this device.">
        <Button size="small">Try again</Button>
      </ErrorNote>
      <Strip words="A trial. It counts nowhere." out="End the trial" href="#out" />
      <div class="side">
        {[1, 2, 3, 4].map((at) => (
          <StepStem key={at} at={at} of={4} />
        ))}
      </div>
      <div class="side">
        <LeafMark tone={1} />
        <LeafMark tone={3} />
        <LeafMark tone="no" />
        <LeafMark bud tone={4} />
      </div>
      <div class="side">
        {names.map((name) => (
          <Icon key={name} name={name} />
        ))}
      </div>
      <div class="side">
        {(['begin', 'sprout', 'wait', 'no'] as const).map((kind) => (
          <Seedling key={kind} kind={kind} soil />
        ))}
      </div>
      <SayWhatIsWaited words="Making the link." after={0} />
    </>
  )
}

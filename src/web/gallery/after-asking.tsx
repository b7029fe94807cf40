// Scenes of what comes after asking.
import { useState } from 'preact/hooks'
import { hardWords } from '../../words/scales.ts'
import { Button } from '../ui/button.tsx'
import { Card, CardLine } from '../ui/card.tsx'
import { Chips } from '../ui/chips.tsx'
import { CompareLine } from '../ui/compare-line.tsx'
import { ErrorNote } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { Quote } from '../ui/quote.tsx'
import { Scale } from '../ui/scale.tsx'
import { Seedling } from '../ui/seedling.tsx'

const hardSteps = Object.entries(hardWords).map(([value, words]) => ({ value, words }))
const back = { href: '#back' }

/** A scene. */
export function Waiting() {
  return (
    <Page
      tab="ask"
      back={{ href: '#asks', words: 'Asks' }}
      centred
      before={
        <div style={{ marginInline: 'auto', paddingBlockEnd: '14px' }}>
          <Seedling kind="wait" />
        </div>
      }
      title="Waiting for Robin."
      lead="No answer yet. That’s all we know."
    >
      <Card>
        <Quote look="plain" words="Could you drive me to the station on Saturday at nine? No is a fine answer." />
        <hr />
        <p class="note">Asked by voice on Tuesday, link sent. It works until Friday evening.</p>
      </Card>
      <div class="stack">
        <Button>Robin told me the answer</Button>
        <div class="side">
          <Button size="small">Remind once</Button>
          <Button size="small">Change it</Button>
          <Button size="small">Let it go</Button>
        </div>
      </div>
      <p class="note">
        Silence is not a no. If nothing comes, it’s kept as silence, and nothing is held against anyone.
      </p>
    </Page>
  )
}

/** A scene. */
export function Yes() {
  return (
    <Page
      back={{ href: '#asks', words: 'Asks' }}
      above="Mara answered"
      title="Yes."
      size="answer"
      tone="sky"
      wide
      under={<Quote look="large" words="Of course. I was going anyway." />}
      beside={<Seedling kind="sprout" />}
      foot={
        <>
          <Button kind="primary">What do you make of it?</Button>
          <Button kind="text">Later</Button>
        </>
      }
    >
      <Card pair>
        <CompareLine
          draws={new URLSearchParams(location.search).has('draws')}
          question="Would Mara say yes?"
          steps={7}
          ends={['no way', 'surely']}
          guess={{ step: 2, words: 'not likely', number: '3 in 10' }}
          truth={{ step: 6, words: 'yes' }}
          truthLabel="Mara said"
        />
        <CardLine />
        <CompareLine
          question="How was it to be asked?"
          steps={5}
          ends={['a burden', 'glad']}
          guess={{ step: 1, words: 'a bit much' }}
          truth={{ step: 4, words: 'glad' }}
          truthLabel="Mara was"
        />
      </Card>
      <p class="note">One answer, from one friend, by voice.</p>
    </Page>
  )
}

/** A scene. */
export function No() {
  return (
    <Page
      back={{ href: '#asks', words: 'Asks' }}
      above="Robin answered"
      title="Not this time."
      size="statement"
      under={<Quote look="large" words="I’m away on Saturday, sorry. Try me another week." />}
      foot={
        <>
          <Button>Ask someone else for the lift</Button>
          <Button>Something softer</Button>
          <Button>Leave it for today</Button>
        </>
      }
    >
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '20px' }}>
        <Seedling kind="no" />
        <p class="voice" style={{ flex: '1 1 8em' }}>
          You asked. Robin said no. Both are true.
        </p>
      </div>
      <Card>
        <CompareLine
          question="How was it to be asked?"
          steps={5}
          ends={['a burden', 'glad']}
          guess={{ step: 4, words: 'glad' }}
          truth={{ step: 2, words: 'fine' }}
          truthLabel="Robin was"
        />
      </Card>
    </Page>
  )
}

/** A scene. */
export function After() {
  const [came, setCame] = useState<readonly string[]>(['yes'])
  const [hard, setHard] = useState<string | undefined>('a-little')
  const [happened, setHappened] = useState<readonly string[]>(['no'])
  return (
    <Page
      close={back}
      above="Oat milk, Thursday"
      title="How did it go?"
      foot={
        <>
          <Button kind="primary">Next</Button>
          <Button kind="text">Skip the rest</Button>
        </>
      }
    >
      <Chips
        one
        label="Did the help come?"
        chips={['yes', 'partly', 'no'].map((words) => ({ value: words, words }))}
        chosen={came}
        onChange={setCame}
      />
      <Scale
        label="How hard was it, really?"
        steps={hardSteps}
        value={hard}
        onChange={setHard}
        kind="fact"
        earlier="hard"
      />
      <Chips
        one
        label={
          <>
            <q class="voice" style={{ fontStyle: 'italic' }}>
              I’ll be a bother.
            </q>{' '}
            Did it happen?
          </>
        }
        chips={['yes', 'partly', 'no', 'can’t tell'].map((words) => ({ value: words, words }))}
        chosen={happened}
        onChange={setHappened}
      />
    </Page>
  )
}

/** A scene. */
export function Failed() {
  return (
    <Page
      close={back}
      title="The link was not made yet."
      lead="The server didn’t answer. Nothing went out."
      foot={
        <>
          <Button kind="primary">Try again</Button>
          <Button>Ask by voice, without a link</Button>
          <Button kind="text">Keep it for later</Button>
        </>
      }
    >
      <Card>
        <Quote look="plain" words="Mara, could you bring me oat milk on Thursday? No is a fine answer." />
      </Card>
      <ErrorNote safe="Your words and your guess are safe on this device." />
    </Page>
  )
}

// Another device is added: a picture for its camera, and the same in twelve words. Good once, for ten minutes.
import { useRef } from 'preact/hooks'
import type { DevicesScreen as Screen } from '../../app/screens/devices.ts'
import { devicesWords } from '../../words/screens/devices.ts'
import { sendWords } from '../../words/screens/send.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { Qr } from '../ui/qr.tsx'
import { SayWhatIsWaited } from '../ui/status.tsx'
import kit from './recovery-kit.module.css'
import css from './devices.module.css'
import { faultSaid } from './device-said.ts'
import { useCopy } from './share-text.tsx'

const words = devicesWords.pairing

type Props = { readonly screen: Screen }

export function Pairing({ screen }: Props) {
  if (screen.pairs.value === 'came') return <Came screen={screen} />
  if (screen.pairs.value === 'over') return <Over screen={screen} />
  const hasPicture = screen.picture.value?.is === 'address'
  return (
    <Page
      step="pairing"
      title={words.title}
      lead={hasPicture ? words.lead : words.leadWords}
      wide
      foot={
        <Button kind="primary" onClick={() => screen.go('look')}>
          {words.done}
        </Button>
      }
    >
      <div class={css['pairing']}>
        <PictureOf screen={screen} />
        <div class="stack">
          {hasPicture && <p>{words.orWords}</p>}
          <TwelveWords shown={screen.words.value} />
        </div>
      </div>
      <p class="note">{words.note}</p>
    </Page>
  )
}

function PictureOf({ screen }: Props) {
  const picture = screen.picture.value
  if (picture === undefined) return null
  if (picture.is === 'only-here') return <ErrorNote what={words.onlyHere.what} safe={words.onlyHere.how} />
  return <Qr text={picture.address} label={words.picture} />
}

/** With a way to copy them: into the app on the home screen of the same phone, which no camera can look at. */
function TwelveWords({ shown }: { readonly shown: readonly string[] }) {
  const list = useRef<HTMLOListElement>(null)
  const { copied, copy } = useCopy(shown.join(' '), list)
  return (
    <>
      <ol class={kit['words']} ref={list} translate={false}>
        {shown.map((word, i) => (
          <li key={`${i} ${word}`}>{word}</li>
        ))}
      </ol>
      <Button size="small" icon="copy" onClick={() => void copy()}>
        {copied === 'yes' ? sendWords.copiedButton : words.copy}
      </Button>
      {copied === 'no' && <ErrorNote safe={sendWords.notCopied} />}
    </>
  )
}

function Came({ screen }: Props) {
  return (
    <Page
      step="came"
      title={words.came.title}
      lead={words.came.lead}
      foot={
        <Button kind="primary" onClick={() => screen.go('look')}>
          {words.done}
        </Button>
      }
    />
  )
}

function Over({ screen }: Props) {
  const fault = screen.fault.value
  return (
    <Page
      step="over"
      title={words.title}
      lead={words.over.lead}
      foot={
        <>
          <Button kind="primary" onClick={() => void screen.add()}>
            {words.over.again}
          </Button>
          <Button kind="text" onClick={() => screen.go('look')}>
            {words.done}
          </Button>
        </>
      }
    >
      {screen.busy.value && <SayWhatIsWaited words={devicesWords.working} after={400} />}
      {fault !== undefined && <ErrorNote safe={faultSaid(fault)} />}
    </Page>
  )
}

// The spoken side of a letter: recording it, and hearing it again. Nothing of it leaves the device.
import { useEffect, useState } from 'preact/hooks'
import type { SpokenLetter } from '../../app/screens/letter-spoken.ts'
import { letterWords, letterWriteWords as words } from '../../words/screens/letters.ts'
import { Button } from '../ui/button.tsx'
import { toHeading } from '../ui/fresh-heading.ts'
import { say } from '../ui/status.tsx'
import { AreYouSure } from './are-you-sure.tsx'
import css from './letter.module.css'

type Spoken = { readonly spoken: SpokenLetter }

/** The button: speak, or stop. Nothing once there is a recording: it goes with the tap, and the focus to the heading. */
export function Speaking({ spoken }: Spoken) {
  const state = spoken.state.value
  const stop = async () => {
    await spoken.stop()
    toHeading()
    say(words.spoken)
  }
  if (state === 'kept') return null
  if (state === 'listening')
    return (
      <Button kind="outline" icon="mic" onClick={() => void stop()}>
        {words.stop}
      </Button>
    )
  return (
    <Button kind="outline" icon="mic" onClick={() => void spoken.begin()}>
      {words.speak}
    </Button>
  )
}

/** What is going on, and the recording when there is one. */
export function LetterSound({ spoken }: Spoken) {
  const left = spoken.left.value
  const said = saidOf(spoken)
  const isKept = spoken.state.value === 'kept'
  return (
    <div class={said !== '' || isKept ? 'stack' : 'unseen'}>
      <p class={said === '' ? 'unseen' : 'note'} role="status">
        {said}
      </p>
      {left !== undefined && <p class="note">{words.left(left)}</p>}
      {isKept && (
        <>
          <Player key={spoken.spoken.value?.sound} spoken={spoken} />
          <AreYouSure {...letterWords.dropSpoken} onYes={async () => void (await spoken.drop())} />
        </>
      )}
    </div>
  )
}

function Player({ spoken }: Spoken) {
  const [address, setAddress] = useState<string | undefined>(undefined)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    let made: string | undefined
    let here = true
    void spoken.whole().then((whole) => {
      if (!here) return
      if (!whole.ok || whole.value.length === 0) return setBroken(true)
      made = URL.createObjectURL(new Blob([whole.value], { type: spoken.spoken.value?.type ?? '' }))
      setAddress(made)
    })
    return () => {
      here = false
      if (made !== undefined) URL.revokeObjectURL(made)
    }
  }, [spoken])
  if (broken) return <p class="note">{letterWords.cannotListen}</p>
  // It is the person's own voice: there are no captions to give.
  // oxlint-disable-next-line jsx-a11y/media-has-caption
  return <audio class={css['player']} controls src={address} aria-label={letterWords.listen} />
}

function saidOf({ state, silent, trouble }: SpokenLetter): string {
  if (trouble.value !== undefined) return words.notKept
  if (silent.value !== undefined) return words.silent[silent.value]
  return state.value === 'asking' || state.value === 'listening' ? words.speaking[state.value] : ''
}

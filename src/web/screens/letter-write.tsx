// The page that is written on: ruled paper, a few beginnings, a voice if it is easier. Putting it away is always the first thing there.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { letterScreen, type LetterScreen, longestTyped } from '../../app/screens/letter.ts'
import { type SpokenLetter, spokenLetter } from '../../app/screens/letter-spoken.ts'
import type { LetterId, Rung } from '../../core/practices/letter.ts'
import { letterBeforeWords, lettersWords, letterWriteWords as words } from '../../words/screens/letters.ts'
import { useApp } from '../app-context.ts'
import { browserMicrophone } from '../microphone.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { Ruled } from '../ui/ruled.tsx'
import { LetterClosed } from './letter-closed.tsx'
import { LetterGone } from './letter-gone.tsx'
import { LetterSound, Speaking } from './letter-sound.tsx'
import { NotKept } from './not-kept.tsx'
import css from './letter.module.css'

const starters: { readonly [R in Rung]?: readonly (keyof typeof words.starters)[] } = {
  R1: ['proud'],
  R2: ['alone', 'now'],
  R3: ['proud', 'rest'],
}
/** A look and a line for somebody else are not spoken here. */
const mayBeSpoken: ReadonlySet<Rung> = new Set<Rung>(['R1', 'R2', 'R3'])

/** The second of three steps. */
export function LetterWriteView({ params }: ScreenProps) {
  const app = useApp()
  const id = params.letter
  const screen = useMemo(() => letterScreen(app, id), [app, id])
  // As it was when the page was opened: nobody is shown out in the middle of a sentence.
  const gate = useMemo(() => screen.gate(), [screen])
  const spoken = useMemo(() => spokenLetter(app, id, browserMicrophone), [app, id])
  useEffect(() => () => void spoken.stop(), [spoken])
  if (!screen.letter.value) return <LetterGone />
  if (gate !== 'open') return <LetterClosed why={gate} until={screen.lockedUntil()} kept />
  return <Sheet screen={screen} spoken={spoken} rung={screen.letter.value.rung} id={id} />
}

type SheetProps = {
  readonly screen: LetterScreen
  readonly spoken: SpokenLetter
  readonly rung: Rung
  readonly id: LetterId
}

function Sheet({ screen, spoken, rung, id }: SheetProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const { title, label, rows } = lettersWords.rungs[rung]
  const isLetter = rung === 'R3'
  const begin = (text: string): void => {
    const before = screen.text.value
    const whole = `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${text}`
    screen.type('text', whole)
    if (area.current) goOnWriting(area.current, whole)
  }
  return (
    <Page
      back={{ href: router.href('letters'), words: letterBeforeWords.putAway, onGo: () => void away(screen, spoken) }}
      above={isLetter ? undefined : lettersWords.rungs.R3.label}
      title={isLetter ? label : title}
      size={isLetter ? 'quiet' : 'normal'}
      foot={<Foot screen={screen} spoken={spoken} rung={rung} id={id} />}
    >
      <Ruled
        area={area}
        label={label}
        lines={rows}
        value={screen.text.value}
        maxLength={rung === 'R5' ? longestTyped.line : longestTyped.text}
        onInput={(text) => screen.type('text', text)}
      />
      <Starters rung={rung} onBegin={begin} />
      <LetterSound spoken={spoken} />
    </Page>
  )
}

function Starters({ rung, onBegin }: { readonly rung: Rung; readonly onBegin: (text: string) => void }) {
  const here = starters[rung]
  if (!here) return null
  return (
    <div>
      <p class={`small ${css['quiet']}`}>{words.quiet}</p>
      <div class={css['starters']}>
        {here.map((name) => (
          <button key={name} type="button" class={css['starter']} onClick={() => onBegin(words.starters[name].text)}>
            {words.starters[name].chip}
          </button>
        ))}
      </div>
    </div>
  )
}

function Foot({ screen, spoken, rung, id }: SheetProps) {
  const enough = useEnough(screen)
  const close = async (): Promise<void> => {
    const onward = router.onward()
    await spoken.stop()
    onward(router.href('letterClose', { letter: id }))
  }
  return (
    <>
      <NotKept trouble={screen.trouble.value} />
      <p class="note">{enough ? words.enough : words.ten}</p>
      <div class={`side ${css['acts']}`}>
        {mayBeSpoken.has(rung) && <Speaking spoken={spoken} />}
        <Button kind="plum" onClick={() => void close()}>
          {words.close}
        </Button>
      </div>
    </>
  )
}

/** True once ten minutes of this sitting have gone by: one line changes, with no sound and no number running. */
function useEnough(screen: LetterScreen): boolean {
  const app = useApp()
  const at = screen.enoughAt.value
  const [enough, setEnough] = useState(at !== undefined && app.now() >= at)
  useEffect(() => {
    if (at === undefined || enough) return undefined
    return app.environment.later(at - app.now(), () => setEnough(true))
  }, [app, at, enough])
  return enough
}

async function away(screen: LetterScreen, spoken: SpokenLetter): Promise<void> {
  await Promise.all([spoken.stop(), screen.putAway()])
}

// At once, so that the next key already belongs to the words.
function goOnWriting(area: HTMLTextAreaElement, whole: string): void {
  area.value = whole
  area.focus()
  area.setSelectionRange(whole.length, whole.length)
}

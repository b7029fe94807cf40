// The one card of Today: an ask that was chosen, or a next small step. The three other answers have the same size.
import type { PlannedAsk } from '../../app/screens/today-planned.ts'
import type { TodayScreen } from '../../app/screens/today.ts'
import { hardWords, inTen } from '../../words/scales.ts'
import { todayWords } from '../../words/screens/today.ts'
import { whySaid } from './why-said.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { say } from '../ui/status.tsx'
import css from './today.module.css'

type Screen = { readonly screen: TodayScreen }

/** A next small step, and why this one. */
export function Step({ screen }: Screen) {
  const words = todayWords.step
  const offer = screen.offer.value
  const end = screen.end.value
  if (!offer) return null
  const why = typeof offer.why === 'string' ? words.why[offer.why] : whySaid(offer.why, offer.person?.name ?? '')
  const isSelf = offer.why === 'self'
  const [first, then] = isSelf || !offer.note ? [why, offer.note] : [offer.note, typeof offer.why !== 'string' && why]
  return (
    <Card>
      <div class={css['step']}>
        <p class="note">{isSelf ? words.alone : words.label}</p>
        <h2>{offer.title}</h2>
        <p class="lead">{first}</p>
        {then && <p class="note">{then}</p>}
        <Answers screen={screen} />
        {end && <p class={`note ${css['after']}`}>{words[end]}</p>}
        {screen.canChoose.value && <About screen={screen} isSelf={isSelf} />}
      </div>
    </Card>
  )
}

/** Taking it, and the three other answers, of the same size. */
function Answers({ screen }: Screen) {
  const words = todayWords.step
  const take = async () => {
    const onward = router.onward()
    const taken = await screen.take()
    if (taken?.to === 'guess') onward(router.href('guess', { ask: taken.ask }))
    if (taken?.to === 'newAsk') onward(`${router.href('newAsk')}?step=${taken.step}${personPart(taken.person)}`)
  }
  const told = (change: () => void) => () => {
    change()
    say(screen.end.value ? words[screen.end.value] : (screen.offer.value?.title ?? ''))
  }
  return (
    <div class={css['acts']}>
      <Button kind="primary" onClick={() => void take()}>
        {words.take}
      </Button>
      <div class={css['three']}>
        <Button size="small" onClick={told(screen.smaller)}>
          {words.smaller}
        </Button>
        <Button size="small" onClick={told(screen.another)}>
          {words.another}
        </Button>
        <Button size="small" onClick={() => void screen.notToday()}>
          {words.notToday}
        </Button>
      </div>
    </div>
  )
}

/** Four to choose from, how this one was found, and never again. */
function About({ screen, isSelf }: Screen & { readonly isSelf: boolean }) {
  const words = todayWords.step
  const never = async () => {
    if (await screen.never()) say(words.neverSaid)
  }
  return (
    <div class={`side ${css['after']} ${css['about']}`}>
      {!isSelf && (
        <Button kind="text" size="small" href={router.href('four')}>
          {words.four}
        </Button>
      )}
      <Button kind="text" size="small" href={router.href('decides')}>
        {words.how}
      </Button>
      <Button kind="text" size="small" onClick={() => void never()}>
        {words.never}
      </Button>
    </div>
  )
}

/** An ask that was chosen. *I asked* seals the guess as it stands. */
export function Planned({ screen, planned }: Screen & { readonly planned: PlannedAsk }) {
  const words = todayWords.planned
  const { ask, title, on, mayGuess, others } = planned
  const guess = guessed(planned)
  const seals = ask.sealed === undefined && !mayGuess
  return (
    <Card>
      <div class={css['step']}>
        <p class="note">{words.label}</p>
        <h2>{title}</h2>
        {guess !== undefined && <p class="lead">{guess}</p>}
        <div class={css['acts']}>
          <GoOn screen={screen} planned={planned} />
          <div class="side">
            {mayGuess && (
              <Button size="small" href={router.href('guess', { ask: ask.id })}>
                {words.guess}
              </Button>
            )}
            {others && (
              <Button size="small" href={`${router.href('startAsk', { kind: others })}?ask=${ask.id}`}>
                {words.change}
              </Button>
            )}
            <Button size="small" onClick={() => void screen.leaveIt(ask.id)}>
              {words.notToday}
            </Button>
          </div>
        </div>
        {seals && on === 'ask-anyone' && <p class={`note ${css['after']}`}>{words.seals}</p>}
        {seals && on === 'do' && <p class={`note ${css['after']}`}>{words.sealsDone}</p>}
      </div>
    </Card>
  )
}

function GoOn({ screen, planned: { ask, on } }: Screen & { readonly planned: PlannedAsk }) {
  const words = todayWords.planned
  if (on !== 'ask-anyone' && on !== 'do')
    return (
      <Button kind="primary" href={router.href(on, { ask: ask.id })}>
        {words.goOn}
      </Button>
    )
  const next = on === 'do' ? 'after' : 'told'
  const done = async () => {
    const onward = router.onward()
    if (await screen.iAsked(ask.id)) onward(router.href(next, { ask: ask.id }))
  }
  return (
    <Button kind="primary" onClick={() => void done()}>
      {on === 'do' ? words.did : words.asked}
    </Button>
  )
}

/** Nothing is due, it was enough for the day or the week, or none is wished for. */
export type Quiet = 'nothing' | 'enough' | 'enough-week' | 'none-wished'

/** In the place of a card: nothing is due, or it was enough. It can still be gone on with. */
export function NothingDue(props: Screen & { readonly kind: Quiet; readonly more: boolean }) {
  const { screen, kind, more } = props
  if (kind === 'none-wished')
    return (
      <div class={css['quiet']}>
        <Button href={router.href('nextSettings')}>{todayWords[kind].change}</Button>
      </div>
    )
  return (
    <div class={css['quiet']}>
      {more && (
        <Button kind={kind === 'nothing' ? 'primary' : 'text'} onClick={screen.showOne}>
          {todayWords[kind].show}
        </Button>
      )}
      {kind === 'nothing' && (
        <Button kind={more ? 'text' : 'primary'} href={router.href('start')}>
          {todayWords.nothing.choose}
        </Button>
      )}
    </div>
  )
}

function guessed({ ask: { guess, sealed } }: PlannedAsk): string | undefined {
  const words = todayWords.planned
  if (guess.chance !== undefined) return words.guessed(inTen(guess.chance))
  if (guess.hard !== undefined) return words.hard(hardWords[guess.hard])
  return sealed === undefined ? words.noGuess : undefined
}

function personPart(person: string | undefined): string {
  return person === undefined ? '' : `&person=${encodeURIComponent(person)}`
}

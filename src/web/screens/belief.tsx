// One belief: how true it felt then and now, what one's own asks say of it, the other seat, a fairer sentence.
import { useMemo } from 'preact/hooks'
import { beliefScreen, type BeliefScreen } from '../../app/screens/belief.ts'
import { rowOf } from '../../app/screens/beliefs.ts'
import { type Belief, type Rating, ratingsOf, ratingValues } from '../../core/practices/belief.ts'
import { beliefSentence, beliefStepWords, beliefWords as words } from '../../words/screens/beliefs.ts'
import { useApp } from '../app-context.ts'
import type { ScreenProps } from '../shell/screens.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { CompareLine } from '../ui/compare-line.tsx'
import { Page } from '../ui/page.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { AreYouSure } from './are-you-sure.tsx'
import { Evidence } from './belief-evidence.tsx'
import css from './belief.module.css'
import { BeliefGone } from './belief-parts.tsx'
import { NotKept } from './not-kept.tsx'
import { OpenDoors } from './open-doors.tsx'
import { sometime } from './sometime.ts'

/** *One belief*. */
export function BeliefScreenView({ params }: ScreenProps) {
  const app = useApp()
  const screen = useMemo(() => beliefScreen(app, params.belief), [app, params.belief])
  const belief = screen.belief.value
  if (belief === undefined) return <BeliefGone />
  const props = { screen, belief }
  return (
    <Page
      back={{ href: router.href('beliefs'), words: words.back }}
      above={words.wrote(sometime(belief.made, app.now()).said)}
      title={
        <q class={css['sentence']} dir="auto" translate={false}>
          {beliefSentence(belief.kind, belief.words)}
        </q>
      }
      under={belief.wasTrueThere && <p class="lead">{beliefStepWords.there.said}</p>}
      foot={
        <Button kind="primary" href={router.href('beliefStep', { belief: belief.id, kind: 'test' })}>
          {words.find}
        </Button>
      }
    >
      <Rated {...props} />
      <section class="stack">
        <h2>{words.asks}</h2>
        <Evidence rows={screen.bearing.value} />
      </section>
      {!belief.wasTrueThere && <OtherSeat {...props} />}
      {!belief.wasTrueThere && <Fairer {...props} />}
      <NotKept trouble={screen.trouble.value} />
      <Remove screen={screen} />
    </Page>
  )
}

type Props = { readonly screen: BeliefScreen; readonly belief: Belief }

/** The first rating and the last, on one line, and all of them as a list for whoever wants it. */
function Rated({ belief }: Props) {
  const now = useApp().now()
  const { first, last } = rowOf(belief)
  const at = (rating: Rating | undefined) =>
    rating && { step: ratingValues.toReversed().findIndex((value) => value === rating.value), words: `${rating.value}` }
  const { rate } = beliefStepWords
  return (
    <div class="stack">
      {first !== undefined && (
        <CompareLine
          steps={ratingValues.length}
          ends={[rate.most, rate.least]}
          guess={at(first)}
          guessLabel={sometime(first.at, now).label}
          truth={at(last)}
          truthLabel={last === undefined ? '' : sometime(last.at, now).label}
          own={{ same: words.same }}
        />
      )}
      <div>
        <Button size="small" href={router.href('beliefStep', { belief: belief.id, kind: 'again' })}>
          {first === undefined ? words.rate : words.rateAgain}
        </Button>
      </div>
      <AllRatings belief={belief} />
    </div>
  )
}

function AllRatings({ belief }: Pick<Props, 'belief'>) {
  const now = useApp().now()
  const ratings = ratingsOf(belief, 'sentence')
  if (ratings.length < 3) return null
  return (
    <details class={css['ratings']}>
      <summary>{words.allRatings(ratings.length)}</summary>
      <ul aria-label={words.ratings}>
        {ratings.toReversed().map(({ id, at, value }) => (
          <li key={id}>
            <span class="note">{sometime(at, now).label}</span> {beliefStepWords.ofHundred(value)}
          </li>
        ))}
      </ul>
    </details>
  )
}

function OtherSeat({ belief }: Props) {
  const friend = ratingsOf(belief, 'friend').at(-1)
  return (
    <section class="stack">
      <h2>{words.otherSeat}</h2>
      <Rows>
        <Row
          plain={friend !== undefined}
          title={friend === undefined ? words.swap : words.respect(friend.value)}
          note={friend === undefined ? words.swapNote : undefined}
          href={router.href('beliefStep', { belief: belief.id, kind: 'friend' })}
        />
      </Rows>
    </section>
  )
}

function Fairer({ belief }: Props) {
  const href = router.href('beliefStep', { belief: belief.id, kind: 'fairer' })
  const rated = ratingsOf(belief, 'fairer').at(-1)
  if (belief.fairer === undefined)
    return (
      <Rows>
        <Row title={words.fairerAdd} note={words.fairerNote} href={href} />
      </Rows>
    )
  return (
    <figure class={css['fairer']}>
      <blockquote class="voice">
        <q dir="auto" translate={false}>
          {belief.fairer}
        </q>
      </blockquote>
      <figcaption class="small">
        {rated === undefined ? words.fairerBy : words.fairerTrue(rated.value)} <a href={href}>{words.change}</a>
      </figcaption>
    </figure>
  )
}

function Remove({ screen }: Pick<Props, 'screen'>) {
  const remove = async (): Promise<void> => {
    const onward = router.onward()
    if (await screen.remove()) onward(router.href('beliefs'), 'replace')
  }
  return (
    <AreYouSure words={words.remove} text={words.removeText} yes={words.removeYes} no={words.removeNo} onYes={remove}>
      <OpenDoors kinds={['belief']} />
    </AreYouSure>
  )
}

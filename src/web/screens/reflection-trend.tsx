// Earlier looks: a dot for each, sentence by sentence, from the oldest at the start to today. What was said is also written out.
import type { ReflectionScreen } from '../../app/screens/reflection.ts'
import { amounts, type Looked, type Mark, type Reflection } from '../../core/practices/reflection.ts'
import type { Instant } from '../../lib/time.ts'
import { amountWords } from '../../words/scales.ts'
import { lookWords as words, markSentences } from '../../words/screens/signs.ts'
import { useApp } from '../app-context.ts'
import { AreYouSure } from './are-you-sure.tsx'
import { shortDayOf } from './day.ts'
import css from './reflection.module.css'
import { OpenDoors } from './open-doors.tsx'
import { sometime } from './sometime.ts'

/** How many looks stand side by side; older ones are kept, and not drawn. */
const atOnce = 6

export function EarlierLooks({ screen, of }: { readonly screen: ReflectionScreen; readonly of: Looked }) {
  const looks = screen.looks.value.slice(-atOnce)
  return (
    <div class={css['trend']}>
      {screen.marks.map((mark) => (
        <OverTime key={mark} screen={screen} looks={looks} mark={mark} />
      ))}
      <Days screen={screen} looks={looks} of={of} />
      <Removing screen={screen} />
    </div>
  )
}

const [width, top, gap, side] = [320, 10, 11, 12]

function OverTime(props: {
  readonly screen: ReflectionScreen
  readonly looks: readonly Reflection[]
  readonly mark: Mark
}) {
  const { screen, looks, mark } = props
  const dots = looks.flatMap(({ id, marks }, i) => {
    const amount = marks[mark]
    const x = (width * (i + 0.5)) / looks.length
    return amount === undefined ? [] : [{ id, x, y: top + gap * amounts.indexOf(amount) }]
  })
  return (
    <figure class={css['line']}>
      <figcaption>{markSentences[mark]}</figcaption>
      <p class="small" aria-hidden="true">
        {amountWords.very}
      </p>
      <svg viewBox={`0 0 ${width} ${2 * top + 4 * gap}`} aria-hidden="true">
        <path class={css['grid']} d={`M${side} ${top}H${width - side}M${side} ${top + 4 * gap}H${width - side}`} />
        <path class={css['stem']} d={dots.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')} />
        {dots.map(({ id, x, y }, i) => (
          <circle
            key={id}
            class={i === dots.length - 1 ? css['last'] : css['dot']}
            cx={x}
            cy={y}
            r={i === dots.length - 1 ? 6 : 5}
          />
        ))}
      </svg>
      <p class="small" aria-hidden="true">
        {amountWords.not}
      </p>
      <Said screen={screen} mark={mark} />
    </figure>
  )
}

/** The first and the last, in words; of one alone there is nothing to say. */
function Said({ screen, mark }: { readonly screen: ReflectionScreen; readonly mark: Mark }) {
  const now = useApp().now()
  const seen = screen.overTime(mark)
  const [first, last] = [seen[0], seen.at(-1)]
  if (first === undefined || last === undefined || seen.length < 2) return null
  const at = (moment: Instant) => sometime(moment, now).label
  return (
    <p class="note">{words.overTime(at(first.at), amountWords[first.amount], at(last.at), amountWords[last.amount])}</p>
  )
}

/** The day of each look, under its dots; for the costs with how many leans there were before it. */
function Days(props: {
  readonly screen: ReflectionScreen
  readonly looks: readonly Reflection[]
  readonly of: Looked
}) {
  const { screen, looks, of } = props
  const leans = screen.leans.value
  return (
    <div>
      <ol class={css['days']} aria-label={words.dates}>
        {looks.map(({ id, at }) => (
          <li key={id}>
            {shortDayOf(at)}
            {of === 'costs' && <b>{words.leans(leans.get(id) ?? 0)}</b>}
          </li>
        ))}
      </ol>
      {of === 'costs' && <p class="note">{words.leansNote}</p>}
    </div>
  )
}

function Removing({ screen }: { readonly screen: ReflectionScreen }) {
  const now = useApp().now()
  return (
    <details class={css['removing']}>
      <summary>{words.removing}</summary>
      {screen.looks.value.toReversed().map(({ id, at }) => (
        <AreYouSure
          key={id}
          words={words.remove(sometime(at, now).said)}
          text={words.removeText}
          yes={words.removeYes}
          no={words.removeNo}
          onYes={async () => void (await screen.remove(id))}
        >
          <OpenDoors kinds={['looks']} />
        </AreYouSure>
      ))}
    </details>
  )
}

// From leaf to leaf: one leaf is in hand, arrows go on by time, Enter opens what it stands for, Esc leaves.
// Whoever sees reads below it what a screen reader says.
import type { RefObject } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { LeanRow } from '../../app/screens/look.ts'
import type { Growth, Plant } from '../../core/plant.ts'
import { seasonWords } from '../../words/screens/season.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Layers } from '../ui/plant.tsx'
import { wholeView } from '../ui/plant-view.ts'
import plantCss from '../ui/plant.module.css'
import { say } from '../ui/status.tsx'
import { type LeanSaid, leanSaid } from './lean-said.ts'
import css from './season.module.css'

const words = seasonWords.explore
/** Where it is said which keys there are; there is one of it on a page. */
const hintId = 'leaf-by-leaf'

export type ExploreProps = {
  readonly plant: Plant
  /** What the growths of the plant stand for, in their order. */
  readonly rows: readonly LeanRow[]
  readonly onLeave: () => void
}

export function SeasonExplore({ plant, rows, onLeave }: ExploreProps) {
  const [chosen, setChosen] = useState(rows.length - 1)
  const drawing = useRef<SVGSVGElement>(null)
  const said = rows.map(leanSaid)
  const at = Math.min(chosen, said.length - 1)
  const goTo = (next: number, how: 'focus' | 'say') => {
    const leaf = drawing.current?.querySelectorAll<SVGGElement>('[role=option]')[next]
    if (!leaf) return
    setChosen(next)
    leaf.scrollIntoView({ block: 'center' })
    if (how === 'focus') leaf.focus({ preventScroll: true })
    else say(nameOf(said[next]))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = placeAfter(event.key, at, said.length)
    if (next !== undefined) goTo(next, 'focus')
    else if (event.key === 'Enter') router.go(said[at]?.href ?? router.href('look'))
    else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
  }
  return (
    <div>
      <Leaves drawing={drawing} plant={plant} said={said} at={at} onChoose={setChosen} onKeyDown={onKeyDown} />
      <InHand said={said[at]} onEarlier={() => goTo(at - 1, 'say')} onLater={() => goTo(at + 1, 'say')} />
    </div>
  )
}

type LeavesProps = {
  readonly drawing: RefObject<SVGSVGElement | null>
  readonly plant: Plant
  readonly said: readonly LeanSaid[]
  readonly at: number
  readonly onChoose: (place: number) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

// The picture is painted as always; over it lies, in the order of time, what can be chosen.
function Leaves({ drawing, plant, said, at, onChoose, onKeyDown }: LeavesProps) {
  const { x, y, width, height } = wholeView(plant)
  const resting = (growth: Growth) => (growth === plant.growths[at] ? '' : css['resting'])
  return (
    <svg
      ref={drawing}
      class={`${plantCss['plant']} ${css['leaves']} picture`}
      viewBox={`${x} ${y} ${width} ${height}`}
      role="listbox"
      aria-label={words.label}
      aria-describedby={hintId}
    >
      <g aria-hidden="true">
        <Layers plant={plant} look={resting} />
      </g>
      {plant.growths.map(({ lean, middle }, i) => (
        <g
          key={lean.id}
          role="option"
          tabindex={i === at ? 0 : -1}
          aria-selected={i === at}
          aria-label={nameOf(said[i])}
          onClick={() => onChoose(i)}
          onKeyDown={onKeyDown}
        >
          <circle
            class={i === at ? css['ring'] : css['hit']}
            cx={middle.x}
            cy={middle.y}
            r={lean.kind === 'waiting' ? 15 : 17 + 2.6 * lean.level}
          />
        </g>
      ))}
    </svg>
  )
}

type InHandProps = {
  readonly said: LeanSaid | undefined
  readonly onEarlier: () => void
  readonly onLater: () => void
}

function InHand({ said, onEarlier, onLater }: InHandProps) {
  return (
    <div class={css['inHand']}>
      <p aria-hidden="true">
        <b>{said?.title}</b>
        <br />
        {said?.note}
      </p>
      <div class="side">
        <Button size="small" onClick={onEarlier}>
          {words.earlier}
        </Button>
        <Button size="small" onClick={onLater}>
          {words.later}
        </Button>
        {said && (
          <Button size="small" href={said.href}>
            {words.open}
          </Button>
        )}
      </div>
      <p class={`small ${css['keys']}`} id={hintId}>
        {words.hint}
      </p>
    </div>
  )
}

function nameOf(said: LeanSaid | undefined): string {
  return said ? `${said.title} ${said.note}` : ''
}

/** Where a key leads, by time: up and on are later, as the plant grows. `undefined`: nowhere. */
function placeAfter(key: string, at: number, many: number): number | undefined {
  if (key === 'ArrowUp' || key === 'ArrowRight') return Math.min(at + 1, many - 1)
  if (key === 'ArrowDown' || key === 'ArrowLeft') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? many - 1 : undefined
}

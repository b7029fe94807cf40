// Settling: five things that can be seen, one tap for each. Nothing moves by itself, nothing runs out, stopping is always there.
import { useState } from 'preact/hooks'
import { settleWords as words } from '../../words/screens/help.ts'
import { router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Bud, Leaf } from '../ui/leaf.tsx'
import { Page } from '../ui/page.tsx'
import { say } from '../ui/status.tsx'
import css from './settle.module.css'

/** Each tap opens a bud into a leaf. After five: feet on the floor, and today's date. */
export function SettleScreen() {
  const [seen, setSeen] = useState(0)
  const tap = (): void => {
    setSeen(seen + 1)
    say(words.count(seen + 1))
  }
  const done = seen >= words.tap.length
  const back = (
    <Button kind="text" href={router.href('help')}>
      {done ? words.done.back : words.stop}
    </Button>
  )
  return (
    <Page
      title={done ? words.done.title : words.title}
      lead={done ? words.done.lead : words.lead}
      step={done ? 'done' : 'seeing'}
      size="large"
      centred
      back={{ href: router.href('help') }}
      leave="short-and-loud"
      before={<FiveBuds open={seen} />}
      foot={
        <>
          {done ? (
            <Button onClick={() => setSeen(0)}>{words.done.again}</Button>
          ) : (
            <Button size="large" onClick={tap}>
              {words.tap[seen]}
            </Button>
          )}
          {back}
        </>
      }
    />
  )
}

const places = [
  [24, 124, 10],
  [98, 127, -14],
  [172, 128, 8],
  [246, 125, -10],
  [320, 122, 6],
] as const

function FiveBuds({ open }: { readonly open: number }) {
  return (
    <div class={`${css['buds']} picture`}>
      <svg viewBox="0 60 350 96" aria-hidden="true">
        <path class={css['stem']} d="M-40 150C60 138 120 158 190 148S320 138 400 147" />
        {places.map(([x, y, turn], i) => (
          <g key={x}>
            <path class={css['stalk']} d={`M${x - 4} ${y + 23}Q${x - 2} ${y + 10} ${x} ${y}`} />
            {i < open ? (
              <Leaf tone={i % 2 === 0 ? 1 : 2} transform={`translate(${x} ${y}) rotate(${turn - 82}) scale(1.05)`} />
            ) : (
              <Bud transform={`translate(${x} ${y}) rotate(${turn})`} />
            )}
          </g>
        ))}
      </svg>
    </div>
  )
}

// One leaf, drawn once and used wherever a leaf stands alone: the step stem, the compare line, the seedlings, a list.
import css from './leaf.module.css'

/** Leaf tints from old to young; `no` is a leaf for a no: autumn, not a wound. Same size, same care. */
export type LeafTone = 1 | 2 | 3 | 4 | 'no'

/** The blade lies along the line to the right of its stalk (0, 0), 46 long; place it by a `transform`. */
export function Leaf({ tone = 2, transform }: { readonly tone?: LeafTone; readonly transform?: string }) {
  const pale = tone === 3 || tone === 4
  return (
    <g transform={transform} class={`${css['leaf']} ${css[`tone${tone}`]}`}>
      <path class={pale ? css['outlined'] : ''} d={blade} />
      <path class={css['shade']} d={half} />
      <path class={css['rib']} d={veins} />
    </g>
  )
}

/** A bud: asked, and nothing known yet. Points up from (0, 0), 29 long. */
export function Bud({ tone = 4, transform }: { readonly tone?: 2 | 3 | 4; readonly transform?: string }) {
  return (
    <g transform={transform} class={`${css['leaf']} ${css[`tone${tone}`]}`}>
      <path class={css['outlined']} d="M0 0C-10.500 -5 -9 -18.500 0 -29C9 -18.500 10.500 -5 0 0Z" />
      <path class={css['seam']} d="M0 0Q-3 -13 1 -24" />
    </g>
  )
}

/** A leaf alone in a line of text or a list; decoration beside words that say the same. */
export function LeafMark({ tone = 2, bud = false }: { readonly tone?: LeafTone; readonly bud?: boolean }) {
  return (
    <svg class={`${css['mark']} picture`} viewBox="0 0 52 48" aria-hidden="true">
      {bud ? (
        <Bud transform="translate(16 38) rotate(48) scale(1.05)" />
      ) : (
        <Leaf tone={tone} transform="translate(5 22) rotate(4)" />
      )}
    </svg>
  )
}

const blade =
  'M0 0C-15 -18.500 3.500 -34 23 -22.500C33 -16.500 38.500 -9 47 -7C40.500 -2.500 37.500 1.500 32.500 8.500C21.500 25.500 -.5 20.500 0 0Z'
const half = 'M0 0Q23 -2.500 47 -7C40.500 -2.500 37.500 1.500 32.500 8.500C21.500 25.500 -.5 20.500 0 0Z'
const veins =
  'M0 0Q23 -2.500 44 -6.500M7 -.8Q8.500 -9.500 12.500 -16.500M7 -.8Q12.500 5 19.500 8.500M15 -1.700Q16.500 -9.500 21 -15.500M15 -1.700Q20.500 3.700 26.500 5.800M22.800 -2.700Q24.600 -9 29 -13.700M22.800 -2.700Q28 2 32.500 2.800M30.200 -3.800Q32.200 -8.700 35.700 -11.800M30.200 -3.800Q34 -.8 37.200 -.3'

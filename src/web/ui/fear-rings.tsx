// One dashed ring for each thing that was feared; full where it happened, half where it happened in part, empty where it did not.
import css from './range.module.css'

/** The rings, in rows of ten. The sentence beside them says the same. */
export function FearRings(props: { readonly yes: number; readonly partly: number; readonly no: number }) {
  const { yes, partly, no } = props
  const of = yes + partly + no
  const rows = Math.ceil(of / inRow)
  return (
    <svg class={css['drawing']} viewBox={`0 0 350 ${rows * gap}`} aria-hidden="true">
      {Array.from({ length: of }, (_, i) => {
        const [x, y] = [gap / 2 + gap * (i % inRow), gap / 2 + gap * Math.floor(i / inRow)]
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a ring is its place
          <g key={i} transform={`translate(${x} ${y})`}>
            <circle class={css['ring']} r="11" />
            {i < yes && <circle class={css['disc']} r="7" />}
            {i >= yes && i < yes + partly && <path class={css['disc']} d="M0 7A7 7 0 0 1 0 -7Z" />}
          </g>
        )
      })}
    </svg>
  )
}

const inRow = 10
const gap = 35

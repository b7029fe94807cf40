// A number from 0 to 10, tapped or left out.
import { Scale } from '../ui/scale.tsx'

const tens = Array.from({ length: 11 }, (_, n) => n)

export function Tens(props: {
  readonly label: string
  /** What 0 and 10 mean. */
  readonly ends: { readonly 0: string; readonly 10: string }
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}) {
  const { label, ends, value, onChange } = props
  const steps = tens.map((n) => {
    const isEnd = n === 0 || n === 10
    return { value: n, words: isEnd ? ends[n] : `${n}`, short: `${n}`, ...(isEnd && { number: `${n}` }) }
  })
  return <Scale kind="now" label={label} steps={steps} value={value} onChange={onChange} />
}

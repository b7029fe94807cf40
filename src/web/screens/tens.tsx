// A number from 0 to 10, tapped or left out.
import { Chips } from '../ui/chips.tsx'

const tens = Array.from({ length: 11 }, (_, n) => n)

export function Tens(props: {
  readonly label: string
  /** What 0 and 10 mean. */
  readonly ends: { readonly 0: string; readonly 10: string }
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}) {
  const { label, ends, value, onChange } = props
  const said = (n: number): string => (n === 0 || n === 10 ? `${n} ${ends[n]}` : `${n}`)
  return (
    <Chips
      one
      label={label}
      chips={tens.map((n) => ({ value: `${n}`, words: said(n) }))}
      chosen={value === undefined ? [] : [`${value}`]}
      onChange={([chosen]) => onChange(chosen === undefined ? undefined : Number(chosen))}
    />
  )
}

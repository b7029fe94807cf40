// How far a flow has come, drawn: finished steps carry a leaf, the present one is an open ring, later ones a small node.
import { shellWords } from '../../words/shell.ts'
import { Leaf } from './leaf.tsx'
import css from './step-stem.module.css'

/** `at` counts from 1. In low stimulation it is "3 of 4" in words. */
export function StepStem({ at, of }: { readonly at: number; readonly of: number }) {
  const gap = 26
  const x = (step: number): number => 10 + (step - 1) * gap
  const steps = Array.from({ length: of }, (_, i) => i + 1)
  const here = x(at)
  const width = x(of) + 12
  return (
    <div class={css['stem']} role="img" aria-label={shellWords.step(at, of)}>
      <svg viewBox={`0 0 ${width} 34`} style={{ inlineSize: `${width / 16}rem` }} aria-hidden="true">
        {at > 1 && <path class={css['grown']} d={`M4 17Q${here / 2} 13 ${here} 16`} />}
        {at < of && <path class={css['ahead']} d={`M${here} 16H${x(of)}`} />}
        {steps.map((step) => {
          if (step < at) {
            const up = step % 2 === 1
            return (
              <Leaf
                key={step}
                transform={`translate(${x(step)} ${up ? 15.5 : 15.8}) rotate(${up ? -66 : 56}) scale(.27)`}
              />
            )
          }
          if (step === at) return <circle key={step} class={css['here']} cx={x(step)} cy="16" r="4.5" />
          return <circle key={step} class={css['node']} cx={x(step)} cy="16" r="2" />
        })}
      </svg>
      <span class={css['words']} aria-hidden="true">
        {shellWords.stepShort(at, of)}
      </span>
    </div>
  )
}

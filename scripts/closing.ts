// How a run of many gates ends: what was printed and may not be, what is red, and the totals.
import type { Outcome } from './gate.ts'
import { leaks } from './leaks.ts'

/** Says it, and sets the exit code. @param began the moment of `performance.now()` at which the run began. */
export function closing(outcomes: readonly Outcome[], began: number): void {
  const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((all, outcome) => all + of(outcome), 0)
  const leaked = leaks(outcomes.map(({ output }) => output).join('\n'))
  if (leaked.length > 0) console.log(`\nPrinted, and may never be:\n${leaked.join('\n')}`)
  const red = outcomes.filter(({ fine }) => !fine).map(({ name }) => name)
  console.log(
    `\n${red.length === 0 ? 'All gates are open' : `Red: ${red.join(', ')}`}, after ${((performance.now() - began) / 60_000).toFixed(1)} minutes.`,
  )
  console.log(
    `${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed) + (leaked.length > 0 ? 1 : 0)} failed`,
  )
  process.exitCode = red.length + leaked.length === 0 ? 0 : 1
}

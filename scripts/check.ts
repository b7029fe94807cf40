// `npm run check`: every quick gate, two at a time, in under a minute. Red gates show what they said.
import { checks } from './checks.ts'
import { runGates } from './gate.ts'

const began = performance.now()
const outcomes = await runGates(checks, 2)
const red = outcomes.filter(({ fine }) => !fine).map(({ name }) => name)
console.log(
  red.length === 0
    ? `All gates are open, after ${((performance.now() - began) / 1000).toFixed(0)} s.`
    : `Red: ${red.join(', ')}.`,
)
process.exitCode = red.length === 0 ? 0 : 1

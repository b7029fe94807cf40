// `npm test`: every kind of test once. The pages and their sizes first, then all else.
// What tries many cases of one thing, and the hazard log's controls switched off one by one, is in the long run: scripts/test-long.ts.
import { checks, commands, conformance, devices, journeys, pages, seldom, server } from './checks.ts'
import { type Outcome, runGates } from './gate.ts'
import { leaks } from './leaks.ts'

// The longest first. The server's mostly wait, so three share two cores. The journeys fill both, and begin when little else is left.
const gates = [server({}), ...checks, ...seldom, devices({}), conformance, commands, journeys]

const began = performance.now()
const outcomes = [...(await runGates(pages, 1)), ...(await runGates(gates, 3))]

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

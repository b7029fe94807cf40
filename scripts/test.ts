// `npm test`: every kind of test once. Quick gates, then the pages and their sizes, npm start, the server as a process, the browser.
// What tries many cases of one thing, and the hazard log's controls switched off one by one, is in the long run: scripts/test-long.ts.
import { checks, commands, conformance, devices, journeys, pages, seldom, server } from './checks.ts'
import { type Gate, type Outcome, runGates } from './gate.ts'
import { leaks } from './leaks.ts'

/** Sections run one after the other. The kills and the outside suite mostly wait, so others share the machine with them. */
const sections: readonly { readonly title: string; readonly gates: readonly Gate[]; readonly atOnce: number }[] = [
  { title: 'Pages', gates: pages, atOnce: 1 },
  { title: 'Quick gates, and npm start', gates: [...checks, ...seldom, commands], atOnce: 2 },
  {
    title: 'Server: killed and restarted, and judged by somebody else’s tests; several devices',
    gates: [server({}), conformance, devices({})],
    atOnce: 2,
  },
  { title: 'Journeys in a browser', gates: [journeys], atOnce: 1 },
]

const began = performance.now()
const outcomes: Outcome[] = []
for (const { title, gates, atOnce } of sections) {
  console.log(`\n${title}`)
  outcomes.push(...(await runGates(gates, atOnce)))
}

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

// `npm test`: everything once. Quick gates, then the pages and their sizes, the server as a process, the outside suite, the browser.
import { checks, commands, conformance, journeys, pages, server } from './checks.ts'
import { type Gate, type Outcome, runGates } from './gate.ts'

/** Sections run one after the other; only gates that do not listen to the clock share the machine. */
const sections: readonly { readonly title: string; readonly gates: readonly Gate[]; readonly atOnce: number }[] = [
  { title: 'Quick gates', gates: checks, atOnce: 2 },
  { title: 'Pages, and npm start', gates: [...pages, commands], atOnce: 1 },
  { title: 'Server, killed and restarted', gates: [server({})], atOnce: 1 },
  { title: 'Somebody else’s judgement of the server', gates: [conformance], atOnce: 1 },
  { title: 'Journeys in a browser', gates: [journeys], atOnce: 1 },
]

const outcomes: Outcome[] = []
for (const { title, gates, atOnce } of sections) {
  console.log(`\n${title}`)
  outcomes.push(...(await runGates(gates, atOnce)))
}

const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((all, outcome) => all + of(outcome), 0)
const red = outcomes.filter(({ fine }) => !fine).map(({ name }) => name)
console.log(`\n${red.length === 0 ? 'All gates are open.' : `Red: ${red.join(', ')}.`}`)
console.log(`${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed`)
process.exitCode = red.length === 0 ? 0 : 1

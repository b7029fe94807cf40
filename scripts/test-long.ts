// `npm run test:long`: the same promises held against many more cases, in half an hour at most. Ends with the figures, each with
// what it is counted of. The seed in the first line repeats the made-up cases: SEED=… npm run test:long
import {
  conformancePostgres,
  devices,
  longJourneys,
  month,
  promisedWaits,
  proofs,
  seal,
  server,
  unit,
} from './checks.ts'
import { figures, table } from './figures.ts'
import { runGates } from './gate.ts'
import { leaks } from './leaks.ts'

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const count = '--import=./scripts/count-properties.ts'
const long = { LONG: '1', SEED: String(seed) }
console.log(`The long run, seed ${seed}.`)

// The longest first. The kills mostly wait, so others share the machine with them.
const gates = [
  devices(long, count),
  server(long, count),
  month(long),
  seal(long, count),
  ...unit(long, count),
  longJourneys(long),
  proofs,
  conformancePostgres,
]
const outcomes = [...(await runGates([promisedWaits(long)], 1)), ...(await runGates(gates, 3))]
const output = outcomes.map((outcome) => outcome.output).join('\n')
console.log(`\n${table(figures(output))}`)
const leaked = leaks(output)
if (leaked.length > 0) console.log(`\nPrinted, and may never be:\n${leaked.join('\n')}`)
const red = outcomes.filter(({ fine }) => !fine)
const sum = (of: (outcome: (typeof outcomes)[number]) => number): number =>
  outcomes.reduce((all, outcome) => all + of(outcome), 0)
console.log(
  `\n${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed) + (leaked.length > 0 ? 1 : 0)} failed`,
)
process.exitCode = red.length + leaked.length === 0 ? 0 : 1

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
import { closing } from './closing.ts'
import { figures, table } from './figures.ts'
import { runGates } from './gate.ts'

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
const began = performance.now()
const outcomes = [...(await runGates([promisedWaits(long)], 1)), ...(await runGates(gates, 3))]
console.log(`\n${table(figures(outcomes.map(({ output }) => output).join('\n')))}`)
closing(outcomes, began)

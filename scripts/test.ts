// `npm test`: every kind of test once. The pages and their sizes first, then all else.
// What tries many cases of one thing, and the hazard log's controls switched off one by one, is in the long run: scripts/test-long.ts.
import { checks, commands, conformance, devices, journeys, pages, seldom, server } from './checks.ts'
import { closing } from './closing.ts'
import { runGates } from './gate.ts'

// The longest first. The server's mostly wait, so three share two cores. The journeys fill both, and begin when little else is left.
const gates = [server({}), ...checks, ...seldom, devices({}), conformance, commands, journeys]

const began = performance.now()
const outcomes = [...(await runGates(pages, 1)), ...(await runGates(gates, 3))]
closing(outcomes, began)

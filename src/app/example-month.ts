import type { ExampleAsk, ExampleMonth } from '../core/example.ts'
import { exampleOps } from '../core/example.ts'
import { type Chance, chances } from '../core/guess.ts'
import { type DeviceId, parseDevice } from '../core/records/stamp.ts'
import { exampleAsks, exampleName, examplePeople, exampleReceived } from '../words/example.ts'
import { exampleNotes } from '../words/examples/notes.ts'
import type { App } from './app.ts'
import type { Environment } from './environment.ts'
import { inMemoryApp } from './in-memory.ts'

/** The program over the made-up month, as if it had been lived up to now. Nothing of it is kept, and nothing can leave. */
export function exampleApp(environment: Environment): App {
  return inMemoryApp(environment, exampleOps(exampleMonth(), environment.now(), device()))
}

function device(): DeviceId {
  const name = parseDevice('example1')
  if (!name) throw new Error('a device name that is none')
  return name
}

/** The month as `core` reads it, from the words. */
function exampleMonth(): ExampleMonth {
  return {
    name: exampleName,
    people: examplePeople,
    asks: exampleAsks.map(askOf),
    received: exampleReceived,
    notes: exampleNotes,
  }
}

type Written = (typeof exampleAsks)[number]

function askOf({ answer, without, unopened, guess, after, ...rest }: Written): ExampleAsk {
  const { nextChance, ...noted } = after ?? {}
  const { from: _, says, ...said } = answer ?? { from: 'told' }
  return {
    ...rest,
    guess: { ...guess, chance: stepNear(guess.chance) },
    came: says ? { reply: { ...said, says }, ...(unopened && { arrived: true }) } : cameOf(without),
    ...(after && { after: { ...noted, ...(nextChance !== undefined && { nextChance: stepNear(nextChance) }) } }),
  }
}

function cameOf(without: Written['without']): 'waiting' | 'silence' {
  return without === 'rested' ? 'silence' : 'waiting'
}

function stepNear(chance: number): Chance {
  const [nearest] = chances.toSorted((a, b) => Math.abs(a - chance) - Math.abs(b - chance))
  if (nearest === undefined) throw new Error('a scale without steps')
  return nearest
}

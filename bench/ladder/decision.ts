// `npm run bench:decision`: how much script one choice takes, with 200 steps, 15 people and 500 asks behind it: everything is fitted to the
// record, 3,000 pairs are looked at, four are shown and one is recommended. Milliseconds depend on the machine; the ratio to writing and reading
// the same pairs as JSON can be compared.

import { dice } from './dice.ts'
import { allowed, choiceFrom, shortlist } from '../../src/core/choice/choose.ts'
import type { Pair, Past } from '../../src/core/choice/past.ts'
import type { PersonId } from '../../src/core/person.ts'
import { domains, type StepId } from '../../src/core/step.ts'

const [steps, people, asks, today, rounds] = [200, 15, 500, 900, 30]
const roll = dice(34)

const pairs: readonly Pair[] = Array.from({ length: steps * people }, (_, at) => {
  const [step, helper] = [Math.floor(at / people), at % people]
  return {
    step: `s${step}` as StepId,
    domain: domains[step % domains.length] ?? 'INF',
    grade: roll(1, step),
    helper: `h${helper}` as PersonId,
    closeness: roll(2, helper),
  }
})
const past: readonly Past[] = Array.from({ length: asks }, (_, at) => {
  const said = (part: number): number => Math.round(roll(part, at) * 20) / 20
  const felt = said(5) * 0.6
  return {
    ...(pairs[Math.floor(roll(3, at) * pairs.length)] ?? fail()),
    day: today - roll(4, at) * 400,
    done: roll(6, at) < 0.9,
    chance: said(7),
    dread: said(8),
    felt,
    next: said(9),
    yes: roll(10, at) < 0.7 ? 1 : 0,
  }
})

const first = scriptMs(choose)
const choices = timesOf(choose)
const [median, worst, yardstick] = [choices[rounds / 2] ?? 0, choices.at(-1) ?? 0, timesOf(copy)[rounds / 2] ?? 1]
console.log(
  `One choice: ${median.toFixed(1)} ms of script in the middle, ${worst.toFixed(1)} at worst of ${rounds}, ${first.toFixed(1)} before anything is compiled; ` +
    `${(median / yardstick).toFixed(1)} times writing and reading its ${pairs.length} pairs as JSON (${yardstick.toFixed(1)} ms).`,
)

function timesOf(work: () => void): readonly number[] {
  return Array.from({ length: rounds }, () => scriptMs(work)).toSorted((a, b) => a - b)
}

function choose(): void {
  const choice = choiceFrom({ past, day: today, limit: 0.7 })
  const some = shortlist(allowed(pairs, choice))
  if (some.length < 4 || allowed(some, choice, () => ({ chance: 0.5, dread: 0.3 })).length === 0) fail()
}

function copy(): void {
  if ((JSON.parse(JSON.stringify(pairs)) as unknown[]).length !== pairs.length) fail()
}

/** Time that the processor worked for this thread, whatever else the machine does meanwhile. */
function scriptMs(work: () => void): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}

function fail(): never {
  throw new Error('Nothing to choose among')
}

// What else the made-up person wrote, practice by practice, each in a file of its own beside this one.
import { exampleBeliefs } from './beliefs.ts'
import { exampleCheckIns } from './check-ins.ts'
import { exampleFinding } from './finding.ts'
import { exampleOrigin } from './origin.ts'
import { exampleReflections } from './reflections.ts'
import { exampleLetters } from './letters.ts'
import { exampleRehearsals } from './rehearsals.ts'
import { exampleRests } from './rests.ts'
import { exampleCare, exampleSafety } from './safety.ts'
import { exampleShares } from './shares.ts'
import { exampleStaying } from './staying.ts'

/** All of it. `ago` gives the moment so many days back. */
export function exampleNotes(ago: (days: number) => number) {
  return [
    ...exampleBeliefs(ago),
    ...exampleCheckIns(ago),
    ...exampleLetters(ago),
    ...exampleFinding(ago),
    ...exampleOrigin(ago),
    ...exampleReflections(ago),
    ...exampleRehearsals(ago),
    ...exampleRests(ago),
    ...exampleSafety(ago),
    ...exampleCare(ago),
    ...exampleShares(ago),
    ...exampleStaying(),
  ]
}

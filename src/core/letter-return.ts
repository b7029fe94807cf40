import type { CheckIn, FeelingFamily, NeedFamily } from './practices/check-in.ts'
import type { Letter } from './practices/letter.ts'
import type { LocalTime } from './letter-gate.ts'
import type { Notebook } from './notebook.ts'
import { hour } from '../lib/time.ts'
import { isHeavyDay } from './heavy-day.ts'
import { sat } from './practices/letter.ts'
import { allowed } from './mode.ts'
import { feelingFamilies, needFamilies } from './practices/check-in.ts'

/** A check-in so close to a letter belongs to it: what was noted then is its theme. */
const near = 12 * hour

/**
 * The letter that may come back today: the person allowed it, it was closed on an earlier day, and a feeling or a need of the same
 * family as then was noted today. The latest of them, never more than one; none on a heavy day, and none while the mode of
 * care allows no letters.
 */
export function returningLetter(notebook: Notebook, { now, dayStart }: LocalTime): Letter | undefined {
  if (!allowed(notebook.privateAnswers, now).rungs.includes('R1') || isHeavyDay(notebook, dayStart)) return undefined
  const checkIns = [...notebook.checkIns.values()]
  const today = new Set(checkIns.filter(({ at }) => at >= dayStart).flatMap(themesOf))
  const may = [...notebook.letters.values()].filter(
    (letter) => letter.mayReturn && hasWords(letter) && (letter.closed ?? dayStart) < dayStart,
  )
  const fitting = may.filter((letter) =>
    checkIns
      .filter(({ at }) => Math.abs(at - sat(letter)) < near)
      .some((one) => themesOf(one).some((t) => today.has(t))),
  )
  return fitting.toSorted((a, b) => sat(b) - sat(a))[0]
}

type Theme = `feeling/${FeelingFamily}` | `need/${NeedFamily}`

// Families, since the same thing rarely comes back under the same word.
function themesOf({ feelings = [], need }: CheckIn): readonly Theme[] {
  const felt = familiesIn(feelingFamilies).filter((family) => feelings.some((one) => has(feelingFamilies[family], one)))
  const needed = familiesIn(needFamilies).filter((family) => need !== undefined && has(needFamilies[family], need))
  return [...felt.map((family): Theme => `feeling/${family}`), ...needed.map((family): Theme => `need/${family}`)]
}

function familiesIn<F extends string>(families: { readonly [family in F]: readonly string[] }): readonly F[] {
  return Object.keys(families) as F[]
}

function has(list: readonly string[], word: string): boolean {
  return list.includes(word)
}

function hasWords({ text, spoken }: Letter): boolean {
  return text !== undefined || spoken !== undefined
}

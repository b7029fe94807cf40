// `npm run bench:picture`: how much script it takes to draw one season, and ten years of seasons side by side. Ratios within one run can
// be trusted; milliseconds depend on the machine. `--json` prints figures only.

import { createHash } from 'node:crypto'
import { leansInSeason, plant, seasons } from '../../src/core/plant.ts'
import { madeUpYear } from '../../src/core/plant/testing.ts'
import { postcard } from '../../src/web/ui/postcard.ts'

const rounds = 60
const year = madeUpYear('a year', 4 * leansInSeason)
const tenYears = madeUpYear('ten years', 1000)
const megabyte = Buffer.alloc(2 ** 20, 'a leaf')

const first = cpu(() => plant(year, 'tendril', 0))
const oneSeasonMs = median(() => plant(year, 'tendril', 3))
const oneFileMs = median(() => postcard(plant(year, 'tendril', 3)))
const tenYearsMs = median(() =>
  Array.from({ length: seasons(tenYears.length) }, (_, i) => plant(tenYears, 'tendril', i)),
)
/** Something that every machine does: by it the figures can be told apart from the machine. */
const hashMs = median(() => createHash('sha256').update(megabyte).digest())
const figures = {
  firstSeasonMs: rounded(first),
  oneSeasonMs: rounded(oneSeasonMs),
  oneFileMs: rounded(oneFileMs),
  seasonsOfTenYears: seasons(tenYears.length),
  tenYearsMs: rounded(tenYearsMs),
  seasonPerMegabyteHashed: rounded(oneSeasonMs / hashMs),
  bytesOfFile: postcard(plant(year, 'tendril', 3)).length,
}
console.log(process.argv.includes('--json') ? JSON.stringify(figures) : figures)

/** Milliseconds of this process for one go; what others do at the time does not count. */
function cpu(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function median(work: () => unknown): number {
  const times = Array.from({ length: rounds }, () => cpu(work)).toSorted((a, b) => a - b)
  return times[Math.floor(rounds / 2)] ?? 0
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100
}

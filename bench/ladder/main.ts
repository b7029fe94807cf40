// `npm run bench:ladder`: made-up people live half a year with each way to choose the next ask. Numbers rank designs and show harm; they say
// nothing of real people. `--people N` a world, `--seed N` of the first, `--world path/to/world.ts` (again for more) instead of the public
// ones, `--policy name` (again for more), `--json` prints figures only, `--report` writes docs/ladder.md. How a world is written:
// bench/ladder/README.md.

import { parseArgs } from 'node:util'
import { eloWithShortlist, elo, ladder, oracle, random, staircase, thompson } from './baselines.ts'
import { compared, type Estimate, type Row } from './compare.ts'
import { engine } from './engine.ts'
import { live, type Measured } from './live.ts'
import type { Policy } from './policy.ts'
import { writeReport } from './report.ts'
import type { World } from './world.ts'

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    world: { type: 'string', multiple: true },
    policy: { type: 'string', multiple: true },
    json: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
  },
})

const publicWorlds = ['base', 'push-through', 'pessimist-right', 'fragile', 'bad-grades', 'sparse', 'shifting']
const all = [random, ladder, staircase, elo(0.5), elo(0.7), elo(0.85), eloWithShortlist, thompson, engine, oracle]
const policies = all.filter(({ name }) => values.policy?.includes(name) ?? true)
/** The oracle looks at many pairs of a whole panel at each choice: a few people show where it stands. */
const oraclePeople = 30

const paths = values.world ?? publicWorlds.map((name) => `${import.meta.dirname}/worlds/${name}.ts`)
const rows: Row[] = []
for (const path of paths) {
  const found = compared(...(await livesIn(await worldAt(path))))
  rows.push(...found)
  if (!values.json) print(found)
}
if (values.report)
  writeReport(
    rows,
    `npm run bench:ladder -- ${process.argv
      .slice(2)
      .map((one) => (one.includes(' ') ? `"${one}"` : one))
      .join(' ')}`,
  )
if (values.json) console.log(JSON.stringify({ seed: Number(values.seed), rows }))

async function worldAt(path: string): Promise<World> {
  const { world } = (await import(new URL(path, `file://${process.cwd()}/`).href)) as { readonly world?: World }
  if (!world) throw new Error(`${path} exports no \`world\``)
  return world
}

async function livesIn(world: World): Promise<[string, ReadonlyMap<string, readonly Measured[]>]> {
  const lives = policies.map((policy): [string, readonly Measured[]] => [policy.name, livesOf(world, policy)])
  return [world.name, new Map(lives)]
}

function livesOf(world: World, policy: Policy): readonly Measured[] {
  const people = policy === oracle ? Math.min(oraclePeople, Number(values.people)) : Number(values.people)
  return Array.from({ length: people }, (_, at) => live(world, policy, Number(values.seed) + at))
}

function print(found: readonly Row[]): void {
  const shown = [
    'gap',
    'avoidance',
    'aversive',
    'aversivePer100',
    'unsafePer100',
    'dropout',
    'declined',
    'asks',
  ] as const
  console.log(`\n${found[0]?.world} (${Math.max(...found.map(({ people }) => people))} people)`)
  for (const { policy, metrics } of found) {
    console.log(policy.padEnd(20), shown.map((metric) => `${metric} ${said(metrics[metric])}`).join('  '))
  }
  const own = found.find(({ policy }) => policy === engine.name)
  for (const [other, less] of Object.entries(own?.minus ?? {})) {
    console.log(
      `  less ${other}`.padEnd(20),
      (['gap', 'aversive', 'dropout'] as const).map((metric) => `${metric} ${said(less[metric])}`).join('  '),
    )
  }
}

function said({ mean, low, high }: Estimate): string {
  return `${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`
}

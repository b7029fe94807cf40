// The report in docs: a table, and a picture of it. Dots are means, lines the 95 % intervals; by shape and by words, not by colour alone.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Estimate, Row } from './compare.ts'
import { engine } from './engine.ts'
import type { Metric } from './live.ts'

const docs = join(import.meta.dirname, '../../docs')
const shown = [
  ['gap', 'how far the expected chance is off'],
  ['aversive', 'times it went badly, a person'],
  ['dropout', 'part that left'],
] as const satisfies readonly (readonly [Metric, string])[]

/** Writes `docs/ladder.md` and the picture in it. @param made the command that made it. */
export function writeReport(rows: readonly Row[], made: string): void {
  const worlds = [...new Set(rows.map(({ world }) => world))]
  const parts = worlds.map((world) =>
    tableOf(
      world,
      rows.filter((row) => row.world === world),
    ),
  )
  writeFileSync(join(docs, 'ladder.svg'), pictureOf(worlds, rows))
  writeFileSync(
    join(docs, 'ladder.md'),
    [
      '# How the next small ask is chosen: results with made-up people',
      'Made-up people can rank ways to choose and show harm. **They cannot show that anything helps anybody**, and nothing here says so. Less is better in every column but the last.',
      `Made by \`${made}\`. Every way to choose lives with the same people; what is in brackets is a 95 % interval by resampling them. The worlds: [bench/ladder](../bench/ladder/README.md). Why it is chosen so, and what was tried and lost: [0034](decisions/0034-the-next-small-ask.md).`,
      '![Gap, bad experiences and leaving, by world and way to choose](ladder.svg)',
      ...parts,
    ].join('\n\n') + '\n',
  )
}

function tableOf(world: string, rows: readonly Row[]): string {
  const columns = ['gap', 'avoidance', 'aversive', 'unsafePer100', 'dropout', 'declined', 'asks'] as const
  const line = ({ policy, people, metrics }: Row): string =>
    `| ${policy} | ${people} | ${columns.map((metric) => said(metrics[metric])).join(' | ')} |`
  const own = rows.find(({ policy }) => policy === engine.name)
  const less = Object.entries(own?.minus ?? {}).map(
    ([other, minus]) => `| ${other} | ${shown.map(([metric]) => said(minus[metric])).join(' | ')} |`,
  )
  return [
    `## ${world}`,
    [`| | people | ${columns.join(' | ')} |`, `|---|${'---|'.repeat(columns.length + 1)}`, ...rows.map(line)].join(
      '\n',
    ),
    [`| ${engine.name} less … | gap | aversive | dropout |`, '|---|---|---|---|', ...less].join('\n'),
  ].join('\n\n')
}

function said({ mean, low, high }: Estimate): string {
  return `${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`
}

const [left, width, height, gapBetween] = [150, 230, 14, 26]

function pictureOf(worlds: readonly string[], rows: readonly Row[]): string {
  const policies = [...new Set(rows.map(({ policy }) => policy))]
  const block = policies.length * height + gapBetween
  const panels = shown.map(([metric, words], at) => {
    const x0 = left + at * (width + 20)
    const most = Math.max(...rows.map(({ metrics }) => metrics[metric].high))
    const x = (value: number): string => (x0 + (value / most) * width).toFixed(1)
    const marks = rows.map(({ world, policy, metrics }) => {
      const y = 60 + worlds.indexOf(world) * block + policies.indexOf(policy) * height
      const { mean, low, high } = metrics[metric]
      const dot =
        policy === engine.name
          ? `<rect x="${(Number(x(mean)) - 4).toFixed(1)}" y="${y - 4}" width="8" height="8" class="own"/>`
          : `<circle cx="${x(mean)}" cy="${y}" r="3"/>`
      return `<path d="M${x(low)} ${y}H${x(high)}"/>${dot}`
    })
    return `<text x="${x0}" y="20" class="head">${metric}</text><text x="${x0}" y="34">${words}</text>${marks.join('')}<text x="${x0}" y="${48 + worlds.length * block}">0</text><text x="${x0 + width}" y="${48 + worlds.length * block}" text-anchor="end">${most.toFixed(2)}</text>`
  })
  const names = worlds.flatMap((world, w) => [
    `<text x="8" y="${60 + w * block - 12}" class="head">${world}</text>`,
    ...policies.map((policy, p) => `<text x="8" y="${64 + w * block + p * height}">${policy}</text>`),
  ])
  const size = [left + shown.length * (width + 20), 64 + worlds.length * block]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.join(' ')}" role="img"><style>svg{background:#fbf7f0}text{font:11px sans-serif;fill:#3b342c}.head{font-weight:700}path{stroke:#8a7f72;stroke-width:1.5}circle{fill:#fbf7f0;stroke:#8a4b2d;stroke-width:1.5}.own{fill:#2f6d8f}</style>${names.join('')}${panels.join('')}</svg>\n`
}

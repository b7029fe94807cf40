// Eight sentences about leaning on people, for whoever likes figures. Found only from *Is this me?*; nobody is asked to look.
import type { ReflectionScreen } from '../../app/screens/reflection.ts'
import { meanOf, type Reading, readings, trendOf } from '../../core/practices/leanings.ts'
import type { Reflection } from '../../core/practices/reflection.ts'
import { leaningWords as words } from '../../words/screens/signs.ts'
import { Note } from '../ui/note.tsx'
import { dayOf } from './day.ts'
import { ReflectionForm } from './reflection-form.tsx'
import css from './leanings.module.css'

export function LeaningsScreen() {
  return (
    <ReflectionForm
      of="leanings"
      words={words}
      from="signs"
      before={<Note>{words.notValidated}</Note>}
      overall={Overall}
    />
  )
}

/** What may be said of all readings: a sentence, the means as dots, and the same as a table. */
function Overall({ screen }: { readonly screen: ReflectionScreen }) {
  const looks = screen.looks.value
  const found = readings(looks)
  const trend = trendOf(found)
  return (
    <div class={css['overall']}>
      <p class="voice">{words.trend[trend]}</p>
      {trend !== 'too-few' && <Means found={found} />}
      <Table looks={looks} found={found} />
      <p class="note">{words.whole}</p>
      {trend !== 'too-few' && <p class="note">{words.arbitrary}</p>}
    </div>
  )
}

const [width, height, side] = [320, 92, 12]

// The first is hollow, since the others are seen against it. More done alone stands higher.
function Means({ found }: { readonly found: readonly Reading[] }) {
  const x = (i: number) => (width * (i + 0.5)) / found.length
  const y = (mean: number) => height - side - ((height - 2 * side) * mean) / 4
  const line = found.map(({ mean }, i) => `${i === 0 ? 'M' : 'L'}${x(i)} ${y(mean)}`).join('')
  return (
    <figure class={css['figure']} aria-hidden="true">
      <p class="small">{words.ends[0]}</p>
      <svg class={css['means']} viewBox={`0 0 ${width} ${height}`}>
        <path class={css['edge']} d={`M${side} ${y(4)}H${width - side}M${side} ${y(0)}H${width - side}`} />
        <path class={css['line']} d={line} />
        {found.map(({ at, mean }, i) => (
          <circle key={at} class={i === 0 ? css['first'] : css['dot']} cx={x(i)} cy={y(mean)} r={5.5} />
        ))}
      </svg>
      <p class="small">{words.ends[1]}</p>
    </figure>
  )
}

function Table({ looks, found }: { readonly looks: readonly Reflection[]; readonly found: readonly Reading[] }) {
  return (
    <table class={css['table']}>
      <caption class="unseen">{words.table}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.day}</th>
          <th scope="col">{words.columns.mean}</th>
        </tr>
      </thead>
      <tbody>
        {looks.toReversed().map((look) => (
          <tr key={look.id}>
            <th scope="row">{dayOf(look.at)}</th>
            <td>{meanSaid(look, found)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function meanSaid(look: Reflection, found: readonly Reading[]): string {
  const mean = meanOf(look)
  if (mean === undefined) return words.notWhole
  const compared = found.some(({ at }) => at === look.at)
  return compared ? words.ofFour(mean) : `${words.ofFour(mean)}, ${words.tooNear}`
}

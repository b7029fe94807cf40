// One shared thing as whoever was let in will read it: made of the very copy that is sealed.
import { saidItem, type SaidSeries } from '../../core/share-said.ts'
import type { ShareItem } from '../../core/share-item.ts'
import { shareItemWords as words } from '../../words/share-items.ts'
import { CompareLine } from '../ui/compare-line.tsx'
import css from './shares.module.css'

/** The item, in the words of the page that it is read on. */
export function SharedItem({ item }: { readonly item: ShareItem }) {
  const { title, note, quote, pairs, series, lines } = saidItem(item, words)
  return (
    <article class={css['item']}>
      <h3 translate={false}>{title}</h3>
      {note !== undefined && <p class="note">{note}</p>}
      {quote !== undefined && (
        <blockquote class="voice" dir="auto" translate={false}>
          {quote}
        </blockquote>
      )}
      {pairs.map(({ question, steps, ends, guess, truth }) => (
        <CompareLine
          key={question}
          question={question}
          steps={steps}
          ends={ends}
          guess={guess}
          truth={truth}
          guessLabel={words.guessed}
          truthLabel={words.happened}
        />
      ))}
      {(series.length > 0 || lines.length > 0) && (
        <dl>
          {series.map((one) => (
            <Over key={one.label} series={one} />
          ))}
          {lines.map(({ label, text }) => (
            <div key={`${label ?? ''}${text}`}>
              {label !== undefined && <dt>{label}</dt>}
              <dd translate={false}>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  )
}

/** Something over time: dots from the first to the last, and both in words. */
function Over({ series: { label, values, words: said } }: { readonly series: SaidSeries }) {
  const width = 200 / Math.max(1, values.length - 1)
  const dots = values.flatMap((value, i) => (value === undefined ? [] : [[4 + i * width, 36 - value * 32] as const]))
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {dots.length > 1 && (
          <svg class={css['series']} viewBox="0 0 208 40" preserveAspectRatio="none" aria-hidden="true">
            <polyline points={dots.map((dot) => dot.join(',')).join(' ')} />
            {dots.map(([x, y]) => (
              <circle key={x} cx={x} cy={y} r="3" />
            ))}
          </svg>
        )}
        {said}
      </dd>
    </div>
  )
}

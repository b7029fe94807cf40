// For a bad day: what people said about being asked, all of it, along one stem. Nothing moves here.
import { useMemo } from 'preact/hooks'
import { saidScreen, type SaidRow } from '../../app/screens/look.ts'
import { tendril } from '../../core/plant/curve.ts'
import { feltWords } from '../../words/scales.ts'
import { lookWords } from '../../words/screens/look.ts'
import { soFarWords } from '../../words/screens/so-far.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Leaf } from '../ui/leaf.tsx'
import { Page } from '../ui/page.tsx'
import { Felt, Quote } from '../ui/quote.tsx'
import { Seedling } from '../ui/seedling.tsx'
import { ShowMore } from './show-more.tsx'
import css from './said.module.css'

const words = lookWords.saidPage

export function SaidScreenView() {
  const app = useApp()
  const screen = useMemo(() => saidScreen(app), [app])
  const rows = screen.rows.value
  return (
    <Page back={{ href: router.href('look'), words: words.back }} title={words.title} lead={words.lead} tab="look">
      {rows.length === 0 ? (
        <div class={css['empty']}>
          <Seedling kind="begin" soil />
          <p class="voice">{words.empty}</p>
        </div>
      ) : (
        <div class={css['grows']}>
          <Tip />
          <ol class={css['stem']}>
            {rows.map((row, i) => (
              <SaidLine key={row.said.ask} row={row} turned={i % 2 === 1} />
            ))}
          </ol>
        </div>
      )}
      <ShowMore of={screen} words={soFarWords.more} />
    </Page>
  )
}

type LineProps = {
  readonly row: SaidRow
  /** Every other leaf hangs a little lower, so that the stem looks grown. */
  readonly turned: boolean
}

function SaidLine({ row: { said, shown }, turned }: LineProps) {
  const isNo = said.says === 'no' || said.says === 'never'
  const name = shown?.person?.name ?? words.somebody
  const by = isNo ? words.aboutNo(name, shown?.title ?? '') : words.about(name, shown?.title ?? '')
  const felt = said.felt && feltWords[said.felt]
  return (
    <li>
      <Stretch />
      <svg class={`${css['leaf']} picture`} viewBox="0 0 62 48" aria-hidden="true">
        <path class={css['grown']} d={turned ? 'M0 19Q7 27 15 26' : 'M0 31Q8 31 15 25'} />
        <Leaf
          tone={isNo ? 'no' : turned ? 2 : 1}
          transform={turned ? 'translate(14 26) rotate(10) scale(.84)' : 'translate(14 25) rotate(-6) scale(.88)'}
        />
      </svg>
      {said.line ? (
        <Quote words={said.line} by={<bdi>{by}</bdi>} {...(felt !== undefined && { felt })} />
      ) : (
        <p class={css['tap']}>
          <bdi class="note">{by}</bdi> {felt !== undefined && <Felt word={felt} />}
        </p>
      )}
    </li>
  )
}

/** The growing end: it has found something to hold. */
function Tip() {
  return (
    <svg class={`${css['tip']} picture`} viewBox="0 0 48 48" aria-hidden="true">
      <path class={css['grown']} d={tendril({ x: 9, y: 48 }, -Math.PI / 2, { length: 88, turns: 1.7, way: 1 })} />
    </svg>
  )
}

/** The stem beside one sentence, as high as that is. It ends as it begins, so that the stretches join. */
function Stretch() {
  return (
    <svg class={`${css['stretch']} picture`} viewBox="0 0 18 100" preserveAspectRatio="none" aria-hidden="true">
      <path
        class={css['grown']}
        vector-effect="non-scaling-stroke"
        d="M9 0C9 10 11.500 18 11.500 32S6.500 62 6.500 78S9 92 9 100"
      />
    </svg>
  )
}

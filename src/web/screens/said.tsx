// For a bad day: what people said about being asked, all of it, along one stem. Nothing moves here.
import { useMemo } from 'preact/hooks'
import { saidScreen, type SaidRow } from '../../app/screens/look.ts'
import { feltWords } from '../../words/scales.ts'
import { lookWords } from '../../words/screens/look.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { LeafMark } from '../ui/leaf.tsx'
import { Page } from '../ui/page.tsx'
import { Felt, Quote } from '../ui/quote.tsx'
import { Seedling } from '../ui/seedling.tsx'
import css from './said.module.css'

const words = lookWords.saidPage

export function SaidScreenView() {
  const app = useApp()
  const rows = useMemo(() => saidScreen(app), [app])
  return (
    <Page back={{ href: router.href('look'), words: words.back }} title={words.title} lead={words.lead} tab="look">
      {rows.value.length === 0 ? (
        <div class={css['empty']}>
          <Seedling kind="begin" soil />
          <p class="voice">{words.empty}</p>
        </div>
      ) : (
        <ol class={css['stem']}>
          {rows.value.map((row) => (
            <SaidLine key={row.said.ask} row={row} />
          ))}
        </ol>
      )}
    </Page>
  )
}

function SaidLine({ row: { said, shown } }: { readonly row: SaidRow }) {
  const isNo = said.says === 'no' || said.says === 'never'
  const name = shown?.person?.name ?? words.somebody
  const by = isNo ? words.aboutNo(name, shown?.title ?? '') : words.about(name, shown?.title ?? '')
  const felt = said.felt && feltWords[said.felt]
  return (
    <li>
      <LeafMark tone={isNo ? 'no' : 2} />
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

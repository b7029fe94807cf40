// What can be said by now: a sentence first, then the picture or the same as a table. One card for each way of asking, never pooled.
import { useState } from 'preact/hooks'
import type { ByChannel, LookScreen } from '../../app/screens/look.ts'
import type { Kind } from '../../core/learn.ts'
import { byChannelWords, tiesWords } from '../../words/kinds.ts'
import { chanceWord } from '../../words/scales.ts'
import { saidWords } from '../../words/choices.ts'
import { lookWords as words } from '../../words/screens/look.ts'
import { router } from '../shell/way.ts'
import { Card } from '../ui/card.tsx'
import { Chips } from '../ui/chips.tsx'
import { Range } from '../ui/range.tsx'
import { Row, Rows } from '../ui/row.tsx'
import css from './look.module.css'

export function Numbers({ screen }: { readonly screen: LookScreen }) {
  return (
    <div class="groups">
      {screen.numbers.value.map((own) => (
        <ChannelCard key={own.channel} own={own} />
      ))}
      {screen.sound.value && <p class="voice">{words.sound}</p>}
      {screen.stories.value.length > 0 && <Stories screen={screen} />}
    </div>
  )
}

function ChannelCard({ own }: { readonly own: ByChannel }) {
  const [view, setView] = useState<'picture' | 'table'>('picture')
  return (
    <Card>
      <div class={css['head']}>
        <Chips
          one
          label={words.view}
          labelHidden
          chips={(['picture', 'table'] as const).map((value) => ({ value, words: words.views[value] }))}
          chosen={[view]}
          onChange={([chosen]) => chosen && setView(chosen)}
        />
        <p class={css['keys']} aria-hidden="true">
          <span class={css['guessed']}>{words.guessed}</span>
          <span class={css['said']}>{words.saidYes}</span>
        </p>
      </div>
      <h2 class={css['verdicts']}>{own.kinds.map((kind) => words.verdict[kind.verdict](nameOf(kind))).join(' ')}</h2>
      {view === 'picture' ? <Picture own={own} /> : <Table own={own} />}
      <p class="small">{words.unsure(byChannelWords[own.channel])}</p>
    </Card>
  )
}

function Picture({ own }: { readonly own: ByChannel }) {
  return (
    <div>
      {own.kinds.map((kind) => (
        <Range
          key={kind.tie}
          name={nameOf(kind)}
          count={words.asks(kind.asks.length)}
          guessed={kind.guessedShare}
          said={kind.share}
          low={kind.range.low}
          high={kind.range.high}
        />
      ))}
      <p class={`small ${css['ends']}`} aria-hidden="true">
        {words.ends.map((end) => (
          <span key={end}>{end}</span>
        ))}
      </p>
      <p class="unseen">{own.kinds.map(spoken).join(' ')}</p>
    </div>
  )
}

function Table({ own }: { readonly own: ByChannel }) {
  const { columns } = words
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class={css['scrolls']} tabIndex={0} role="region" aria-label={words.views.table}>
      <table class={css['table']}>
        <thead>
          <tr>
            <th scope="col">{byChannelWords[own.channel]}</th>
            <th scope="col">{columns.asks}</th>
            <th scope="col">{columns.guessed}</th>
            <th scope="col">{columns.yes}</th>
            <th scope="col">{columns.range}</th>
          </tr>
        </thead>
        <tbody>
          {own.kinds.map((kind) => (
            <tr key={kind.tie}>
              <th scope="row">{nameOf(kind)}</th>
              <td>{kind.asks.length}</td>
              <td class={css['guess']}>{kind.guessed}</td>
              <td class={css['yes']}>{kind.show === 'percentages' ? words.percent(kind.share) : kind.yes}</td>
              <td>{words.between(kind.range.low, kind.range.high)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Asks of kinds with fewer than five: each stands for itself. */
function Stories({ screen }: { readonly screen: LookScreen }) {
  return (
    <section>
      <h2>{words.storiesTitle}</h2>
      <p class="note">{words.storiesLead}</p>
      <Rows>
        {screen.stories.value.map(({ ask, title }) => (
          <Row
            key={ask.id}
            title={title}
            {...(ask.answer &&
              ask.guess.chance !== undefined && {
                note: words.story(chanceWord(ask.guess.chance), saidWords[ask.answer.says]),
              })}
            href={router.href('answer', { ask: ask.id })}
          />
        ))}
      </Rows>
    </section>
  )
}

function nameOf({ tie }: Kind): string {
  const name: string = tiesWords[tie]
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function spoken(kind: Kind): string {
  return `${nameOf(kind)}: ${words.columns.guessed} ${kind.guessed}, ${words.columns.yes} ${words.counted(kind.yes, kind.asks.length)}.`
}

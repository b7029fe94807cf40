// What every figure has: a sentence first, then the picture or the same as a table, how unsure it is, and the asks that it stands on.
import type { ComponentChildren } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { standsScreen } from '../../app/screens/so-far.ts'
import type { AskId } from '../../core/ask.ts'
import { saidWords } from '../../words/choices.ts'
import { soFarWords as words } from '../../words/screens/so-far.ts'
import { useApp } from '../app-context.ts'
import { router } from '../shell/way.ts'
import { Card } from '../ui/card.tsx'
import { Chips } from '../ui/chips.tsx'
import { Page } from '../ui/page.tsx'
import { Range, type RangeProps } from '../ui/range.tsx'
import { Row, Rows } from '../ui/row.tsx'
import { dayOf } from './day.ts'
import { ShowMore } from './show-more.tsx'
import css from './so-far.module.css'

/** A page that looks closer: its way back is to what can be said so far. */
export function SoFarPage(props: {
  readonly title: string
  readonly lead: string
  readonly children: ComponentChildren
}) {
  const { title, lead, children } = props
  return (
    <Page back={{ href: router.href('soFar'), words: words.back }} title={title} lead={lead} tab="look">
      {children}
    </Page>
  )
}

/** What a figure shows; the words of its picture and of its table say the same. */
export type FigureProps = {
  readonly title: string
  /** What it says, with its numbers. */
  readonly sentence: string
  /** What that comes to, if anything may be said. */
  readonly found?: string | undefined
  readonly picture: ComponentChildren
  /** The same in numbers, for who chooses it. */
  readonly table: ComponentChildren
  /** How the picture is read; not shown with the table. */
  readonly note?: string | undefined
  /** Where one choice stands above several figures; else each has its own. */
  readonly view?: View
  /** What stands below either: the asks that the figure is about. */
  readonly children?: ComponentChildren
}

/** A figure on a card of its own. */
export function Figure({ title, sentence, found, picture, table, note, view, children }: FigureProps) {
  const [own, setOwn] = useState<View>('picture')
  return (
    <Card label={title}>
      <div class={css['figure']}>
        <h2>{title}</h2>
        <p class="voice">{sentence}</p>
        {found !== undefined && <p class={css['found']}>{found}</p>}
        {view === undefined && <Views view={own} onChange={setOwn} />}
        {(view ?? own) === 'picture' ? picture : table}
        {note !== undefined && (view ?? own) === 'picture' && <p class="small">{note}</p>}
        {children}
      </div>
    </Card>
  )
}

/** The picture, or the same as a table. */
export type View = 'picture' | 'table'

/** The choice between the picture and the same as a table. */
export function Views({ view, onChange }: { readonly view: View; readonly onChange: (view: View) => void }) {
  return (
    <Chips
      one
      label={words.view}
      labelHidden
      chips={(['picture', 'table'] as const).map((value) => ({ value, words: words.views[value] }))}
      chosen={[view]}
      onChange={([chosen]) => chosen && onChange(chosen)}
    />
  )
}

/** What the marks of a picture are: the guess, what came, and the pale bar where there is one. */
export function Keys({ bar = false }: { readonly bar?: boolean }) {
  return (
    <div>
      <p class={css['keys']} aria-hidden="true">
        <span>
          <Sign class={css['guessed']} /> {words.keys.guessed}
        </span>
        <span>
          <Sign class={css['real']} /> {words.keys.real}
        </span>
      </p>
      {bar && <p class="small">{words.band}</p>}
    </div>
  )
}

function Sign(props: { readonly class: string | undefined }) {
  return (
    <svg viewBox="0 0 24 24">
      <circle class={props.class} cx="12" cy="12" r="9" />
    </svg>
  )
}

/** What was guessed and what came on one line, and what its two ends mean. */
export function OnLine({ ends, ...range }: RangeProps & { readonly ends: readonly string[] }) {
  return (
    <div>
      <Range {...range} />
      <Ends ends={ends} />
    </div>
  )
}

/** The words under the two ends of a line, and between them. */
export function Ends({ ends }: { readonly ends: readonly string[] }) {
  return (
    <p class={`small ${css['ends']}`} aria-hidden="true">
      {ends.map((end) => (
        <span key={end}>{end}</span>
      ))}
    </p>
  )
}

/** The first cell of each row is its heading. */
export function Table(props: {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}) {
  const { columns, rows } = props
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class={css['scrolls']} tabIndex={0} role="region" aria-label={words.views.table}>
      <table class={css['table']}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells], i) => (
            // oxlint-disable-next-line react/no-array-index-key -- a row is its place
            <tr key={i}>
              <th scope="row">{head}</th>
              {cells.map((cell, n) => (
                // oxlint-disable-next-line react/no-array-index-key -- a cell is its column
                <td key={n}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export type FactsProps = { readonly facts: readonly (readonly [label: string, value: string | number])[] }

/** One figure in numbers, line by line. */
export function Facts({ facts }: FactsProps) {
  return (
    <table class={css['table']}>
      <tbody>
        {facts.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The asks a figure stands on. Help that was received is no ask: a figure that counts it says so beside them. */
export function AsksBehind({ asks }: { readonly asks: readonly AskId[] }) {
  if (asks.length === 0) return null
  return (
    <Behind label={words.these(asks.length)}>
      <AskRows asks={asks} />
    </Behind>
  )
}

/** What a figure stands on, behind a tap. It is made only then. */
export function Behind({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  const [open, setOpen] = useState(false)
  return (
    <details class={css['behind']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{label}</summary>
      {open && children}
    </details>
  )
}

/** Some asks as rows that lead to them, newest first. */
export function AskRows({ asks }: { readonly asks: readonly AskId[] }) {
  const app = useApp()
  const screen = useMemo(() => standsScreen(app, asks), [app, asks])
  return (
    <>
      <Rows>
        {screen.rows.value.map(({ ask, title }) => (
          <Row
            key={ask.id}
            title={<bdi>{title}</bdi>}
            note={
              ask.answer
                ? words.row(dayOf(ask.asked ?? ask.made), saidWords[ask.answer.says])
                : dayOf(ask.asked ?? ask.made)
            }
            href={router.href('ask', { ask: ask.id })}
          />
        ))}
      </Rows>
      <ShowMore of={screen} words={words.more} />
    </>
  )
}

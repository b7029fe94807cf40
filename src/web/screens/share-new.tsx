// Choosing what is shown to somebody, thing by thing, with a preview of the very copies. Nothing is chosen at the start.
import { useId, useMemo, useState } from 'preact/hooks'
import {
  mostQuestions,
  shareDays,
  type ShareGroup,
  shareNewScreen,
  type ShareNewScreen,
} from '../../app/screens/share-new.ts'
import { type Choosable, fitsShare } from '../../core/share.ts'
import { saidItem } from '../../core/share-said.ts'
import { shareNewWords as words } from '../../words/screens/shares.ts'
import { shareItemWords } from '../../words/share-items.ts'
import { useApp } from '../app-context.ts'
import { exampleBase, router } from '../shell/way.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Chips } from '../ui/chips.tsx'
import { TextArea, TextField, Toggle } from '../ui/field.tsx'
import { ErrorNote } from '../ui/note.tsx'
import { Page } from '../ui/page.tsx'
import { SayWhatIsWaited } from '../ui/status.tsx'
import { SharedItem } from './share-item.tsx'
import css from './shares.module.css'

/** So many of a group are shown at first. */
const atFirst = 5

/** *What may they read?* */
export function ShareNewScreenView() {
  const app = useApp()
  const screen = useMemo(() => shareNewScreen(app), [app])
  const { label } = screen.choice.value
  const groups = screen.groups.value
  return (
    <Page close={{ href: router.href('shares') }} title={words.title} lead={words.lead} foot={<Make screen={screen} />}>
      <TextField
        label={words.label}
        note={words.labelNote}
        value={label}
        maxLength={60}
        onInput={(typed) => screen.change({ label: typed })}
      />
      <Questions screen={screen} />
      {groups.length === 0 && <p class="note">{words.empty}</p>}
      {groups.map((group) => (
        <Group key={group.kind} screen={screen} group={group} />
      ))}
      <How screen={screen} />
      <Preview screen={screen} />
    </Page>
  )
}

type Props = { readonly screen: ShareNewScreen }

function Questions({ screen }: Props) {
  const { questions } = screen.choice.value
  const [shown, setShown] = useState(Math.max(1, questions.length))
  const write = (at: number, typed: string): void => {
    const all = Array.from({ length: Math.max(questions.length, at + 1) }, (_, i) => questions[i] ?? '')
    screen.change({ questions: all.map((one, i) => (i === at ? typed : one)) })
  }
  return (
    <section class="stack">
      <h2>{words.questions}</h2>
      <p class="note">{words.questionsNote}</p>
      {Array.from({ length: shown }, (_, at) => (
        <TextArea
          key={at}
          label={words.question(at + 1)}
          rows={2}
          maxLength={1000}
          value={questions[at] ?? ''}
          onInput={(typed) => write(at, typed)}
        />
      ))}
      {shown < mostQuestions && (
        <Button kind="text" size="small" onClick={() => setShown(shown + 1)}>
          {words.another}
        </Button>
      )}
    </section>
  )
}

function Group({ screen, group: { kind, all, together } }: Props & { readonly group: ShareGroup }) {
  const { keys } = screen.choice.value
  const [whole, setWhole] = useState(false)
  const title = words.groups[kind]
  const chosen = new Set(keys)
  const isAll = together && all.every(({ key }) => chosen.has(key))
  const shown = whole ? all : all.slice(0, atFirst)
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {kind === 'line' && <p class="note">{words.lineNote}</p>}
      {together && all.length > 1 && (
        <Button kind="text" size="small" onClick={() => screen.flipAll(kind)}>
          <span aria-hidden="true">{isAll ? words.none : words.all}</span>
          <span class="unseen">{isAll ? words.noneOf(title) : words.allOf(title)}</span>
        </Button>
      )}
      {shown.map((one) => (
        <Pick key={one.key} one={one} on={chosen.has(one.key)} onChange={() => screen.flip(one.key)} />
      ))}
      {shown.length < all.length && (
        <Button kind="text" size="small" onClick={() => setWhole(true)}>
          {words.more(all.length - shown.length)}
        </Button>
      )}
    </section>
  )
}

function Pick(props: { readonly one: Choosable; readonly on: boolean; readonly onChange: () => void }) {
  const { title, note, quote, lines } = saidItem(props.one.item, shareItemWords)
  const [first] = lines
  const id = useId()
  const fits = fitsShare(props.one.item)
  const about = lineOf(props.one) ?? quote ?? (first && [first.label, first.text].filter(Boolean).join(': '))
  return (
    <label class={css['pick']}>
      <input
        type="checkbox"
        checked={props.on && fits}
        disabled={!fits}
        onChange={props.onChange}
        aria-labelledby={id}
        aria-describedby={`${id}-note`}
      />
      <span>
        <span id={id} translate={false}>
          {title}
        </span>
        <span class="note" id={`${id}-note`}>
          {fits ? [note?.replace(/\.$/, ''), about && shortened(about)].filter(Boolean).join('. ') : words.tooLong}
        </span>
      </span>
    </label>
  )
}

/** What they wrote back, where that is what is chosen. */
function lineOf({ kind, item }: Choosable): string | undefined {
  return kind === 'line' && item.k === 'ask' ? item.line : undefined
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 78).replace(/\s+\S*$/, '')}…` : text
}

function How({ screen }: Props) {
  const { names, days, by } = screen.choice.value
  return (
    <>
      <Toggle label={words.names} note={words.namesNote} on={names} onChange={(on) => screen.change({ names: on })} />
      <Chips
        one
        label={words.days}
        chips={shareDays.map((one) => ({ value: `${one}`, words: words.day(one) }))}
        chosen={[`${days}`]}
        onChange={([value]) => value !== undefined && screen.change({ days: Number(value) })}
      />
      <TextField
        label={words.by}
        note={words.byNote}
        value={by}
        maxLength={40}
        onInput={(typed) => screen.change({ by: typed })}
      />
    </>
  )
}

function Preview({ screen }: Props) {
  const items = screen.preview.value
  return (
    <section class="stack">
      <h2>{words.preview}</h2>
      {items.length === 0 ? (
        <p class="note">{words.previewNone}</p>
      ) : (
        <Card>
          {items.map((item, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- copies have no names of their own
            <SharedItem key={i} item={item} />
          ))}
        </Card>
      )}
    </section>
  )
}

function Make({ screen }: Props) {
  const problem = screen.problem.value
  const { problems } = words
  const said = problem && (problem in problems ? problems[problem as keyof typeof problems] : problems.other)
  const make = async (): Promise<void> => {
    const onward = router.onward()
    const made = await screen.make()
    if (made !== undefined) onward(router.href('share', { share: made }), 'replace')
  }
  if (router.place.value.base === exampleBase) return <p class="note">{words.example}</p>
  return (
    <>
      {said && <ErrorNote {...said} />}
      {screen.beyond.value > 0 && <p class="note">{words.beyond(screen.beyond.value)}</p>}
      <p class="note">{words.before}</p>
      {screen.making.value && <SayWhatIsWaited words={words.making} after={400} />}
      <Button kind="primary" onClick={() => void make()}>
        {words.make}
      </Button>
    </>
  )
}

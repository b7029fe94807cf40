// The parts of choosing what somebody may read: questions, things one by one, and the preview of the very copies.
import { useId, useState } from 'preact/hooks'
import {
  mostQuestions,
  type ShareChooser,
  type ShareGroup,
  type ShareProblem,
} from '../../app/screens/share-choosing.ts'
import { type Choosable, fitsShare } from '../../core/share.ts'
import { shareNewWords as words } from '../../words/screens/shares.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { TextArea } from '../ui/field.tsx'
import { toBefore } from '../ui/focus.ts'
import { SharedItem } from './share-item.tsx'
import { thingSaid } from './share-said.ts'
import css from './shares.module.css'

/** So many of a group are shown at first. */
const atFirst = 3

type Props = { readonly screen: ShareChooser }

/** Questions to bring, and everything that can be chosen; `empty` stands where there is nothing. */
export function Choosing({ screen, empty }: Props & { readonly empty: string }) {
  const groups = screen.groups.value
  return (
    <>
      <Questions screen={screen} />
      {groups.length === 0 && <p class="note">{empty}</p>}
      {groups.map((group) => (
        <Group key={group.kind} screen={screen} group={group} />
      ))}
    </>
  )
}

/** What to say where it did not work. */
export function problemSaid(problem: ShareProblem | undefined) {
  const { problems } = words
  return problem && (problem in problems ? problems[problem as keyof typeof problems] : problems.other)
}

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
  const showAll = (event: Event): void => {
    setWhole(true)
    toBefore(event)
  }
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
        <Button kind="text" size="small" onClick={showAll}>
          {words.more(all.length - shown.length)}
        </Button>
      )}
    </section>
  )
}

function Pick(props: { readonly one: Choosable; readonly on: boolean; readonly onChange: () => void }) {
  const { title, about } = thingSaid(props.one.item, props.one.kind)
  const id = useId()
  const fits = fitsShare(props.one.item)
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
          {fits ? about : words.tooLong}
        </span>
      </span>
    </label>
  )
}

/** The copies as they would go out: how many, and all of them behind a tap. */
export function Preview({ screen }: Props) {
  const items = screen.preview.value
  const [open, setOpen] = useState(false)
  if (items.length === 0)
    return (
      <section class="stack">
        <h2>{words.preview}</h2>
        <p class="note">{words.previewNone}</p>
      </section>
    )
  return (
    <details class={css['preview']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{words.preview}</h2>
        <span class="note">{words.previewOf(items.length)}</span>
      </summary>
      {open && (
        <Card>
          {items.map((item, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- copies have no names of their own
            <SharedItem key={i} item={item} />
          ))}
        </Card>
      )}
    </details>
  )
}

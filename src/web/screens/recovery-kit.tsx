// The words with their numbers, and on paper how to use them. Only this is printed of the page. The long key for other programs is on paper
// at once; on the screen somebody asks for it, so that twelve words are twelve words.
import type { Instant } from '../../lib/time.ts'
import { recoveryWords } from '../../words/screens/recovery.ts'
import { dayOf } from './day.ts'
import css from './recovery-kit.module.css'

const words = recoveryWords.kit

export function RecoveryKit(props: {
  readonly words: readonly string[]
  readonly identity: string
  readonly made: Instant | undefined
}) {
  return (
    <section class={css['kit']} translate={false}>
      <p class={css['paper']}>
        <strong>{words.title}</strong>
        {props.made !== undefined && <span>{words.made(dayOf(props.made))}</span>}
      </p>
      <ol class={css['words']}>
        {props.words.map((word, i) => (
          <li key={`${i} ${word}`}>{word}</li>
        ))}
      </ol>
      <p class="note">{words.keep}</p>
      <p class={css['paper']}>{words.use}</p>
      <div class={css['paper']}>
        <ForOtherPrograms identity={props.identity} />
      </div>
      <details class={css['other']}>
        <summary>{words.other}</summary>
        <ForOtherPrograms identity={props.identity} />
      </details>
    </section>
  )
}

function ForOtherPrograms({ identity }: { readonly identity: string }) {
  return (
    <div class={css['backup']}>
      <p class="note">{words.backup}</p>
      <code>{identity}</code>
      {words.how.map((line) => (
        <p key={line} class="note">
          {line}
        </p>
      ))}
    </div>
  )
}

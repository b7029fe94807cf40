// Choosing one person: the first letter of each name in a disc, on radio buttons. Nobody is chosen at first.
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import type { PersonId } from '../../core/person.ts'
import type { Askable } from '../../core/safety.ts'
import { newAskWords as words } from '../../words/screens/new-ask.ts'
import { Icon } from '../ui/icon.tsx'
import css from './who-picker.module.css'

export type WhoPickerProps = {
  /** Only those who may be asked: whoever is not safe is not among them. */
  readonly who: readonly Askable[]
  readonly chosen: PersonId | 'anyone' | undefined
  readonly onChange: (person: PersonId | 'anyone') => void
  /** Offers nobody of the circle as well. */
  readonly anyone?: boolean
  readonly addHref: string
}

/** People side by side, and a way to add one. */
export function WhoPicker({ who, chosen, onChange, anyone = false, addHref }: WhoPickerProps) {
  const name = useId()
  const one = (value: PersonId | 'anyone', disc: ComponentChildren, label: string, note?: string) => (
    <label key={value} class={css['one']}>
      <input
        class={css['input']}
        type="radio"
        name={name}
        checked={chosen === value}
        onChange={() => onChange(value)}
      />
      <span class={css['disc']} aria-hidden="true">
        {disc}
      </span>
      <bdi class={css['name']}>{label}</bdi>
      {note !== undefined && <span class={css['note']}>{note}</span>}
    </label>
  )
  return (
    <fieldset class={css['who']}>
      <legend class="unseen">{words.who}</legend>
      {who.map(({ person, open }) =>
        one(person.id, initialOf(person.name), person.name, open > 0 ? words.hasOpen : undefined),
      )}
      {anyone && one('anyone', <Icon name="people" />, words.anyone)}
      <a class={`${css['one']} ${css['add']}`} href={addHref}>
        <span class={css['disc']}>
          <Icon name="plus" />
        </span>
        <span class={css['name']}>{words.add}</span>
      </a>
    </fieldset>
  )
}

function initialOf(name: string): string {
  const [letter = ''] = name.trim().toLocaleUpperCase()
  return letter
}

// A question with choices, on native radio buttons: arrows move, space chooses, screen readers say how many there are.

import { el } from './dom.ts'
import type { Child } from './dom.ts'

/** A question and its possible answers. */
export type Question<Value> = {
  /** The class that gives it its shape; it also names the group. */
  readonly look: 'answers' | 'scale' | 'chips'
  readonly legend: readonly Child[]
  /** Values and their words, in their order. */
  readonly options: readonly (readonly [Value, string])[]
  readonly chosen: Value | undefined
  /** Told of every choice; `undefined` when it was emptied again, by a second tap (not a double click) or Delete. */
  readonly choose: (value: Value | undefined) => void
  /** It can't be emptied once chosen. */
  readonly firm?: boolean
}

/** The question as a group of radio buttons. Nothing is chosen before a person chooses. */
export function choices<Value>({ look, legend, options, chosen, choose, firm }: Question<Value>): HTMLElement {
  let held: HTMLInputElement | undefined
  const labels = options.map(([value, text]) => {
    const input = document.createElement('input')
    input.type = 'radio'
    input.name = look
    const set = (on: boolean) => {
      input.checked = on
      held = on ? input : undefined
      choose(on ? value : undefined)
    }
    if (value === chosen) {
      input.checked = true
      held = input
    }
    input.addEventListener('click', ({ detail }) => set(firm || detail > 1 || held !== input))
    input.addEventListener('keydown', ({ key }) => {
      if (!firm && /^(Delete|Backspace)$/.test(key)) set(false)
    })
    return el('label', input, el('span', text))
  })
  return el(`fieldset.${look}`, el('legend', ...legend), el('div.row', ...labels))
}

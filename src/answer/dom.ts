// Building what is shown, node by node: no HTML string is ever parsed here, so words of strangers stay words.

import * as words from '../words/screens/answer.ts'

/** What can stand inside an element; `false`, `undefined` and '' stand for nothing. */
export type Child = Node | string | false | undefined

/** An element with its content. `kind` is a tag, with classes if need be: `p.note`. */
export function el(kind: string, ...children: readonly Child[]): HTMLElement {
  const [tag = '', ...classes] = kind.split('.')
  const element = document.createElement(tag)
  if (classes[0]) element.className = classes.join(' ')
  element.append(...children.filter((child) => child !== false && child !== undefined))
  return element
}

/** An element around words that somebody else wrote, in whatever script. */
export function theirs(kind: string, text: string): HTMLElement {
  const element = el(kind, text)
  element.dir = 'auto'
  return element
}

/** A button that does one thing when tapped. The second of two quick clicks was meant for what stood there before: things move. */
export function button(look: string, label: readonly Child[], act: () => void): HTMLElement {
  const element = el(`button.${look}`, ...label)
  element.setAttribute('type', 'button')
  element.addEventListener('click', ({ detail }) => detail > 1 || act())
  return element
}

/** A sentence of ours with the asker's name in it: the name in `<bdi>`, so that its script can't disturb ours. */
export type Say = (sentence: string) => Node[]

/** Makes the sentences for one asker. An empty name becomes "this person". */
export function sayFor(by: string): Say {
  return (sentence) =>
    sentence.split('{by}').flatMap((part, i, [first]) => {
      const text = document.createTextNode(part)
      return i > 0 ? [el('bdi', by || nobody(i === 1 && first === '')), text] : [text]
    })
}

function nobody(startsSentence: boolean): string {
  return startsSentence ? words.someone.replace(/^./, (first) => first.toUpperCase()) : words.someone
}

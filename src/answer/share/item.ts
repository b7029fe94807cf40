// One item as elements: its text, the guess and what happened on one line, something over time. All of it stands in words too.

import { saidItem } from '../../core/share-said.ts'
import type { SaidPair, SaidSeries } from '../../core/share-said.ts'
import type { ShareItem } from '../../core/share-item.ts'
import { shareItemWords as words } from '../../words/share-items.ts'
import { el, theirs } from '../dom.ts'

/** The item, as an article with its title. */
export function itemElement(item: ShareItem): HTMLElement {
  const { title, note, quote, pairs, series, lines } = saidItem(item, words)
  return el(
    item.k === 'gaps' ? 'article.wide' : 'article',
    theirs('h3', title),
    note && el('p.note', note),
    quote && theirs('blockquote', quote),
    ...pairs.map(pairElement),
    el(
      'dl',
      ...series.map(seriesElement),
      ...lines.map(({ label, text }) => el('div', label && el('dt', label), theirs('dd', text))),
    ),
  )
}

function pairElement({ question, steps, guess, truth }: SaidPair): HTMLElement {
  const x = (step: number) => 14 + (step * 312) / (steps - 1)
  const marks = Array.from({ length: steps }, (_, step) => shape('circle', 'tick', { cx: x(step), cy: 14, r: 2 }))
  const drawing = svg('line', '0 0 340 28', [
    shape('line', 'axis', { x1: 14, x2: 326, y1: 14, y2: 14 }),
    ...marks,
    ...(truth ? [shape('circle', 'truth', { cx: x(truth.step), cy: 14, r: 8 })] : []),
    ...(guess ? [shape('circle', 'guess', { cx: x(guess.step), cy: 14, r: truth?.step === guess.step ? 12 : 9 })] : []),
  ])
  if (truth?.step === guess?.step && truth)
    drawing.append(shape('circle', 'truth', { cx: x(truth.step), cy: 14, r: 7 }))
  const said = [
    guess ? `${words.guessed}: ${guess.words}` : words.notGuessed,
    `${words.happened}: ${truth ? truth.words : words.notKnown}`,
  ].join(', ')
  return el('div.pair-line', el('span.note', question), drawing, el('span', said))
}

function seriesElement({ label, values, words: said }: SaidSeries): HTMLElement {
  const x = (i: number) => 4 + (i * 200) / Math.max(1, values.length - 1)
  const dots = values.flatMap((value, i) => (value === undefined ? [] : [[x(i), 32 - value * 28] as const]))
  const path = dots.map(([at, y], i) => `${i === 0 ? 'M' : 'L'}${at} ${y}`).join(' ')
  const drawing = svg('over', '0 0 208 36', [
    shape('path', 'way', { d: path }),
    ...dots.map(([cx, cy]) => shape('circle', 'truth', { cx, cy, r: 3 })),
  ])
  return el('div', el('dt', label), el('dd', dots.length > 1 && drawing, said))
}

function svg(look: string, viewBox: string, shapes: readonly Element[]): Element {
  const drawing = shape('svg', look, { viewBox, 'aria-hidden': 'true' })
  drawing.append(...shapes)
  return drawing
}

function shape(tag: string, look: string, at: Readonly<Record<string, string | number>>): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  element.setAttribute('class', look)
  for (const [name, value] of Object.entries(at)) element.setAttribute(name, String(value))
  return element
}

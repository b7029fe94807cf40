// The one page: what stands in it now, its status line, and its foot.

import * as words from '../words/screens/answer.ts'
import { el } from './dom.ts'
import type { Child } from './dom.ts'

/** One state of the page. `look` is a class for its layout; the focus moves to `heading`, which is part of `content`. */
export type State = {
  readonly look: string
  readonly heading: HTMLElement
  readonly content: readonly Child[]
  readonly foot: readonly Child[]
}

/** Shows a state in place of the one before, and moves the focus to its heading so that it is read out. */
export function show({ look, heading, content, foot }: State): void {
  fill('page', content).className = look
  fill('foot', foot)
  tell('')
  heading.tabIndex = -1
  heading.focus()
  scrollTo(0, 0)
}

/** Takes away what stands in the page for browsers that run no script: the first act of one that does. */
export function scriptsRun(): void {
  fill('page', [])
}

/** Says something in the status line; screen readers read it out. Empty clears it. */
export function tell(text: string): void {
  fill('status', [text])
}

/** After two seconds of waiting says so. Call what it gives when the waiting is over. */
export function tellIfSlow(): () => void {
  const timer = setTimeout(() => tell(words.slow), 2000)
  return () => clearTimeout(timer)
}

/**
 * The way to the numbers of people who can help, in its own tab, so that this page keeps what was written. The plain page has them: the app would
 * leave itself on the friend's phone.
 */
export function helpLink(): HTMLElement {
  const link = document.createElement('a')
  link.href = '/read/help'
  link.target = '_blank'
  link.append(words.help)
  return link
}

/** Copies the text of `source`. Where the browser refuses, the text is marked, and the status line says how to go on. */
export async function copy(source: HTMLElement): Promise<void> {
  tell((await copied(source)) ? words.copied : words.notCopied)
}

async function copied(source: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(source.textContent ?? '')
    return true
  } catch {
    // No clipboard without a secure address, nor in the browsers inside some messengers: the old way often works there.
    getSelection()?.selectAllChildren(source)
    return document.execCommand('copy')
  }
}

function fill(id: string, content: readonly Child[]): HTMLElement {
  const place = document.getElementById(id) ?? document.body
  place.replaceChildren(...el('p', ...content).childNodes)
  return place
}

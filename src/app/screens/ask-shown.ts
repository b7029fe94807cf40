import { computed, type ReadonlySignal } from '@preact/signals-core'
import type { Ask, AskId } from '../../core/ask.ts'
import type { Link, Notebook } from '../../core/notebook.ts'
import type { Person } from '../../core/person.ts'
import { stepTitle } from '../../words/steps.ts'
import type { App } from '../app.ts'

/** An ask with what is needed to speak of it. */
export type ShownAsk = {
  readonly ask: Ask
  /** Who of the circle; `undefined` for anyone, and for somebody who was removed. */
  readonly person: Person | undefined
  /** What it is, in one line: the title of the step, or the person's own. */
  readonly title: string
}

/** One ask of the record, as it stands; `undefined` once it was deleted, here or in another tab. */
export function shownAsk(app: App, id: AskId): ReadonlySignal<ShownAsk | undefined> {
  return computed(() => {
    const ask = app.notebook.value.asks.get(id)
    return ask && showAsk(app.notebook.value, ask)
  })
}

/** The same for an ask at hand. */
export function showAsk(notebook: Notebook, ask: Ask): ShownAsk {
  const person = ask.person === undefined ? undefined : notebook.people.get(ask.person)
  const title = ask.step === undefined ? (ask.title ?? stepTitle('')) : stepTitle(ask.step, person?.name)
  return { ask, person, title }
}

/** Every link that was made for an ask, the newest last. */
export function linksOf(notebook: Notebook, ask: AskId): readonly Link[] {
  return [...notebook.links.values()].filter((link) => link.ask === ask).sort((a, b) => a.until - b.until)
}

/** The link that can take an answer to an ask now, opened on the server or not; `undefined` where there is none. */
export function openLinkOf(notebook: Notebook, ask: AskId): Link | undefined {
  return linksOf(notebook, ask).findLast(({ purpose, closing }) => purpose === 'ask' && closing === undefined)
}

/**
 * They were asked by voice, and a link for the answer was promised: is none open, be it never made, or closed since? The example has none
 * to make.
 */
export function owesLink({ notebook, environment }: App, { id, channel, until }: Ask): boolean {
  const promised = environment.fetch !== undefined && channel === 'by-voice' && until !== undefined
  return promised && openLinkOf(notebook.value, id) === undefined
}

/**
 * Did a link that takes an answer end, and nobody knows whether one came? It was not looked at since, or holds what can't be read here:
 * all others are closed by then.
 */
export function isUnlooked(app: App, id: AskId): boolean {
  const link = openLinkOf(app.notebook.value, id)
  const ended = link?.opened !== undefined && app.now() >= link.until
  return ended || app.notebook.value.asks.get(id)?.unheard === true
}

/** Closes every link of an ask that is still open. False if that could not be noted. */
export function closeLinks(app: App, ask: AskId): Promise<boolean> {
  return closeAll(app, linksOf(app.notebook.value, ask))
}

/** Closes those that take an answer. A thank-you stays open: it asks how it was, and they may tap it days later. */
export function closeAnswerLinks(app: App, ask: AskId): Promise<boolean> {
  return closeAll(
    app,
    linksOf(app.notebook.value, ask).filter(({ purpose }) => purpose === 'ask'),
  )
}

async function closeAll(app: App, links: readonly Link[]): Promise<boolean> {
  const open = links.filter(({ closing }) => closing === undefined)
  const closed = await Promise.all(open.map(({ id }) => app.links.close(id)))
  return closed.every(({ ok }) => ok)
}

import { computed, type ReadonlySignal } from '@preact/signals-core'
import { asksHowItIs, askMeNextTime, dontAskMe, toldHowItIs } from '../../core/after-care.ts'
import { heldBack } from '../../core/pause.ts'
import type { App } from '../app.ts'
import { startOfDay } from '../local-day.ts'
import type { Keeping } from './keeping.ts'

/** "Last time was hard. How is it now?" What is answered is not kept. */
export type HowIsIt = {
  readonly asks: ReadonlySignal<boolean>
  /** They answered, whatever it was: it is not asked again today. */
  readonly told: () => Promise<boolean>
  /** On a page of help: they wished to be asked at the next opening. */
  readonly wished: ReadonlySignal<boolean>
  readonly wish: (on: boolean) => Promise<boolean>
}

export function howIsIt(app: App, { keep }: Pick<Keeping, 'keep'>): HowIsIt {
  const { notebook, now, opened } = app
  return {
    asks: computed(
      () =>
        heldBack(notebook.value, now()) !== 'paused' &&
        asksHowItIs(notebook.value, { now: now(), dayStart: startOfDay(now()), opened }),
    ),
    told: () => keep([toldHowItIs(now())]),
    wished: computed(() => notebook.value.settings.askHow !== undefined),
    wish: (on) => keep([on ? askMeNextTime(now()) : dontAskMe()]),
  }
}

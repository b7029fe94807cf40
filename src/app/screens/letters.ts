import { computed, type ReadonlySignal } from '@preact/signals-core'
import { lockedUntil, wasSatDownTo } from '../../core/dose.ts'
import { inOrder } from '../../core/in-order.ts'
import { type LetterGate, letterGate } from '../../core/letter-gate.ts'
import { allowed, type Mode } from '../../core/mode.ts'
import { type Letter, type LetterId, type Rung, rungs } from '../../core/practices/letter.ts'
import type { Change } from '../../core/records/op.ts'
import type { Instant } from '../../lib/time.ts'
import type { App } from '../app.ts'
import { draftsOfLetter } from '../draft-names.ts'
import { localTime } from '../local-day.ts'
import { newId } from '../new-id.ts'
import { type Keeping, keeping } from './keeping.ts'

/** One rung of the practice, and whether it may be opened now. */
export type RungShown = { readonly rung: Rung; readonly gate: LetterGate }

/** The list: what may be opened, and what was written. */
export type LettersScreen = {
  /** Every rung, lightest first; none at all while the mode of care allows no letters. */
  readonly offered: ReadonlySignal<readonly RungShown[]>
  /** Why the list is as it is. */
  readonly mode: ReadonlySignal<Mode>
  /** Written and closed, newest first. */
  readonly written: ReadonlySignal<readonly Letter[]>
  /** Begun and not closed, newest first: kept as they were left. */
  readonly putAway: ReadonlySignal<readonly Letter[]>
}

export function lettersScreen(app: App): LettersScreen {
  const all = computed(() => inOrder([...app.notebook.value.letters.values()], ({ made }) => made).toReversed())
  const may = computed(() => allowed(app.notebook.value.privateAnswers, app.now()))
  return {
    offered: computed(() => (may.value.rungs.length === 0 ? [] : rungs.map((rung) => rungShown(app, rung)))),
    mode: computed(() => may.value.mode),
    written: computed(() => all.value.filter(({ closed }) => closed !== undefined)),
    putAway: computed(() => all.value.filter((letter) => letter.closed === undefined && isBegun(app, letter))),
  }
}

/** The door of one rung. */
export type LetterDoor = Pick<Keeping, 'trouble'> & {
  /** `until`: how long it is locked, where two exercises were too much. */
  readonly shown: ReadonlySignal<RungShown & { readonly until: Instant | undefined }>
  /** Makes the letter. Its id, or nothing if it could not be kept or the door is closed. */
  readonly begin: () => Promise<LetterId | undefined>
}

/** @param name the rung as it stands in the address; any other is the lightest. */
export function letterDoor(app: App, name: string): LetterDoor {
  const { trouble, keep } = keeping(app)
  const rung = rungs.find((one) => one === name) ?? 'R0'
  return {
    trouble,
    shown: computed(() => ({
      ...rungShown(app, rung),
      until: lockedUntil(app.notebook.value, rung, app.now()),
    })),
    async begin() {
      if (rungShown(app, rung).gate !== 'open') return undefined
      const id = newId<LetterId>(app.environment)
      // Doors that were only opened leave nothing behind.
      const untouched = [...app.notebook.value.letters.values()].filter((letter) => !isBegun(app, letter))
      const gone = untouched.map((letter): Change => ({ kind: 'letter', id: letter.id, gone: true }))
      return (await keep([...gone, { kind: 'letter', id, set: { made: app.now(), rung } }])) ? id : undefined
    },
  }
}

function rungShown(app: App, rung: Rung): RungShown {
  return { rung, gate: letterGate(app.notebook.value, rung, localTime(app.now())) }
}

// A door that was only opened is nothing to be found again.
function isBegun(app: App, letter: Letter): boolean {
  return wasSatDownTo(letter) || app.drafts.texts.value.has(draftsOfLetter(letter.id).text)
}

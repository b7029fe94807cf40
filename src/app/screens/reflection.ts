import { computed, type ReadonlySignal } from '@preact/signals-core'
import { type Fitting, nextFitting } from '../../core/fitting.ts'
import { costsBeside } from '../../core/insight/over-time.ts'
import { lookNow, looksAt, markLook, overTime, type Seen } from '../../core/practices/looks.ts'
import {
  type Amount,
  goesTowards,
  type Looked,
  type Mark,
  marksOf,
  type Cost,
  type Reflection,
  type ReflectionId,
  type Sign,
} from '../../core/practices/reflection.ts'
import type { App } from '../app.ts'
import { inTurns } from '../in-turn.ts'
import { newId } from '../new-id.ts'
import { type Keeping, keeping } from './keeping.ts'

/** A look at the five signs, or at the five costs of the week, and the looks before it. */
export type ReflectionScreen = Pick<Keeping, 'trouble'> & {
  readonly marks: readonly Mark[]
  /** What was said today, line by line. Nothing is, at first. */
  readonly today: ReadonlySignal<Reflection['marks']>
  /** Keeps one line as it is tapped; `undefined` empties it. */
  readonly set: (mark: Mark, amount: Amount | undefined) => Promise<boolean>
  /** Every look, oldest first. */
  readonly looks: ReadonlySignal<readonly Reflection[]>
  /** One line over those looks. */
  readonly overTime: (mark: Mark) => readonly Seen[]
  /** How many leans there were in the seven days up to each look at the costs, by its id. Said beside it, with no claim. */
  readonly leans: ReadonlySignal<ReadonlyMap<ReflectionId, number>>
  /** A small ask that goes towards a line, if there is one now. */
  readonly towards: (mark: Sign | Cost) => Fitting | undefined
  /** Deletes one look for ever. */
  readonly remove: (look: ReflectionId) => Promise<boolean>
}

export function reflectionScreen(app: App, of: Looked): ReflectionScreen {
  const { trouble, keep } = keeping(app)
  const inTurn = inTurns()
  const looks = computed(() => looksAt(app.notebook.value, of))
  return {
    trouble,
    marks: marksOf[of],
    today: computed(() => lookNow(app.notebook.value, of, app.now())?.marks ?? {}),
    set: (mark, amount) =>
      inTurn(() => keep(markLook(app.notebook.value, { of, mark, amount }, app.now(), newId(app.environment)))),
    looks,
    overTime: (mark) => overTime(looks.value, mark),
    leans: computed(() => leansBeside(app)),
    towards: (mark) => nextFitting(app.notebook.value, app.now(), (step) => goesTowards(mark, step), 1)[0],
    remove: (look) => keep([{ kind: 'reflection', id: look, gone: true }]),
  }
}

function leansBeside(app: App): ReadonlyMap<ReflectionId, number> {
  return new Map(costsBeside(app.notebook.value, app.now()).map(({ look, leans }) => [look.id, leans.length]))
}

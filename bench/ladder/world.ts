// What a world is: made-up people with beliefs of their own, who are offered steps, guess, ask, are answered, and learn. Anybody can write
// one (`npm run bench:ladder -- --world path/to/world.ts`, which exports `world`); nothing here knows how policies choose.

/** A step as the app knows it. `grade`: how exposed it is by the library's own judgement, 0 to 1. */
export type WorldStep = { readonly id: string; readonly domain: string; readonly grade: number }

/** Somebody who can be asked, as the app knows them. `closeness` 0 to 1, said by the person; `unsafe`: the person said so. */
export type WorldHelper = { readonly id: string; readonly closeness: number; readonly unsafe: boolean }

/** A step with somebody: places in `Known.steps` and `Known.helpers`. */
export type Pair = { readonly step: number; readonly helper: number }

/** What the app is told at the start. `limit`: the most distress they wish to be led to, 0 to 1. */
export type Known = {
  readonly steps: readonly WorldStep[]
  readonly helpers: readonly WorldHelper[]
  readonly limit: number
}

/** What somebody says before asking, where they say it: the chance of a yes and how hard it will be, each 0 to 1. */
export type Guess = { readonly chance?: number; readonly dread?: number }

/** What came of an offer. `aversive` is what really happened and no policy sees it; the rest is what was noted. */
export type Came =
  | { readonly done: false }
  | {
      readonly done: true
      /** 1 a yes, 0.5 a part, 0 a no. */
      readonly yes: number
      readonly harsh: boolean
      /** How hard it was, 0 to 1, where it was noted. */
      readonly felt?: number
      /** How it was for the helper, 0 a burden to 1 glad, where they tapped it. */
      readonly rating?: number
      /** "Knowing this, the chance next time", where it was said. */
      readonly next?: number
      /** Harsh, or more distress than the person's limit. */
      readonly aversive: boolean
      /** The helper was not safe, whether it was marked or not. */
      readonly unsafe: boolean
    }

/** One life. It changes as steps are offered and weeks pass; the same seed begins the same life, and the same deeds meet the same luck. */
export type Life = {
  readonly known: Known
  /** Moments of this week (0, 1, …) at which a step can be offered, in days since the start, growing. */
  chances(week: number): readonly number[]
  /** "Not today", said before anything is offered. */
  notToday(day: number): boolean
  /** What they say when asked for a quick guess. It changes nothing. */
  guess(pair: Pair, day: number): Guess
  /** A step is offered: they do it or decline; what came is learnt from. */
  offer(pair: Pair, day: number): Came
  /** A week goes by: moods, people, fears that return. Called after the chances of that week, also when they have left. */
  pass(week: number): void
  /** They stopped using the program. Nothing is offered any more; measures go on. */
  readonly left: boolean
  /** How far the chance they expect is from the true one, mean over a fixed panel of steps with safe people. */
  gap(): number
  /** The chance that they would not do a step of the panel if it were offered. */
  avoidance(): number
  /** For the oracle only: how much the gap is expected to fall if this is offered now, less a quarter of the chance that it goes badly. */
  gain(pair: Pair): number
}

/** A kind of people. */
export type World = { readonly name: string; begin(seed: number): Life }

/** How many weeks are watched. */
export const weeks = 26

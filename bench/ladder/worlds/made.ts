// The public world: people whose beliefs are sums over cues (Rescorla and Wagner), learnt faster from bad than from good, with attention that
// follows surprise (Pearce and Hall), fear that returns, moods, busy and sometimes unsafe helpers. The numbers are guesses, none is from data;
// the choice in `core` was made without them and knows nothing of this law.

import { between, howMany, normal, t3, t4 } from '../dice.ts'
import type { Came, Guess, Known, Life, Pair, World } from '../world.ts'
import { about, bands, base, domains, type Nature, natureOf, salience, type Settings } from './nature.ts'

const week = 7

/** A world of these settings. */
export function worldOf(name: string, settings: Partial<Settings> = {}): World {
  return { name, begin: (seed) => new MadeLife(seed, { ...base, ...settings }) }
}

type Done = Extract<Came, { done: true }>

class MadeLife implements Life {
  readonly known: Known
  left = false
  readonly #settings: Settings
  readonly #nature: Nature
  /** Weights of all cues, one after the other, as they are and as they were at the start; and the attention that each gets. */
  readonly #weights: Float64Array
  readonly #first: Float64Array
  readonly #attention: Float64Array
  readonly #busy: boolean[]
  readonly #habit = { all: 0, domain: new Float64Array(domains) }
  #mood = 0
  /** The gap, until something is learnt or a week goes by. */
  #gap: number | undefined
  #burden = 0.6
  #engagement = 0.7
  #declinedInARow = 0
  #activeThisWeek = false

  constructor(seed: number, settings: Settings) {
    this.#settings = settings
    this.#nature = natureOf(seed, settings)
    this.known = this.#nature.known
    this.#busy = this.known.helpers.map(() => false)
    this.#weights = this.#believedAtFirst()
    this.#first = this.#weights.slice()
    this.#attention = new Float64Array(this.#weights.length).fill(0.6)
  }

  chances(at: number): readonly number[] {
    const { roll } = this.#nature
    const days = Array.from({ length: howMany(2.5, roll(about.chances, at)) }, (_, i) => roll(about.chances, at, i + 1))
    return days.toSorted((a, b) => a - b).map((part) => (at + part) * week)
  }

  notToday(day: number): boolean {
    return this.#nature.roll(about.notToday, keyOf(day)) < 0.1 + (this.#mood < -0.5 ? 0.25 : 0)
  }

  guess(pair: Pair, day: number): Guess {
    const chance = this.#said(this.#believed(pair), pair, day, 1)
    const dread = this.#said(this.#dreaded(pair), pair, day, 2)
    return { ...(chance !== undefined && { chance }), ...(dread !== undefined && { dread }) }
  }

  offer(pair: Pair, day: number): Came {
    const { roll } = this.#nature
    const name = [keyOf(day), pair.step, pair.helper]
    if (roll(about.courage, ...name) > this.#does(pair)) return this.#declined(name)
    this.#declinedInARow = 0
    this.#activeThisWeek = true
    const dreaded = this.#dreaded(pair)
    const isUnsafe = this.#nature.unsafe[pair.helper] ?? false
    const agreed = roll(about.yes, ...name) < this.#trueChance(pair)
    const yes = agreed ? (roll(about.part, ...name) < 0.12 ? 0.5 : 1) : 0
    const harshly = isUnsafe ? (agreed ? 0.2 : 0.7) : agreed ? 0.005 : 0.06
    const harsh = roll(about.harsh, ...name) < harshly
    const felt = this.#felt(dreaded, yes, harsh, name)
    const aversive = harsh || felt > this.known.limit
    const surprise = this.#learn(pair, harsh ? 0 : yes)
    this.#lives(surprise, dreaded, aversive, name)
    return { done: true, yes, harsh, aversive, unsafe: isUnsafe, ...this.#noted(pair, { felt, yes, harsh }, day) }
  }

  pass(at: number): void {
    const { roll, returns } = this.#nature
    const back = returns * (this.#activeThisWeek ? 0.3 : 1)
    this.#weights.forEach((value, cue) => {
      this.#weights[cue] = value + back * ((this.#first[cue] ?? 0) - value)
    })
    this.#habit.all *= 1 - back
    this.#habit.domain.forEach((value, domain) => {
      this.#habit.domain[domain] = value * (1 - back)
    })
    this.#mood = 0.7 * this.#mood + 0.35 * t4(roll, about.mood, at)
    this.#busy.forEach((isBusy, helper) => {
      this.#busy[helper] = isBusy
        ? roll(about.busy, at, helper) > 0.15
        : roll(about.busy, at, helper) < this.#settings.becomesBusy
    })
    if (at === 9 && roll(about.event) < this.#settings.lifeEvent) this.#turnedOver()
    this.#activeThisWeek = false
    this.#gap = undefined
  }

  gap(): number {
    this.#gap ??= meanOf(this.#nature.panel, (pair) => Math.abs(this.#believed(pair) - this.#trueChance(pair)))
    return this.#gap
  }

  avoidance(): number {
    return meanOf(this.#nature.panel, (pair) => 1 - this.#does(pair))
  }

  gain(pair: Pair): number {
    const before = this.gap()
    const [chance, believed, does] = [this.#trueChance(pair), this.#believed(pair), this.#does(pair)]
    const after = (yes: number): number => {
      const kept = [this.#weights.slice(), this.#attention.slice()] as const
      this.#learn(pair, yes)
      const gap = this.gap()
      this.#weights.set(kept[0])
      this.#attention.set(kept[1])
      this.#gap = before
      return gap
    }
    const isUnsafe = this.#nature.unsafe[pair.helper] ?? false
    const harsh = isUnsafe ? 0.2 * chance + 0.7 * (1 - chance) : 0.005 * chance + 0.06 * (1 - chance)
    const over = phi((this.#dreaded(pair) * this.#nature.feltPart + 0.05 - believed * 0.02 - this.known.limit) / 0.12)
    return does * (before - chance * after(1) - (1 - chance) * after(0)) - 0.25 * does * (harsh + over - harsh * over)
  }

  #believedAtFirst(): Float64Array {
    const { roll, known, panel, domainOf } = this.#nature
    const { bias } = this.#settings
    const truth = meanOf(panel, (pair) => this.#trueChance(pair))
    const global = truth - between(bias[0], bias[1], roll(about.belief))
    const band = Array.from({ length: bands }, (_, at) => -0.5 * ((at + 0.5) / bands - 0.5))
    const domain = Array.from({ length: domains }, (_, at) => 0.05 * t4(roll, about.belief, at))
    const helper = known.helpers.map((_, at) => {
      const theirs = meanOf(domainOf, (_one, step) => this.#trueChance({ step, helper: at }))
      return 0.6 * (theirs - truth) + 0.08 * normal(roll, about.belief, at, 9)
    })
    const step = domainOf.map((_, at) => 0.05 * normal(roll, about.belief, at, 10))
    return Float64Array.from([global, ...domain, ...band, ...helper, ...step])
  }

  /** The chance of a yes that is believed in. */
  #believed({ step, helper }: Pair): number {
    const { domainOf, bandOf, known } = this.#nature
    const w = this.#weights
    const sum =
      (w[0] ?? 0) +
      (w[1 + (domainOf[step] ?? 0)] ?? 0) +
      (w[1 + domains + (bandOf[step] ?? 0)] ?? 0) +
      (w[1 + domains + bands + helper] ?? 0) +
      (w[1 + domains + bands + known.helpers.length + step] ?? 0)
    return Math.min(1, Math.max(0, sum))
  }

  #trueChance({ step, helper }: Pair): number {
    const { readiness, sizes } = this.#nature
    const eta = (readiness[helper] ?? 0) - 0.3 - 1.7 * (sizes[step] ?? 0) - (this.#busy[helper] ? 1 : 0)
    return 0.02 + 0.95 * (1 - Math.exp(-Math.exp(eta)))
  }

  #dreaded(pair: Pair): number {
    const { distress, sizes, fearOf, domainOf } = this.#nature
    const domain = domainOf[pair.step] ?? 0
    return Math.max(
      0,
      distress.base +
        distress.size * (sizes[pair.step] ?? 0) +
        (fearOf[domain] ?? 0) +
        distress.doubt * (1 - this.#believed(pair)) +
        distress.burden * this.#burden -
        0.12 * this.#mood -
        this.#habit.all -
        (this.#habit.domain[domain] ?? 0),
    )
  }

  /** The chance that it is done when it is offered. */
  #does(pair: Pair): number {
    return phi((this.#nature.courage + 0.15 * (this.#engagement - 0.5) - this.#dreaded(pair)) / 0.13)
  }

  #felt(dreaded: number, yes: number, harsh: boolean, name: readonly number[]): number {
    const { roll, feltPart } = this.#nature
    const outcome = yes === 1 ? -0.08 : yes === 0 ? 0.15 : 0.04
    return Math.min(
      1,
      Math.max(0, dreaded * feltPart + outcome + (harsh ? 0.4 : 0) + 0.07 * t3(roll, about.felt, ...name)),
    )
  }

  /** What happened moves every cue that was there; gives how far it was from what was believed. */
  #learn(pair: Pair, yes: number): number {
    const { learnsGood, learnsBad, domainOf, bandOf, known } = this.#nature
    const surprise = yes - this.#believed(pair)
    const rate = surprise > 0 ? learnsGood : learnsBad
    const from = 1 + domains + bands
    const cues = [
      [0, salience.global],
      [1 + (domainOf[pair.step] ?? 0), salience.domain],
      [1 + domains + (bandOf[pair.step] ?? 0), salience.band],
      [from + pair.helper, salience.helper],
      [from + known.helpers.length + pair.step, salience.step],
    ] as const
    for (const [cue, weight] of cues) {
      const attention = this.#attention[cue] ?? 0
      this.#weights[cue] = (this.#weights[cue] ?? 0) + weight * attention * rate * surprise
      this.#attention[cue] = Math.max(0.15, 0.8 * attention + 0.3 * Math.abs(surprise))
    }
    this.#gap = undefined
    return Math.abs(surprise)
  }

  #lives(surprise: number, dreaded: number, aversive: boolean, name: readonly number[]): void {
    const { roll } = this.#nature
    const domain = this.#nature.domainOf[name[1] ?? 0] ?? 0
    if (!aversive) {
      this.#habit.all += 0.05 * (0.3 - this.#habit.all)
      this.#habit.domain[domain] = (this.#habit.domain[domain] ?? 0) + 0.15 * (0.15 - (this.#habit.domain[domain] ?? 0))
    }
    const trivial = surprise < 0.1 && dreaded < 0.25
    this.#engaged(aversive ? -0.15 : trivial ? -0.06 : 0.02 + 0.06 * Math.min(1, surprise / 0.5))
    const scared = aversive ? this.#settings.leaves * Math.exp(0.5 * normal(roll, about.leaves, ...name, 7)) : 0
    this.#mayLeave(0.004 + scared, name)
  }

  #declined(name: readonly number[]): Came {
    this.#declinedInARow += 1
    this.#engaged(-0.05)
    this.#mayLeave(this.#declinedInARow >= 3 ? 0.02 : 0, name)
    return { done: false }
  }

  #engaged(more: number): void {
    this.#engagement = Math.min(1, Math.max(0, this.#engagement + more))
  }

  #mayLeave(chance: number, name: readonly number[]): void {
    const tired = this.#engagement < 0.3 ? 0.02 : 0
    if (this.#nature.roll(about.leaves, ...name) < chance + tired) this.left = true
  }

  #noted(pair: Pair, { felt, yes, harsh }: Pick<Required<Done>, 'felt' | 'yes' | 'harsh'>, day: number) {
    const { roll } = this.#nature
    const { noFelt, noRating } = this.#settings
    const name = [keyOf(day), pair.step, pair.helper]
    const burden = Math.max(
      0,
      0.2 + 0.3 * (this.#nature.sizes[pair.step] ?? 0) + 0.1 * normal(roll, about.rating, ...name),
    )
    const rates = !harsh && roll(about.rating, ...name, 5) >= noRating
    if (rates && yes > 0) this.#burden += 0.15 * (burden - this.#burden)
    const next = this.#said(this.#believed(pair), pair, day, 3)
    return {
      ...(roll(about.felt, ...name, 5) >= noFelt && { felt }),
      ...(rates && { rating: Math.min(1, Math.max(0, 1 - burden)) }),
      ...(next !== undefined && { next }),
    }
  }

  /** What is told of a feeling: in steps of a twentieth, not sharp, and not always. */
  #said(value: number, { step, helper }: Pair, day: number, which: number): number | undefined {
    const { roll } = this.#nature
    const name = [keyOf(day), step, helper, which]
    if (roll(about.said, ...name, 8) < this.#settings.noGuess) return undefined
    const told = value + this.#settings.guessNoise * t3(roll, about.said, ...name)
    return Math.min(1, Math.max(0, Math.round(told * 20) / 20))
  }

  #turnedOver(): void {
    this.#mood -= 1.5
    this.#weights[0] = (this.#weights[0] ?? 0) - 0.1
    this.known.helpers.forEach((_, helper) => {
      if (this.#nature.roll(about.event, helper) < 0.3) this.#busy[helper] = true
    })
  }
}

// A moment as a whole number that names draws.
function keyOf(day: number): number {
  return Math.round(day * 1000)
}

function meanOf<T>(all: readonly T[], value: (one: T, at: number) => number): number {
  let sum = 0
  all.forEach((one, at) => {
    sum += value(one, at)
  })
  return sum / all.length
}

/** The normal distribution (Abramowitz and Stegun 26.2.17, exact to 1e-7). */
function phi(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x))
  const poly = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const tail = 0.3989422804014327 * Math.exp((-x * x) / 2) * poly
  return x > 0 ? 1 - tail : tail
}

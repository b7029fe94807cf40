// What many lives came to: means, and differences of the same people under two policies, each with an interval by resampling people.

import { dice } from './dice.ts'
import { type Measured, type Metric, metrics } from './live.ts'

/** A mean and the bounds within which 95 of 100 resamplings lie. */
export type Estimate = { readonly mean: number; readonly low: number; readonly high: number }

/** One policy in one world: each metric, and each metric less that of every other policy on the same people. */
export type Row = {
  readonly world: string
  readonly policy: string
  readonly people: number
  readonly metrics: { readonly [M in Metric]: Estimate }
  readonly minus: { readonly [policy: string]: { readonly [M in Metric]: Estimate } }
}

const resamples = 1000

/** @param lives by policy, the same people in the same order. */
export function compared(world: string, lives: ReadonlyMap<string, readonly Measured[]>): readonly Row[] {
  return [...lives].map(([policy, own]) => ({
    world,
    policy,
    people: own.length,
    metrics: eachMetric((metric) => estimate(own.map((life) => life[metric]))),
    minus: Object.fromEntries(
      [...lives]
        .filter(([other]) => other !== policy)
        .map(([other, theirs]) => [other, eachMetric((metric) => estimate(difference(own, theirs, metric)))]),
    ),
  }))
}

/** The mean with a 95 % interval by the percentile bootstrap; the same values, the same interval. */
function estimate(values: readonly number[]): Estimate {
  const roll = dice(values.length)
  const means = Array.from({ length: resamples }, (_, round) => {
    let sum = 0
    for (let at = 0; at < values.length; at += 1) sum += values[Math.floor(roll(round, at) * values.length)] ?? 0
    return sum / values.length
  }).toSorted((a, b) => a - b)
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length
  return { mean, low: means[Math.floor(0.025 * resamples)] ?? mean, high: means[Math.floor(0.975 * resamples)] ?? mean }
}

function difference(own: readonly Measured[], theirs: readonly Measured[], metric: Metric): readonly number[] {
  return own.slice(0, theirs.length).map((life, at) => life[metric] - (theirs[at]?.[metric] ?? 0))
}

function eachMetric(of: (metric: Metric) => Estimate): { readonly [M in Metric]: Estimate } {
  return Object.fromEntries(metrics.map((metric) => [metric, of(metric)])) as { readonly [M in Metric]: Estimate }
}

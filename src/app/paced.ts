import type { Environment } from './environment.ts'

/**
 * Lets `work` be asked for at any rate: it is done at once, and what was asked for meanwhile, or sooner than `gap` milliseconds after it
 * began, is one more time, with what was said last. So whoever asks without end can make us do no more than that.
 */
export function paced<T>(
  later: Environment['later'],
  gap: number,
  work: (said: T) => Promise<unknown>,
): (said: T) => void {
  let next: { readonly said: T } | undefined
  let isBusy = false
  async function run(said: T): Promise<void> {
    isBusy = true
    const rested = new Promise<void>((resolve) => void later(gap, resolve))
    try {
      await work(said)
    } finally {
      await rested
      isBusy = false
      const due = next
      next = undefined
      if (due) void run(due.said)
    }
  }
  return (said) => {
    if (isBusy) next = { said }
    else void run(said)
  }
}

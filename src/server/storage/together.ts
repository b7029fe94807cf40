// Many asked for singly, done together: what comes while a batch is under way forms the next.
// A batch that fails takes none of its members with it: they are tried again, each alone, unless none can be at fault.

/** What gathers. */
export type Together<In, Out> = {
  /** Does it with others that came at about the same time. Rejects only if it failed alone as well, or is `faultless`. */
  put(item: In): Promise<Out>
  /** Settles when nothing waits and nothing is under way. */
  idle(): Promise<void>
}

/** How large a batch may grow: bounds how long its first member waits for its last. */
export type Bounds<In> = {
  readonly items: number
  /** Most of what `weigh` adds up to; one member alone may be heavier. */
  readonly weight: number
  weigh(item: In): number
} & (Alone | Ahead)

type Alone = {
  /** No member can be at fault where a batch fails: all hear of it at once. Else they are tried again, each alone. */
  readonly faultless?: true
  readonly early?: undefined
}
/** Only where nothing is tried again: that would come after what began later. */
type Ahead = {
  readonly faultless: true
  /** From so many members on, or once it is full, a batch begins while the one before it is still under way; else it waits for that one's end. */
  readonly early: number
}

type Job<In, Out> = { readonly item: In; done(value: Out): void; failed(why: unknown): void }

/** Batches begin in order, one at a time, or two where `early` is given. `run` answers each member in the order given. */
export function together<In, Out>(
  run: (items: readonly In[]) => Promise<readonly Out[]>,
  bounds: Bounds<In>,
): Together<In, Out> {
  const waiting: Job<In, Out>[] = []
  const idlers: (() => void)[] = []
  const mostAtOnce = bounds.early === undefined ? 1 : 2
  let [underWay, isCalled] = [0, false]

  function begin(): void {
    isCalled = false
    while (waiting.length > 0 && (underWay === 0 || (underWay < mostAtOnce && isWorthIt(waiting, bounds)))) {
      underWay++
      void attempt(waiting.splice(0, sizeOfNext(waiting, bounds)), run, bounds).then(() => {
        underWay--
        begin()
      })
    }
    if (underWay === 0) for (const idler of idlers.splice(0)) idler()
  }

  return {
    put: (item) =>
      new Promise<Out>((done, failed) => {
        waiting.push({ item, done, failed })
        if (isCalled || underWay === mostAtOnce) return
        isCalled = true
        // Those who ask within one turn of the loop belong together.
        setImmediate(begin)
      }),
    idle: () => new Promise((resolve) => (underWay > 0 || isCalled ? idlers.push(resolve) : resolve())),
  }
}

/** Whether enough waits for a batch of its own, or more than fits in one. */
function isWorthIt<In, Out>(waiting: readonly Job<In, Out>[], bounds: Bounds<In>): boolean {
  return waiting.length >= (bounds.early ?? Infinity) || sizeOfNext(waiting, bounds) < waiting.length
}

function sizeOfNext<In, Out>(waiting: readonly Job<In, Out>[], bounds: Bounds<In>): number {
  let weight = 0
  const most = waiting.slice(0, bounds.items)
  const over = most.findIndex(({ item }) => (weight += bounds.weigh(item)) > bounds.weight)
  return over < 0 ? most.length : Math.max(1, over)
}

async function attempt<In, Out>(
  batch: readonly Job<In, Out>[],
  run: (items: readonly In[]) => Promise<readonly Out[]>,
  bounds: Bounds<In>,
): Promise<void> {
  try {
    const values = await run(batch.map(({ item }) => item))
    for (const [i, job] of batch.entries()) {
      const value = values[i]
      if (value === undefined && !(i in values)) job.failed(new Error('a batch left a member without an answer'))
      else job.done(value as Out)
    }
  } catch (why) {
    if (batch.length > 1 && !bounds.faultless) for (const job of batch) await attempt([job], run, bounds)
    else for (const job of batch) job.failed(why)
  }
}

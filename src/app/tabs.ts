/** How one page stands among the tabs of this app that have the same record open. */
export type Tabs = {
  /** Does `work` while no other tab of this app does such work; waits for its turn. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>
  /** Whether somebody can see this page. */
  readonly isSeen: () => boolean
  /** Calls back when it comes into sight or goes out of it. Gives back how to stop. */
  readonly onSeen: (listener: () => void) => () => void
  /**
   * Does `work` in the one seat that all these tabs have: what one of them does for all. It waits until the seat is free, or until `leave`; with
   * `take` it takes the seat now, from whichever tab has it, since one that was put to sleep could not give it up. Over when `work` is, or when
   * another tab took the seat: then the signal that `work` was given aborts.
   */
  readonly seat: (work: (taken: AbortSignal) => Promise<void>, take: boolean, leave: AbortSignal) => Promise<void>
}

/** A page without others beside it, which somebody always looks at. */
export const onlyTab: Tabs = {
  alone: (work) => work(),
  isSeen: () => true,
  onSeen: () => () => {},
  seat: (work) => work(new AbortController().signal),
}

/** Those of this page. What finds them out may have to be fetched: where that fails, each tab is by itself, which does no harm. */
export async function tabsOf({ tabs }: { readonly tabs?: () => Promise<Tabs> }): Promise<Tabs> {
  try {
    return (await tabs?.()) ?? onlyTab
  } catch {
    return onlyTab
  }
}

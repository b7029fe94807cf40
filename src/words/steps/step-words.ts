/** What one ask of the library says to the person who reads it. */
export type StepWords = {
  /** What to do, in one sentence. */
  readonly title: string
  /** The same with somebody of the circle in it; absent where no known person is asked. */
  readonly titleWith?: (name: string) => string
  /** One short line: what done looks like, or what makes it safe. */
  readonly note?: string
}

/** The words of some asks, by their ids. */
export type StepTable = Readonly<Record<string, StepWords>>

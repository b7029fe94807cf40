// What one row of the hazard log says. The rows stand beside this file; the page is drawn from them.

/** One hazard: how Tendril could do harm to somebody, what keeps it from that, and what is left. */
export type Hazard = {
  readonly id: `H${number}`
  /** What could happen, as a sentence, and whom it would harm, how. */
  readonly hazard: string
  readonly harm: string
  readonly cause: string
  /** Without the controls. */
  readonly first: Rating
  /** The first one is proved: its test fails when it is switched off. */
  readonly controls: readonly [ProvedControl, ...Control[]]
  /** With them. */
  readonly residual: Rating
  /** Why it is not less. */
  readonly stays: string
  /** What would help too and is not there. Also what was decided against, with where that stands. */
  readonly notDone: readonly string[]
}

/** Severity and likelihood, each from 1 to 5. First estimates by people who are not clinicians: a clinician must rate them anew. */
export type Rating = readonly [severity: Degree, likelihood: Degree]
type Degree = 1 | 2 | 3 | 4 | 5

/** What the program does or says against a hazard. Only what a test holds is a control; the rest is `notDone`, or luck. */
export type Control = { readonly what: string; readonly test: NamedTest }

/** A control with the way to switch it off. */
export type ProvedControl = Control & { readonly off: Off }

/** One test: its file, from the project's folder, and its name as it stands in `test('…'`. */
export type NamedTest = { readonly file: string; readonly name: string }

/** How a control is switched off: `text`, which stands once in `file`, is replaced by `by`. It is never the test that is changed. */
export type Off = { readonly file: string; readonly text: string; readonly by: string }

/** Does this test need the pages as they are built, and a browser? */
export function isJourney({ file }: NamedTest): boolean {
  return file.startsWith('test/journeys/')
}

// What is chosen of few: how it is asked, what is said to it, and whether they would be asked again. Lists of their own, since the first page
// that a stranger sees reads no ask, and needs none of what an ask is made of.

/** How the asking itself happens. Kept with every ask and never pooled: in writing people get fewer yeses than they expect. */
export const channels = ['by-voice', 'in-person', 'in-writing'] as const
/** One of the channels. `by-voice` may carry a link for the answer; `in-writing` does too, unless the words went out in a message of their own. */
export type Channel = (typeof channels)[number]

/** What somebody said to an ask. `never` is "I'd rather not be asked this": it stands where "no" stands, kept apart. */
export const says = ['yes', 'part', 'no', 'never'] as const
/** One of the four answers. */
export type Says = (typeof says)[number]

/** Would they want to be asked again? Three values of their own, on no line. */
export const agains = ['yes', 'smaller', 'not-now'] as const
/** One of the three. */
export type Again = (typeof agains)[number]

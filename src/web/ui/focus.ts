// Where the focus goes when the button that has it goes with the tap, and the heading would be too far away.

/** Focuses what stands before a button that goes when it is tapped: what comes in its place is next. */
export function toBefore({ currentTarget }: Event): void {
  const all = [...document.querySelectorAll<HTMLElement>('main :is(h1, a, button, input, textarea):not(:disabled)')]
  all[all.findIndex((one) => one === currentTarget) - 1]?.focus({ preventScroll: true })
}

/** For `ref`: focuses the field in a place that came when its button was tapped, and so went. */
export function toField(place: HTMLElement | null): void {
  place?.querySelector<HTMLElement>('select, textarea')?.focus()
}

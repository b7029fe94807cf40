// What the picture of another device brought along behind the `#`: out of sight before anything is drawn, and only in memory from then on.

let brought: string | undefined

/**
 * Takes it out of the address and of this tab's history, now and whenever another such picture is opened in this tab. To be called before
 * the router begins. The browser's own list of pages may still have the whole: what it holds is good once, for ten minutes.
 */
export function takeBrought(): void {
  take()
  addEventListener('popstate', take)
}

/** What stood behind the `#`; `undefined` if nothing did, as after a reload. */
export function whatWasBrought(): string | undefined {
  return brought
}

/** It was used, or is not wanted. */
export function forgetBrought(): void {
  brought = undefined
}

// Some programs write the `#` as `%23`, once or twice: then it is a part of the path.
function take(): void {
  const [, found] = /^\/d(?:\/?#|%(?:25)?23)(.+)/.exec(location.pathname + location.hash) ?? []
  if (found === undefined) return
  brought = found
  history.replaceState(history.state, '', '/d')
}

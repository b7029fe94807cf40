import { useEffect, useRef } from 'preact/hooks'

/**
 * For a screen that becomes another one in its place: when `key` changes, its heading is focused, so that it is read, and the
 * page begins at the top. Not the first time: then the router has done so, or nobody has gone anywhere.
 */
export function useFreshHeading(key: string): void {
  const keyRef = useRef(key)
  useEffect(() => {
    if (keyRef.current === key) return
    keyRef.current = key
    toHeading()
    scrollTo({ top: 0, behavior: 'instant' })
  }, [key])
}

/** Focuses the heading of the screen, where what was tapped is about to go. */
export function toHeading(): void {
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
}

import { useLayoutEffect, useState } from 'preact/hooks'

/** Can somebody see the page? Not in a tab that lies behind others, nor while the screen is off. */
export function useInSight(): boolean {
  const [inSight, setInSight] = useState(isInSight)
  // At once: between the first drawing and a later effect the page could come into sight unnoticed.
  useLayoutEffect(() => {
    const gone = new AbortController()
    document.addEventListener('visibilitychange', () => setInSight(isInSight()), { signal: gone.signal })
    return () => gone.abort()
  }, [])
  return inSight
}

function isInSight(): boolean {
  return document.visibilityState === 'visible'
}

// Something that can't be undone takes two taps; what it does is said between them.
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/note.tsx'

export type AreYouSureProps = {
  /** On the quiet button. */
  readonly words: string
  /** What it does. */
  readonly text: string
  readonly yes: string
  readonly no: string
  readonly onYes: () => Promise<void>
  /** What else is to be known before. */
  readonly children?: ComponentChildren
}

/**
 * A text button that opens into a question. Whoever goes by keyboard is at the question then, *yes* and *no* come next; and back at the
 * button after it. Esc says no.
 */
export function AreYouSure({ words, text, yes, no, onYes, children }: AreYouSureProps) {
  const [open, setOpen] = useState(false)
  const placeRef = useFocusOnTurn(open)
  const leaves = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && open) setOpen(false)
  }
  return (
    <div ref={placeRef} role="presentation" class="inPlace" onKeyDown={leaves}>
      {open ? (
        <>
          {children}
          <ErrorNote safe={text}>
            <Button size="small" onClick={() => void onYes()}>
              {yes}
            </Button>
            <Button size="small" onClick={() => setOpen(false)}>
              {no}
            </Button>
          </ErrorNote>
        </>
      ) : (
        <Button kind="text" onClick={() => setOpen(true)}>
          {words}
        </Button>
      )}
    </div>
  )
}

/** The question is focused when it opens, and the button when it closes: what was tapped is gone. */
function useFocusOnTurn(open: boolean) {
  const placeRef = useRef<HTMLDivElement>(null)
  const beforeRef = useRef(open)
  useEffect(() => {
    if (beforeRef.current === open) return
    beforeRef.current = open
    const found = placeRef.current?.querySelectorAll<HTMLElement>(open ? '[role=status]' : 'button') ?? []
    found[found.length - 1]?.focus()
  }, [open])
  return placeRef
}

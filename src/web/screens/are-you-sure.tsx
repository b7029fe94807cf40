// Something that can't be undone takes two taps; what it does is said between them.
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
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

/** A text button that opens into a question. */
export function AreYouSure({ words, text, yes, no, onYes, children }: AreYouSureProps) {
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <Button kind="text" onClick={() => setOpen(true)}>
        {words}
      </Button>
    )
  return (
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
  )
}

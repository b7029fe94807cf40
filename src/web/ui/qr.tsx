// A QR code for a phone's own camera: dark on white in every theme, since many cameras read no other.
import { useMemo } from 'preact/hooks'
import { qrPath } from './qr-path.ts'
import css from './qr.module.css'

/** `label`: what it is, for who can't see it. The same must be there in words too. */
export function Qr({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = useMemo(() => qrPath(text), [text])
  return (
    <svg class={css['qr']} role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <rect class={css['light']} width={size} height={size} />
      <path class={css['dark']} d={path} />
    </svg>
  )
}

// The small drawings of the doors and of the hands, on 56 by 40, stroked by the style around them. They only keep the words company.
import type { ComponentChildren } from 'preact'
import type { Door, Hand } from '../../core/practices/check-in.ts'

const threeDots = <path d="M14 20h.01M28 20h.01M42 20h.01" stroke-width="5" />

/** One for each door of the body. */
export const doorDrawings: { readonly [D in Door]: ComponentChildren } = {
  heavy: (
    <>
      <path d="M6 10C14 10 18 30 28 30S42 10 50 10" />
      <circle cx="28" cy="24" r="5" fill="currentColor" stroke="none" />
    </>
  ),
  tight: <path d="M12 6C26 14 26 26 12 34M44 6C30 14 30 26 44 34M28 12v16" />,
  hot: <path d="M14 34c-4-6 4-9 0-15 4 2 4-4 2-8M28 34c-5-7 5-11 0-18 5 2 4-6 2-11M42 34c-4-6 4-9 0-15 4 2 4-4 2-8" />,
  buzzing: <path d="M4 20l5-7 5 14 5-18 5 22 5-22 5 18 5-14 5 10 5-3" />,
  hollow: (
    <>
      <circle cx="28" cy="20" r="14" stroke-dasharray="1 6" />
      <circle cx="28" cy="20" r="7" stroke-dasharray="1 5" />
    </>
  ),
  numb: <path d="M6 14h44M6 20h44M6 26h44" stroke-opacity=".4" />,
  soft: <path d="M8 24c0-5 4-8 8-8 1-5 5-8 10-8 6 0 10 4 11 9 5-1 11 2 11 8 0 5-4 7-8 7H15c-4 0-7-3-7-8z" />,
  'cant-tell': threeDots,
}

/** One for each wish of the hands. */
export const handDrawings: { readonly [H in Hand]: ComponentChildren } = {
  'hold-on': <path d="M25 13h-9a7 7 0 0 0 0 14h13a7 7 0 0 0 7-7M31 27h9a7 7 0 0 0 0-14H27a7 7 0 0 0-7 7" />,
  'push-away': <path d="M10 6v28M18 20h26M36 12l8 8-8 8" />,
  hide: (
    <>
      <path d="M8 33C8 17 17 8 28 8s20 9 20 25" />
      <circle cx="28" cy="28" r="4" fill="currentColor" stroke="none" />
    </>
  ),
  make: <path d="M6 28c6-16 14-18 14-9s-8 10-4 3 13-14 16-7-7 12-3 5 14-12 21-2" />,
  'lie-still': (
    <>
      <circle cx="12" cy="21" r="4" />
      <path d="M20 24h17c6 0 9 1 11 4M6 32h44" />
    </>
  ),
  'reach-out': (
    <>
      <path d="M6 32C16 32 20 14 36 14" />
      <circle cx="45" cy="12" r="4" />
    </>
  ),
  'let-go': (
    <>
      <path d="M12 8c0 9 7 13 16 13s16-4 16-13" />
      <circle cx="28" cy="32" r="3.5" fill="currentColor" stroke="none" />
    </>
  ),
  'cant-tell': threeDots,
}

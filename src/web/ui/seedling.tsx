// Small plants that stand where there is nothing yet. They mean nothing and count nothing; low stimulation leaves them out.
import { Bud, Leaf, type LeafTone } from './leaf.tsx'
import css from './seedling.module.css'

/** `begin`: the empty screen. `sprout`: on the edge of a card. `wait`: a bud, for somebody who has not answered. `no`: with a leaf for a no. */
export type SeedlingKind = 'begin' | 'sprout' | 'wait' | 'no'

/** Draws one, about 8.5 rem wide. */
export function Seedling({ kind, soil = false }: { readonly kind: SeedlingKind; readonly soil?: boolean }) {
  return (
    <svg class={`${css['seedling']} picture`} viewBox="0 0 120 112" aria-hidden="true">
      {soil && <path class={css['soil']} d="M12 112Q60 98 108 112Z" />}
      {kind === 'wait' ? <Waiting /> : <Reaching second={kind === 'no' ? 'no' : kind === 'begin' ? 3 : 1} />}
    </svg>
  )
}

function Reaching({ second }: { readonly second: LeafTone }) {
  return (
    <>
      <path class={css['stem']} d="M60 108C58 86 65 70 60.500 44" />
      <path
        class={css['tip']}
        d="M60.500 44C60 27 70 13.500 82 13.500C90 13.500 94.500 19 92.500 23.500C90.500 27.500 85 26 86 22C86.800 19.800 89.600 20.600 89 22.600"
      />
      <path class={css['stalk']} d="M61.500 78Q51 74 43 67M62 84Q71 82 76 78" />
      <Leaf tone={2} transform="translate(43.500 67) scale(-.86 .86) rotate(-26)" />
      <Leaf tone={second} transform="translate(75.500 78.500) rotate(-10) scale(.92)" />
    </>
  )
}

function Waiting() {
  return (
    <>
      <path class={css['stem']} d="M63 108C60 88 69 70 63 44" />
      <path class={css['stalk']} d="M65 78Q54 76 44 68M66.500 66Q75 60 79 52" />
      <Leaf tone={2} transform="translate(45 69) scale(-.86 .86) rotate(-30)" />
      <Bud tone={3} transform="translate(63.500 45) rotate(2)" />
      <Bud tone={4} transform="translate(78.500 53) rotate(32) scale(.62)" />
    </>
  )
}

/** The picture of the first screen, from edge to edge: a stem that has found something to hold. For `before` of a `Page` with `mark`. */
export function FirstPlant() {
  return (
    <svg class={`${css['first']} picture`} viewBox="0 0 390 300" preserveAspectRatio="xMidYMax meet" aria-hidden="true">
      <path
        class={css['post']}
        d="M253 -30h11.500v138h-11.500zM253 110.500h11.500v150h-11.500zM253 263h11.500v40h-11.500z"
      />
      <path
        class={css['soil']}
        d="M-400 312C-200 306 -120 300 -6 296C70 283 150 280 214 284S340 292 396 296C520 302 620 308 790 312Z"
      />
      <path
        class={css['first-stem']}
        d="M92 300C89 266 106 246 117 220C124 200 122 186 135 168C151 145 184 142 213 153C232 160 245 168 258 160C268 154 272 148 266.500 141"
      />
      <path
        class={css['coil']}
        d="M252 134C249 128 256 123 262 119C267 116 270 112 266 107M252 101C249 95 256 90 262 86C267 83 270 79 266 74M252 68C249 60 256 54 262 48"
      />
      <path
        class={css['tip']}
        d="M262 48C272 40 284 37 290 38.500C298 40 302 49 297 53.500C293 56.500 288.500 53 290.500 49.800C291.800 48 294 49.200 293.200 51M176 145C186 128 186 112 178 107C169 102.500 162 109 165.500 114.500C168.500 118.500 173 115.500 171.200 112.300C170 110.700 168 111.700 168.600 113.400"
      />
      <path
        class={css['stalk']}
        d="M103 252Q88 244 78 232M119 212Q134 211 148 206M128 183Q116 176 108 167M221 156Q225 168 234 176M267 124Q277 121 287 119"
      />
      <Leaf tone={1} transform="translate(79 233) scale(-1.5 1.5) rotate(-22)" />
      <Leaf tone={2} transform="translate(147 206.500) scale(1.62) rotate(4)" />
      <Leaf tone={3} transform="translate(109 168) rotate(-122) scale(1.02)" />
      <Leaf tone={3} transform="translate(233 175) rotate(50) scale(.74)" />
      <Leaf tone={4} transform="translate(286 119) rotate(2) scale(.9)" />
    </svg>
  )
}

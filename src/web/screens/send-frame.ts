import type { SendScreen } from '../../app/screens/send.ts'
import type { AskId } from '../../core/ask.ts'
import { router } from '../shell/way.ts'

/** What the parts of the asking are given. */
export type SendProps = { readonly screen: SendScreen; readonly id: AskId }

/** The bar while asking: the last of four steps. */
export function sendBar(id: AskId) {
  return { close: { href: router.href('ask', { ask: id }) }, steps: { at: 4, of: 4 } } as const
}

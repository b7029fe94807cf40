import type { Ask } from '../../core/ask.ts'
import { router } from '../shell/way.ts'

/** Where somebody else is chosen for what an ask was about. */
export function someoneElse({ id, step }: Pick<Ask, 'id' | 'step'>): string {
  return `${router.href('newAsk')}?instead=${id}${step ? `&step=${step}` : ''}`
}

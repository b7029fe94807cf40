import type { ReadReply } from '../seal/linked-log-owner.ts'

/**
 * A server that was restored from a backup may bring a reply at a place where another one stood. That is an alarm, but the reply is
 * real: it counts as later than the `seen` records that were read before.
 */
export function afresh<Reply>(replies: readonly ReadReply<Reply>[], seen: number): readonly ReadReply<Reply>[] {
  return replies.map((reply) => ({ ...reply, n: seen + reply.n }))
}

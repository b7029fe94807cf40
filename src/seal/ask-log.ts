// The door to an ask's log. The friend's page imports `ask-log-friend.ts` alone, so that none of the owner's half travels with it.

export type { Answered, AnsweredAfter, FeltIndex, OfferContent, Reply, TakenBack } from './ask-content.ts'
export { hasCrypto, linkBearer, newWriter, nextReply, openLink, sealAnswer } from './ask-log-friend.ts'
export type { OpenedLink, Writer } from './ask-log-friend.ts'
export { makeLink, ownerKeys, readAnswers } from './ask-log-owner.ts'
export type { LogSeen, MadeLink, OwnerKeys, ReadAnswers, ReadReply, ReplyProblem } from './ask-log-owner.ts'

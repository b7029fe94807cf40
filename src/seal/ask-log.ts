// The door to an ask's log. The friend's page imports `ask-log-friend.ts` alone, so that none of the owner's half travels with it.

export type { OfferContent, ReplyContent } from './ask-content.ts'
export { linkBearer, newWriter, nextReply, openLink, sealAnswer } from './ask-log-friend.ts'
export type { OpenedLink } from './ask-log-friend.ts'
export { makeLink, ownerKeys, readAnswers } from './ask-log-owner.ts'
export type { MadeLink, OwnerKeys, ReadReply } from './ask-log-owner.ts'

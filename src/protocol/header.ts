// Header names of the log's endpoint, in lower case. docs/protocol.md, "HTTP".

/** Carries the bearer: the only place where id and token stand. */
export const authorization = 'authorization'
/** Content type of the body. */
export const contentType = 'content-type'
/** SHA-256 of the use token, at creation. */
export const use = 'tendril-use'
/** Which of a box's devices: 8 bytes in base64url. */
export const slot = 'tendril-slot'
const logClass = 'tendril-class'
/** Class of the log, at creation. */
export { logClass as class }
/** What creating costs here. */
export const pass = 'tendril-pass'
/** When the log ends. */
export const expires = 'stream-expires-at'
/** Where to go on reading. */
export const nextOffset = 'stream-next-offset'
/** `true`: nothing more for now. */
export const upToDate = 'stream-up-to-date'
/** `true`: nothing more for ever. */
export const closed = 'stream-closed'
/** A number that must grow from append to append. */
export const sequence = 'stream-seq'
/** Refused: a sliding life would make reading a write. */
export const ttl = 'stream-ttl'
/** Names a run of a program that appends. */
export const producerId = 'producer-id'
/** Its epoch; always 0 here. */
export const producerEpoch = 'producer-epoch'
/** The number of its append, from 0. */
export const producerSequence = 'producer-seq'

// Every word of the friend's page. `{by}` stands for the asker's name and is set apart from the text around it
// (`<bdi>`), so the catalogue is plain sentences and a name in another script can't disturb them.
// Each byte is sent to a friend's phone: a sentence that serves two states stands here once, and each is an export of its
// own, since the keys of one object would be sent along. Used as `import * as words`.

/** Instead of a name that was left out: nothing that a stranger could claim. A capital is added where a sentence starts with it. */
export const someone = 'this person'
export const unsigned = 'Not signed. It is from whoever sent you the link.'
export const asks = '{by} asks you'
export const from = 'From {by}'
export const blank = '{by} left this blank.'
export const before = 'An answer was already sent from this link. A new one replaces it.'
export const about =
  '{by} asks with Tendril, a notebook for people who find asking hard. Only {by} can open your answer, and decides who hears of it. No is a fine answer.'
export const aboutAfter =
  '{by} uses Tendril, a notebook for people who find asking hard. Only {by} can open your answer, and decides who hears of it. Any of the five is a fine answer.'
export const yourAnswer = 'Your answer'
export const says = {
  yes: 'Yes',
  part: 'Part of it',
  no: 'Not this time',
  never: 'I’d rather not be asked this',
} as const
export const notYet = 'Nothing goes before you press send.'
export const line = 'A line, if you like'
export const linePart = 'Which part, or when?'
export const lineFull = 'That is as long as a line can be.'
export const howFelt = 'How was it to be asked? '
export const ifYouLike = 'if you like'
export const felt = { burden: 'a burden', 'bit-much': 'a bit much', fine: 'fine', good: 'good', glad: 'glad' } as const
export const askAgain = 'Would you want to be asked again?'
export const again = { yes: 'Yes', smaller: 'Smaller things', 'not-now': 'Not now' } as const
export const send = 'Send to {by}'
export const sending = 'Sending.'
export const slow = 'The connection is slow. Still trying.'
export const thanks = 'Thank you.'
export const oneTap = 'One tap: how was it to be asked?'
export const tapSends =
  'The tap sends it. You can change it or take it back on the next page. Closing this page is fine too.'
export const sentTo = 'Sent to {by}.'
export const beingAsked = 'Being asked was'
export const askMe = 'Ask me again'
export const change = 'Change it'
export const takeBack = 'Take it back'
export const until =
  'You can change it until {by} closes the link, or until {day}. Take it back while this page is open.'
export const toKeep = 'A sentence to keep'
export const told = 'Told {by}: '
export const toldAbout = ' About: “{words}”'
export const copy = 'Copy it'
export const copied = 'Copied.'
export const notCopied = 'It is marked now. Hold it to copy.'
export const back = 'Taken back.'
export const backLead = '{by} may have read it before. From now on it does not count.'
export const answerAgain = 'Answer again'
export const free = 'You don’t have to answer'
export const freeWhy = '{by} is not told that you opened it. Close this page whenever you like.'
export const block = 'Block'
export const blockWhy =
  'This sends “I’d rather not be asked this”, and {by}’s notebook won’t suggest it again. Only your phone can stop messages.'
export const blockSend = 'Send this'
export const help = 'Help lines'
export const held = 'Not sent yet.'
export const unsure = 'It may not have arrived.'
export const heldHere = 'It waits on this page while it stays open.'
export const noConnection = 'There is no connection. '
export const busy = 'Too much is going on there. Wait a minute, then try again. '
export const lost = 'It can’t be sent any more.'
export const lostClosed = 'The link was closed meanwhile. '
export const lostFull = 'This link has taken all the answers it can. '
export const tellBy = 'Tell {by} in your own way.'
export const tryAgain = 'Try again'
export const copyAnswer = 'Copy my answer'
export const closed = 'This link is closed. Tell them in your own way, if you like.'
export const gone = 'This link is closed, or a letter of it changed on its way. Tell them in your own way, if you like.'
export const notOpened = 'Not opened yet.'
export const notOpenedHint = 'Nothing was lost, and nothing was sent.'
export const cut = [
  'This link is not whole.',
  'A piece at the end is missing. That happens when a message cuts it.',
] as const
export const bare = [
  'Open the link once more.',
  'This page keeps nothing, so it needs the whole link from the message each time.',
] as const
export const bad = ['This link does not open.', 'A letter in it may have changed on its way.'] as const
export const changed = [
  'This is not what was sent to you.',
  'What lies behind this link was changed, so it is not shown.',
] as const
export const linkHint =
  'Nothing was lost, and nothing was sent. Ask them for the link again, or answer in your own way.'
export const insecure = [
  'You can’t answer safely here.',
  'This address isn’t secure, so an answer could be read on its way.',
] as const
export const old = [
  'This browser can’t open it.',
  'The words are locked, and this browser has no key for the lock. Another one may.',
] as const
export const cantHint = 'Nothing was sent. Tell them in your own way. No is a fine answer.'
export const copyLine = 'Copy a line for them'
export const lineForThem = 'Your link does not open safely for me. Ask me here? You’ll get an honest answer.'

// Every word of the page of a share, read by somebody who was let in. `{by}` stands for the person's name, `{day}` for the last day. As with the
// friend's page each sentence is an export of its own. Used as `import * as words`.

export const title = '{by} shows you this'
export const lead = 'Copies that {by} chose for you, to read before you talk.'
export const until = 'This page opens until {day}, or until {by} shuts it.'
export const live = '{by} keeps this page current. To see what is new, open the whole link again.'
export const lastChange = 'Last change: {day}.'
export const questions = '{by}’s questions'
export const guessed = 'Guessed, and what happened'
export const key = 'A dashed ring is what was guessed, a full dot what happened. Further right is lighter.'
export const hard = 'What is hard'
export const own = 'In {by}’s own words'
export const nothing = 'Nothing is shown here right now.'
export const notShown = 'Some of it was made by a newer Tendril, and can’t be shown here.'
export const leave = 'Leave something for {by}'
export const leaveNote = 'Only {by} can read it. Nothing goes before you press the button.'
export const before = 'Something was left here before. What you leave now takes its place.'
export const note = 'A note'
export const step = 'One small step to try'
export const stepNote = 'One sentence that {by} could ask somebody.'
export const full = 'That is as long as it can be.'
export const empty = 'Write a note or a step first.'
export const send = 'Leave it for {by}'
export const sending = 'Sending.'
export const sent = 'Left for {by}.'
export const sentLead =
  '{by} finds it if Tendril is opened before {day}. You can change it until then, or until this page is shut.'
export const change = 'Change it'
export const takeBack = 'Take it back'
export const takenBack = 'Taken back.'
export const again = 'Leave something else'
export const read = 'Back to what {by} shows'
export const notSent = 'Not sent yet.'
export const unsure = 'It may not have arrived.'
export const held = 'It waits on this page while it stays open.'
export const noConnection = 'There is no connection. '
export const busy = 'Too much is going on there. Wait a minute, then try again. '
export const tooLate = 'It can’t be sent any more.'
export const shutMeanwhile = 'This page was shut meanwhile. Tell {by} when you talk.'
export const tooFull = 'This link has taken all it can. Tell {by} when you talk.'
export const tryAgain = 'Try again'
export const print = 'Print, or save as PDF'
export const about =
  '{by} keeps this with Tendril, a private notebook for people who find asking hard. It tells what happened, and judges nobody.'
export const reload = 'This page keeps nothing. To see it again, open the whole link again.'
export const over = ['This page is shut.', 'It was closed, or its last day is over. Ask when you talk.'] as const
export const gone = ['This page is shut, or a letter of its link changed on its way.', 'Ask when you talk.'] as const
export const notOpened = 'Not opened yet.'
export const hint = 'Nothing was lost, and nothing was sent.'
export const bare = [
  'Open the link once more.',
  'This page keeps nothing, so it needs the whole link from the message each time.',
] as const
export const cut = [
  'This link is not whole.',
  'A piece at the end is missing. That happens when a message cuts it.',
] as const
export const bad = ['This link does not open.', 'A letter in it may have changed on its way.'] as const
export const changed = [
  'This is not what was chosen for you.',
  'What lies behind this link was changed, so it is not shown.',
] as const
export const askAgain = 'Ask them for the link again.'
export const insecure = [
  'It can’t be opened safely here.',
  'This address isn’t secure, so it could be read on its way.',
] as const
export const old = [
  'This browser can’t open it.',
  'It is locked, and this browser has no key for the lock. Another one may.',
] as const

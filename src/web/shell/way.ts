// Every address of the app, and the one router over them. Screens import `router` from here for `href` and `go`.
import { createRouter } from '../router.ts'

/** Name of each screen and its address. No address carries what a person wrote. A new screen: here, and in screens.ts. */
export const paths = {
  today: '/',
  start: '/start',
  startAsk: '/start/:kind',
  asks: '/ask',
  newAsk: '/ask/new',
  ask: '/ask/:ask',
  words: '/ask/:ask/words',
  guess: '/ask/:ask/guess',
  send: '/ask/:ask/send',
  told: '/ask/:ask/told',
  answer: '/ask/:ask/answer',
  thanks: '/ask/:ask/thanks',
  after: '/ask/:ask/after',
  nextSelf: '/ask/:ask/next',
  people: '/people',
  addPerson: '/people/new',
  person: '/people/:person',
  look: '/look',
  said: '/look/said',
  practise: '/practise',
  checkIn: '/check-in',
  checkIns: '/check-in/all',
  checkInEntry: '/check-in/:checkIn',
  checkInSaid: '/check-in/:checkIn/said',
  checkInBody: '/check-in/:checkIn/body',
  checkInHands: '/check-in/:checkIn/hands',
  checkInNeed: '/check-in/:checkIn/need',
  checkInNow: '/check-in/:checkIn/now',
  checkInAsks: '/check-in/:checkIn/asks',
  checkInTell: '/check-in/:checkIn/tell',
  receive: '/receive',
  tryLink: '/try',
  rehearse: '/rehearse',
  rehearsal: '/rehearse/:rehearsal',
  rehearsalWho: '/rehearse/:rehearsal/who',
  rehearsalCheck: '/rehearse/:rehearsal/check',
  rehearsalPart: '/rehearse/:rehearsal/:part',
  settings: '/settings',
  kept: '/settings/kept',
  beliefs: '/beliefs',
  newBelief: '/beliefs/new',
  belief: '/beliefs/:belief',
  beliefStep: '/beliefs/:belief/:kind',
  lessons: '/lessons',
  lesson: '/lessons/:lesson',
  help: '/help',
  settle: '/help/settle',
  afraid: '/help/afraid',
  young: '/help/young',
  therapist: '/help/therapist',
  leaving: '/help/leaving',
} as const

/** Under this prefix the same screens run over a made-up month, in memory only. */
export const exampleBase = '/example'

/** Where the person is, and the way to each screen. */
export const router = createRouter(paths, [exampleBase])

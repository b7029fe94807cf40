// Which screen stands at which address; each is loaded when it is first needed.
import type { Load } from './loaded.ts'
import type { PathParts } from './parts.ts'
import type { paths } from './way.ts'

/** What every screen is given: what its address names. */
export type ScreenProps = { readonly params: PathParts }
/** A loader for each name in way.ts. */
export const screens: Readonly<Record<keyof typeof paths, Load<ScreenProps>>> = {
  today: async () => (await import('../screens/home.tsx')).HomeScreen,
  start: async () => (await import('../screens/start.tsx')).StartScreen,
  startAsk: async () => (await import('../screens/start-ask.tsx')).StartAskScreen,
  letters: async () => (await import('../screens/letters.tsx')).LettersScreenView,
  letterDoor: async () => (await import('../screens/letter-door.tsx')).LetterDoorView,
  letter: async () => (await import('../screens/letter.tsx')).LetterView,
  letterBefore: async () => (await import('../screens/letter-before.tsx')).LetterBeforeView,
  letterStop: async () => (await import('../screens/letter-before.tsx')).LetterStopView,
  letterWrite: async () => (await import('../screens/letter-write.tsx')).LetterWriteView,
  letterClose: async () => (await import('../screens/letter-close.tsx')).LetterCloseView,
  rest: async () => (await import('../screens/rest.tsx')).RestScreenView,
  receive: async () => (await import('../screens/receive.tsx')).ReceiveScreen,
  tryLink: async () => (await import('../screens/trial.tsx')).TrialScreen,
  staying: async () => (await import('../screens/staying.tsx')).StayingScreenView,
  rehearse: async () => (await import('../screens/rehearsals.tsx')).RehearsalsScreenView,
  rehearsal: async () => (await import('../screens/rehearsal.tsx')).RehearsalScreenView,
  rehearsalWho: async () => (await import('../screens/rehearsal-steps.tsx')).RehearsalWhoView,
  rehearsalCheck: async () => (await import('../screens/rehearsal-steps.tsx')).RehearsalCheckView,
  rehearsalPart: async () => (await import('../screens/rehearsal-steps.tsx')).RehearsalPartView,
  settings: async () => (await import('../screens/settings.tsx')).SettingsScreen,
  size: async () => (await import('../screens/size.tsx')).SizeScreenView,
  pause: async () => (await import('../screens/pause.tsx')).PauseScreenView,
  worse: async () => (await import('../screens/worse.tsx')).WorseScreenView,
  harm: async () => (await import('../screens/harm.tsx')).HarmScreenView,
  disguise: async () => (await import('../screens/disguise.tsx')).DisguiseScreen,
  questions: async () => (await import('../screens/questions.tsx')).QuestionsScreenView,
  question: async () => (await import('../screens/question.tsx')).QuestionScreenView,
  changes: async () => (await import('../screens/changes.tsx')).ChangesScreenView,
  plan: async () => (await import('../screens/plan.tsx')).PlanScreenView,
  kept: async () => (await import('../screens/kept.tsx')).KeptScreen,
  backupCopy: async () => (await import('../screens/backup-copy.tsx')).BackupCopyView,
  origin: async () => (await import('../screens/origin.tsx')).OriginScreenView,
  originStep: async () => (await import('../screens/origin-step.tsx')).OriginStepView,
  signs: async () => (await import('../screens/signs.tsx')).SignsScreen,
  costs: async () => (await import('../screens/signs.tsx')).CostsScreen,
  beliefs: async () => (await import('../screens/beliefs.tsx')).BeliefsScreenView,
  newBelief: async () => (await import('../screens/belief-new.tsx')).NewBeliefScreenView,
  belief: async () => (await import('../screens/belief.tsx')).BeliefScreenView,
  beliefStep: async () => (await import('../screens/belief-step.tsx')).BeliefStepView,
  lessons: async () => (await import('../screens/lessons.tsx')).LessonsScreen,
  lesson: async () => (await import('../screens/lesson.tsx')).LessonScreen,
  help: async () => (await import('../screens/help.tsx')).HelpScreen,
  asks: async () => (await import('../screens/asks.tsx')).AsksScreenView,
  newAsk: async () => (await import('../screens/new-ask.tsx')).NewAskScreenView,
  ask: async () => (await import('../screens/ask.tsx')).AskScreenView,
  words: async () => (await import('../screens/words.tsx')).WordsScreenView,
  guess: async () => (await import('../screens/guess.tsx')).GuessScreenView,
  send: async () => (await import('../screens/send.tsx')).SendScreenView,
  told: async () => (await import('../screens/told.tsx')).ToldScreenView,
  people: async () => (await import('../screens/people.tsx')).PeopleScreenView,
  addPerson: async () => (await import('../screens/add-person.tsx')).AddPersonScreenView,
  person: async () => (await import('../screens/person.tsx')).PersonScreenView,
  look: async () => (await import('../screens/look.tsx')).LookScreenView,
  said: async () => (await import('../screens/said.tsx')).SaidScreenView,
  practise: async () => (await import('../screens/practise.tsx')).PractiseScreen,
  checkIn: async () => (await import('../screens/check-in-said.tsx')).CheckInSaidView,
  checkIns: async () => (await import('../screens/check-ins.tsx')).CheckInsView,
  checkInEntry: async () => (await import('../screens/check-in-entry.tsx')).CheckInEntryView,
  checkInSaid: async () => (await import('../screens/check-in-said.tsx')).CheckInSaidView,
  checkInBody: async () => (await import('../screens/check-in-body.tsx')).CheckInBodyView,
  checkInHands: async () => (await import('../screens/check-in-body.tsx')).CheckInHandsView,
  checkInNeed: async () => (await import('../screens/check-in-need.tsx')).CheckInNeedView,
  checkInNow: async () => (await import('../screens/check-in-now.tsx')).CheckInNowView,
  checkInAsks: async () => (await import('../screens/check-in-asks.tsx')).CheckInAsksView,
  checkInTell: async () => (await import('../screens/check-in-tell.tsx')).CheckInTellView,
  answer: async () => (await import('../screens/answer.tsx')).AnswerScreenView,
  thanks: async () => (await import('../screens/thanks.tsx')).ThanksScreenView,
  after: async () => (await import('../screens/after.tsx')).AfterScreenView,
  nextSelf: async () => (await import('../screens/next-self.tsx')).NextSelfScreen,
  settle: async () => (await import('../screens/settle.tsx')).SettleScreen,
  afraid: async () => (await import('../screens/afraid.tsx')).AfraidScreen,
  young: async () => (await import('../screens/young.tsx')).YoungScreen,
  therapist: async () => (await import('../screens/therapist.tsx')).TherapistScreen,
  leaving: async () => (await import('../screens/leaving.tsx')).LeavingScreen,
}

/** Pages of help. */
const helpScreens: ReadonlySet<keyof typeof paths> = new Set([
  'help',
  'settle',
  'afraid',
  'young',
  'therapist',
  'leaving',
])

/** Screens on which the way out by Shift is always there, whatever the person set: help, what is asked in private, what is public. */
export const alwaysLeft: ReadonlySet<keyof typeof paths> = new Set([
  ...helpScreens,
  'plan',
  'questions',
  'question',
  'changes',
  'lessons',
  'lesson',
])

/** Screens that need no record: they open while it is locked, or can't be opened at all. They may not call `useApp`. */
export const openWithoutRecord: ReadonlySet<keyof typeof paths> = new Set([...helpScreens, 'lessons', 'lesson'])

/** Screens that show nothing from longer than a year ago; all others wait until it is open. */
export const recentIsEnough: ReadonlySet<keyof typeof paths> = new Set([
  'today',
  'start',
  'startAsk',
  'newAsk',
  'people',
  'addPerson',
  'practise',
  'settings',
  'size',
  'pause',
  'disguise',
  'kept',
  'plan',
  'questions',
  'question',
  'changes',
  'checkIn',
])

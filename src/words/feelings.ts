// The small words of a check-in: what was said, doors, hands, feelings with their meaning, needs. The keys are those of
// `core/practices/check-in.ts`; a test holds the two lists together. Chosen anew in every language, never translated word by word.

/** What was said when somebody asked. */
export const saidWords = {
  fine: 'I’m fine.',
  busy: 'Busy, but good.',
  'dont-worry': 'Don’t worry about me.',
} as const

/** Where the day sits in the body. */
export const doorWords = {
  heavy: 'heavy',
  tight: 'tight',
  hot: 'hot',
  buzzing: 'buzzing',
  hollow: 'hollow',
  numb: 'numb',
  soft: 'soft',
  'cant-tell': 'can’t tell',
} as const

/** What the hands want to do. */
export const handWords = {
  'hold-on': 'hold on',
  'push-away': 'push away',
  hide: 'hide',
  make: 'make',
  'lie-still': 'lie still',
  'reach-out': 'reach out',
  'let-go': 'let go',
  'cant-tell': 'can’t tell',
} as const

/** The families of feelings. */
export const feelingFamilyWords = {
  blank: 'Blank',
  ashamed: 'Ashamed',
  worn: 'Worn',
  hurt: 'Hurt',
  afraid: 'Afraid',
  'fed-up': 'Fed up',
  longing: 'Longing',
  eased: 'Eased',
} as const

/** Each feeling as a word, and what it means in one line. */
export const feelingWords = {
  'fine-ish': { word: 'fine-ish', means: 'Not bad, not good. A lid is on it.' },
  flat: { word: 'flat', means: 'Nothing goes up, nothing goes down.' },
  'far-away': { word: 'far away', means: 'You are here, and not quite here.' },
  numb: { word: 'numb', means: 'You know that something is there, and can’t feel it.' },
  'shut-down': { word: 'shut down', means: 'It was too much, so all of it went quiet.' },
  awkward: { word: 'awkward', means: 'You wish nobody had seen that.' },
  guilty: { word: 'guilty', means: 'You did wrong by someone, or it feels so.' },
  small: { word: 'small', means: 'As if the others were all taller.' },
  'a-burden': { word: 'a burden', means: 'As if you cost people more than you bring.' },
  worthless: { word: 'worthless', means: 'As if nothing in you were good.' },
  tired: { word: 'tired', means: 'Your body wants to stop for a while.' },
  drained: { word: 'drained', means: 'You gave a lot, and little came back.' },
  overloaded: { word: 'overloaded', means: 'There is more to carry than you have hands.' },
  burnt: { word: 'burnt out', means: 'Tired in a way that sleep doesn’t mend.' },
  empty: { word: 'empty', means: 'Nothing is left, not even for what you like.' },
  'let-down': { word: 'let down', means: 'Someone didn’t do what you hoped for.' },
  sad: { word: 'sad', means: 'Something is missing, or over.' },
  'left-out': { word: 'left out', means: 'The others were together, and you were not.' },
  unloved: { word: 'unloved', means: 'As if nobody would choose you.' },
  heartbroken: { word: 'heartbroken', means: 'Someone who mattered is gone, or turned away.' },
  unsure: { word: 'unsure', means: 'You don’t know which way is right.' },
  tense: { word: 'tense', means: 'Ready for something that hasn’t come.' },
  worried: { word: 'worried', means: 'Your thoughts go round and round what might happen.' },
  exposed: { word: 'exposed', means: 'Seen more than you wanted to be.' },
  panicky: { word: 'panicky', means: 'The fear is faster than you are.' },
  bothered: { word: 'bothered', means: 'Something small keeps rubbing.' },
  resentful: { word: 'resentful', means: 'You gave more than was fair, and it stayed.' },
  trapped: { word: 'trapped', means: 'You see no way out of it.' },
  angry: { word: 'angry', means: 'Something crossed a line.' },
  furious: { word: 'furious', means: 'So angry that it wants to get out.' },
  lonely: { word: 'lonely', means: 'You’d want someone near, and nobody is.' },
  wistful: { word: 'wistful', means: 'Soft and sad about what was, or could be.' },
  'needing-someone': { word: 'needing someone', means: 'It would help if one person came.' },
  homesick: { word: 'homesick', means: 'For a place, or a time, where you belonged.' },
  aching: { word: 'aching', means: 'You miss it so much that it hurts.' },
  okay: { word: 'okay', means: 'It really is all right.' },
  relieved: { word: 'relieved', means: 'Something heavy is off you.' },
  touched: { word: 'touched', means: 'Someone’s kindness got through.' },
  thankful: { word: 'thankful', means: 'You got something good, and you know it.' },
  close: { word: 'close', means: 'Near to someone, and glad of it.' },
} as const

/** The families of needs. */
export const needFamilyWords = {
  rest: 'Rest and body',
  safety: 'Safety',
  seen: 'Being seen',
  closeness: 'Closeness',
  freedom: 'Freedom',
  load: 'Less to carry',
} as const

/** Each need, as it stands after "I’d want". */
export const needWords = {
  sleep: 'sleep',
  food: 'food',
  'a-pause': 'a pause',
  touch: 'touch',
  quiet: 'quiet',
  calm: 'calm',
  honesty: 'honesty',
  'being-believed': 'to be believed',
  privacy: 'privacy',
  'a-plan': 'a plan',
  'to-be-heard': 'to be heard',
  'to-be-asked': 'to be asked',
  thanks: 'thanks',
  'to-matter': 'to matter',
  'to-be-known': 'to be known',
  company: 'company',
  play: 'play',
  warmth: 'warmth',
  'missing-someone-less': 'to miss someone less',
  belonging: 'to belong',
  space: 'space',
  choice: 'a choice',
  'a-no': 'to say no',
  'my-own-pace': 'my own pace',
  'trust-in-me': 'to be trusted',
  help: 'help',
  fairness: 'fairness',
  'someone-else-to-decide': 'someone else to decide',
  'to-hand-it-over': 'to hand it over',
  backup: 'someone behind me',
} as const

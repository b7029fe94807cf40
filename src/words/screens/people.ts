/** The circle, and the private card of each person in it. What somebody did, never a label for them. */
export const peopleWords = {
  title: 'People',
  lead: 'Only you see this. It stays on this device.',
  back: 'Asks',
  add: 'Add someone',
  empty: 'Nobody here yet. One person is enough. So is nobody: asks to anyone need no name.',
  notes: {
    'not-suggested': 'Tendril won’t suggest asks here.',
    'first-questions': 'Two questions first.',
    resting: 'At rest.',
  },
} as const

/** Adding somebody: one word and two taps. */
export const addPersonWords = {
  title: 'Who is it?',
  lead: 'Only you see this. It stays on this device.',
  name: 'Name',
  nameNote: 'As you call them. One letter is enough.',
  missing: { name: 'A name or a letter first.' },
  keep: 'Keep',
  later: 'The two questions can wait. Until they have answers, Tendril won’t suggest asks to this person.',
} as const

/** The card. */
export const personWords = {
  back: 'People',
  onlyYou: 'Only you see this. It stays on this device.',
  gone: { title: 'Nobody is here.', lead: 'This card was removed.', go: 'To the people' },
  ties: {
    acquaintance: 'someone I know a little',
    colleague: 'from work or class',
    friend: 'a friend',
    kin: 'family',
    partner: 'my partner',
    professional: 'a professional',
  },
  questions: {
    afraid: 'Am I ever afraid of them?',
    saidNo: 'When I said no to them, what happened?',
    toldPrivate: 'When I told them something private?',
    afterHelp: 'After they helped me?',
    changeMind: 'If I changed my mind, could I?',
    cameThrough: 'Have they come through, even once?',
    dependsOnMe: 'Do they depend on me?',
  },
  answers: {
    afraid: { no: 'no', sometimes: 'sometimes', yes: 'yes' },
    saidNo: { fine: 'it was fine', sulked: 'they sulked', punished: 'they made me pay', 'dont-know': 'don’t know' },
    toldPrivate: {
      kept: 'they kept it',
      shared: 'they passed it on',
      used: 'they used it against me',
      'dont-know': 'don’t know',
    },
    afterHelp: {
      nothing: 'nothing',
      reminded: 'they reminded me of it',
      owed: 'I owed them',
      controlled: 'they took over',
      'dont-know': 'don’t know',
    },
    changeMind: { yes: 'yes', no: 'no', 'dont-know': 'don’t know' },
    cameThrough: { yes: 'yes', no: 'no' },
    dependsOnMe: { yes: 'yes: I care for them, they are my child, work under me, or are my patient' },
  },
  about: 'About them',
  more: 'Before bigger asks',
  moreNote: 'Four taps, when you like. Until then Tendril keeps to small ones.',
  standing: {
    'not-suggested': 'Tendril won’t suggest asks here.',
    'first-questions': 'Two answers first. Until then, Tendril won’t suggest asks here.',
    'help-had-a-price': 'Tendril keeps to the smallest asks here.',
    'no-way-back': 'Tendril keeps to the smallest asks here.',
    'not-sure-yet': 'Tendril keeps to small asks here, for now.',
    'rest-of-card': 'Tendril keeps to small asks here, for now.',
    open: 'Asks of any size may be suggested here.',
    paused: 'Two asks here were hard. Tendril suggests no more until you say so.',
    resting: 'At rest. Tendril won’t suggest asks here.',
  },
  afraid: 'Afraid of someone close?',
  liftPause: 'Suggest again',
  ratherNot: 'They would rather not be asked',
  rest: 'Let them rest',
  restNote: 'Kept here, and in no suggestion.',
  askThem: (name: string) => `Ask ${name} something small`,
  name: 'Name',
  tie: 'They are',
  remove: 'Remove this card',
  removeText: 'The card is deleted for ever. Asks to them stay, without the name.',
  removeYes: 'Yes, remove it',
  removeNo: 'Leave it as it is',
} as const

// The words of the hundred asks. What each ask is (level, ties, fears it tests) stands in `core/library.ts` under the same id,
// what could be said for it in `first-drafts.ts`.
// Rules: one verb, at most 20 words a sentence, a no is possible, nobody needs a car, a partner, a job, a home or good health.

/** What one ask of the library says to the person who reads it. */
export type StepWords = {
  /** What to do, in one sentence. */
  readonly title: string
  /** The same with somebody of the circle in it; absent where no known person is asked. */
  readonly titleWith?: (name: string) => string
  /** One short line: what done looks like, or what makes it safe. */
  readonly note?: string
}

/**
 * The title of a step, with the person's name in it where that reads well.
 *
 * @param name somebody of the circle; leave it out for anyone.
 * @returns "A small ask." for an id that this version does not know (another device may be newer).
 */
export function stepTitle(id: string, name?: string): string {
  const words = stepWords[id]
  if (words === undefined) return 'A small ask.'
  return name !== undefined && words.titleWith !== undefined ? words.titleWith(name) : words.title
}

/** The words of every ask, by its id. */
export const stepWords: Readonly<Record<string, StepWords>> = {
  // Information and advice
  INF1a: {
    title: 'Ask in a shop where something is.',
    note: 'Even if you could find it.',
  },
  INF1b: {
    title: 'Ask for the way, and leave your phone in your pocket.',
    note: 'Done once you have asked, whatever they say.',
  },
  INF2a: {
    title: 'Ask which of two things they would pick.',
    titleWith: (name) => `Ask ${name} to pick one of two things for you.`,
    note: 'Say that you aren’t sure. No favour in it.',
  },
  INF2b: {
    title: 'Ask a neighbour who mends things around here.',
    titleWith: (name) => `Ask ${name} who mends things around here.`,
    note: 'Anyone who knows the place will do. A name is enough.',
  },
  INF3a: {
    title: 'Ask someone to teach you a thing you feel you ought to know.',
    titleWith: (name) => `Ask ${name} to teach you a thing you feel you ought to know.`,
    note: 'Once, for ten minutes. You can still be bad at it after.',
  },
  INF3b: {
    title: 'Show unfinished work and ask what to change first.',
    titleWith: (name) => `Show ${name} unfinished work and ask what to change first.`,
    note: 'A drawing, a plan, half a soup. One thing to change, no more.',
  },
  INF4a: {
    title: 'Ask someone you respect how they got through a thing like yours.',
    titleWith: (name) => `Ask ${name} how they got through a thing like yours.`,
    note: 'You can say as little of your own story as you like.',
  },
  INF4b: {
    title: 'Ask someone to read a hard letter or form with you.',
    titleWith: (name) => `Ask ${name} to read a hard letter or form with you.`,
    note: 'They read along. You decide what to answer.',
  },
  INF5a: {
    title: 'Ask someone to think through a big choice with you before you have made it.',
    titleWith: (name) => `Ask ${name} to think through a big choice with you before you have made it.`,
    note: 'The choice stays yours.',
  },
  INF5b: {
    title: 'Ask a friend what they see you avoid.',
    titleWith: (name) => `Ask ${name} what they see you avoid.`,
    note: 'Listen and say thanks. You can answer another day.',
  },

  // Practical: errands and things
  PRA1a: {
    title: 'Ask someone to hold the door, or watch your bag for a minute.',
    note: 'A bag with nothing in it that you can’t lose.',
  },
  PRA1b: {
    title: 'Ask the staff to carry, lift, reach or pack something.',
    note: 'Even if you could do it.',
  },
  PRA2a: {
    title: 'Ask to borrow a small thing: a pen, a charger, a cup of rice.',
    titleWith: (name) => `Ask ${name} for a small thing: a pen, a charger, a cup of rice.`,
    note: 'Say when it comes back.',
  },
  PRA2b: {
    title: 'Ask someone going to the shop to bring you one thing.',
    titleWith: (name) => `Ask ${name} to bring you one thing from the shop.`,
    note: 'One thing. You say where to leave it.',
  },
  PRA3a: {
    title: 'Ask someone for half an hour of help with one task.',
    titleWith: (name) => `Ask ${name} for half an hour of help with one task.`,
    note: 'Stop when the half hour is over, done or not.',
  },
  PRA3b: {
    title: 'Ask someone to pick up a parcel or a prescription for you, start to end.',
    titleWith: (name) => `Ask ${name} to pick up a parcel or a prescription for you, start to end.`,
    note: 'Done when it is at your door. You don’t come along.',
  },
  PRA4a: {
    title: 'Ask for a lift to a place you could reach the hard way.',
    titleWith: (name) => `Ask ${name} for a lift to a place you could reach the hard way.`,
    note: 'No car about? Ask for company on the bus.',
  },
  PRA4b: {
    title: 'Ask two people to help on one moving or clean-up day.',
    titleWith: (name) => `Ask ${name} and one more person to help on a moving or clean-up day.`,
    note: 'Give a start, an end, and one job each.',
  },
  PRA5a: {
    title: 'Ask someone to take over one problem for a day while you rest.',
    titleWith: (name) => `Ask ${name} to take over one problem for a day while you rest.`,
    note: 'Hand over all of it, then put the phone away.',
  },
  PRA5b: {
    title: 'Ask someone you trust to keep a spare key, or a note of who to call for you.',
    titleWith: (name) => `Ask ${name} to keep a spare key, or a note of who to call for you.`,
    note: 'You can ask for it back at any time.',
  },

  // Company and time
  COM1a: {
    title: 'Sit where people are for a quarter of an hour.',
    note: 'A library, a park, a bench. An open window counts.',
  },
  COM1b: {
    title: 'Say one sentence more than needed to someone you see often.',
    titleWith: (name) => `Say one sentence more than needed to ${name}.`,
    note: 'About the weather is fine.',
  },
  COM2a: {
    title: 'Send “I thought of you” to someone you lost touch with.',
    titleWith: (name) => `Send “I thought of you” to ${name}.`,
    note: 'Done once it is sent. No answer is needed.',
  },
  COM2b: {
    title: 'Ask someone to sit by you while you each do your own thing.',
    titleWith: (name) => `Ask ${name} to sit by you while you each do your own thing.`,
    note: 'No talk needed. A quiet call counts.',
  },
  COM3a: {
    title: 'Invite someone for a walk or a tea, and say the day.',
    titleWith: (name) => `Invite ${name} for a walk or a tea, and say the day.`,
    note: 'People are often busy. A no is likely, and it counts.',
  },
  COM3b: {
    title: 'Ask to join a plan that others have already made.',
    titleWith: (name) => `Ask ${name} if you can join a plan that is already made.`,
    note: 'A no is about the plan. It still counts.',
  },
  COM4a: {
    title: 'Ask someone to come with you to a thing you dread.',
    titleWith: (name) => `Ask ${name} to come with you to a thing you dread.`,
    note: 'They don’t have to fix it. Being there is the whole job.',
  },
  COM4b: {
    title: 'Say “I don’t want to be alone tonight. Can you come or call?”',
    titleWith: (name) => `Tell ${name} you don’t want to be alone tonight, and ask for a visit or a call.`,
    note: 'If you are in danger, use Help now instead.',
  },
  COM5a: {
    title: 'Ask someone to plan your birthday or a hard date with you.',
    titleWith: (name) => `Ask ${name} to plan your birthday or a hard date with you.`,
    note: 'One small thing on that day is a plan.',
  },
  COM5b: {
    title: 'Ask someone to be the one you call when things go wrong.',
    titleWith: (name) => `Ask ${name} to be the one you call when things go wrong.`,
    note: 'Say what a call would mean: ten minutes, to listen.',
  },

  // Being heard
  LIS1a: {
    title: 'When asked how you are, say one small true thing.',
    titleWith: (name) => `When ${name} asks how you are, say one small true thing.`,
    note: '“A bit tired” is enough.',
  },
  LIS1b: {
    title: 'Tell someone one thing you liked about your day.',
    titleWith: (name) => `Tell ${name} one thing you liked about your day.`,
    note: 'One sentence. It can be about soup.',
  },
  LIS2a: {
    title: 'Ask to moan for two minutes, with no fixing.',
    titleWith: (name) => `Ask ${name} for two minutes to moan, with no fixing.`,
    note: 'You stop by yourself when the time is up.',
  },
  LIS2b: {
    title: 'Tell someone a small mistake you made, without a joke.',
    titleWith: (name) => `Tell ${name} a small mistake you made, without a joke.`,
    note: 'Then stop. You don’t have to explain it.',
  },
  LIS3a: {
    title: 'Ask someone to listen for fifteen minutes, and say what you want: ears, ideas or a hug.',
    titleWith: (name) => `Ask ${name} to listen for fifteen minutes, and say what you want: ears, ideas or a hug.`,
    note: 'When the time is up, you stop.',
  },
  LIS3b: {
    title: 'Say the next day: “I said I was fine. I wasn’t.”',
    titleWith: (name) => `Tell ${name} the next day: “I said I was fine. I wasn’t.”`,
    note: 'You don’t owe more than that.',
  },
  LIS4a: {
    title: 'Tell someone for five minutes what has been hard this month.',
    titleWith: (name) => `Tell ${name} for five minutes what has been hard this month.`,
    note: 'Five minutes by the clock is plenty.',
  },
  LIS4b: {
    title: 'Tell someone one thing you keep to yourself.',
    titleWith: (name) => `Tell ${name} one thing you keep to yourself.`,
    note: 'You can add: “You don’t need to bring it up again.”',
  },
  LIS5a: {
    title: 'Let someone stay with you while you cry or go silent.',
    titleWith: (name) => `Let ${name} stay with you while you cry or go silent.`,
    note: 'Nobody has to say anything.',
  },
  LIS5b: {
    title: 'Tell someone safe that you learned young not to need anyone.',
    titleWith: (name) => `Tell ${name} that you learned young not to need anyone.`,
    note: 'The one sentence is enough. It needs no story.',
  },

  // Body, illness, care
  BOD1a: {
    title: 'Ask to change the seat, the window, the light or the noise.',
    titleWith: (name) => `Ask ${name} to change the window, the light or the noise.`,
    note: 'One change, for as long as you need it.',
  },
  BOD1b: {
    title: 'Say “I need a short break”, and give no reason.',
    titleWith: (name) => `Tell ${name} “I need a short break”, and give no reason.`,
    note: 'Five minutes is a break.',
  },
  BOD2a: {
    title: 'Tell someone you feel unwell before they notice.',
    titleWith: (name) => `Tell ${name} you feel unwell before they notice.`,
    note: 'Tired, sore or low counts as unwell.',
  },
  BOD2b: {
    title: 'Ask someone to make you a tea or bring you water.',
    titleWith: (name) => `Ask ${name} to make you a tea or bring you water.`,
    note: 'Stay where you are until it comes.',
  },
  BOD3a: {
    title: 'Ask someone to bring soup or medicine when you are ill.',
    titleWith: (name) => `Ask ${name} to bring soup or medicine when you are ill.`,
    note: 'Not ill? Ask now, for the next time.',
  },
  BOD3b: {
    title: 'Ask for a hug, or for someone to sit close, and say how long.',
    titleWith: (name) => `Ask ${name} for a hug, or to sit close, and say how long.`,
    note: 'One breath is a length. Sitting close is as good.',
  },
  BOD4a: {
    title: 'Ask someone to come to a medical visit and write things down.',
    titleWith: (name) => `Ask ${name} to come to a medical visit and write things down.`,
    note: 'You do the talking, unless you say otherwise.',
  },
  BOD4b: {
    title: 'Ask someone to help you the way you say: “Please do it like this.”',
    titleWith: (name) => `Ask ${name} to help you the way you say: “Please do it like this.”`,
    note: 'Your body, your way. You may say stop.',
  },
  BOD5a: {
    title: 'Let someone look after you for a whole sick day.',
    titleWith: (name) => `Let ${name} look after you for a whole sick day.`,
    note: 'Not ill? One slow evening counts.',
  },
  BOD5b: {
    title: 'Ask one person to be your emergency contact.',
    titleWith: (name) => `Ask ${name} to be your emergency contact.`,
    note: 'Done when they know, and the name is written down.',
  },

  // Work and study
  WRK1a: {
    title: 'Ask someone at work or in class to explain one thing again.',
    titleWith: (name) => `Ask ${name} to explain one thing again.`,
    note: 'A club or a course counts.',
  },
  WRK1b: {
    title: 'Ask “Is this urgent, or can it wait till tomorrow?”',
    titleWith: (name) => `Ask ${name}: “Is this urgent, or can it wait till tomorrow?”`,
    note: 'Ask it before you say yes.',
  },
  WRK2a: {
    title: 'Ask someone to check one page before you send it.',
    titleWith: (name) => `Ask ${name} to check one page before you send it.`,
    note: 'A letter to an office counts as a page.',
  },
  WRK2b: {
    title: 'Ask for the notes from a thing you missed.',
    titleWith: (name) => `Ask ${name} for the notes from a thing you missed.`,
    note: 'As they are. You don’t have to say why you missed it.',
  },
  WRK3a: {
    title: 'Hand over one task whole, and don’t look until it is back.',
    titleWith: (name) => `Hand ${name} one task whole, and don’t look until it is back.`,
    note: 'Done their way is done.',
  },
  WRK3b: {
    title: 'Say early “I’m behind. What can I drop?”',
    titleWith: (name) => `Tell ${name} early: “I’m behind. What can I drop?”`,
    note: 'Before it is late is early.',
  },
  WRK4a: {
    title: 'Ask for more time or fewer tasks, and give one reason.',
    titleWith: (name) => `Ask ${name} for more time or fewer tasks, and give one reason.`,
    note: 'A no is likely here. You will know where you stand.',
  },
  WRK4b: {
    title: 'Take a full day off and ask someone to cover for you.',
    titleWith: (name) => `Take a full day off and ask ${name} to cover for you.`,
    note: 'No job? A day off from the chores you carry.',
  },
  WRK5a: {
    title: 'Ask for one change you need: hours, room or tools.',
    titleWith: (name) => `Ask ${name} for one change you need: hours, room or tools.`,
    note: 'At work, in class or at an office. A no is likely at first.',
  },
  WRK5b: {
    title: 'Tell someone you trust at work, in class or in a union that it is too much.',
    titleWith: (name) => `Tell ${name} that it is too much.`,
    note: 'One sentence. What to do about it can wait.',
  },

  // Home and shared load
  HOM1a: {
    title: 'Ask someone to take one small job tonight, all of it.',
    titleWith: (name) => `Ask ${name} to take one small job tonight, all of it.`,
    note: 'Then leave it. Their way is good enough.',
  },
  HOM1b: {
    title: 'Ask someone to choose what you eat today.',
    titleWith: (name) => `Ask ${name} to choose what you eat today.`,
    note: 'On your own? Ask at a counter.',
  },
  HOM2a: {
    title: 'Let someone do dinner, all of it, and stay out of the kitchen.',
    titleWith: (name) => `Ask ${name} to do dinner, all of it, while you stay out.`,
    note: 'Bread and cheese is dinner.',
  },
  HOM2b: {
    title: 'Ask someone to wake, remind or fetch you, once.',
    titleWith: (name) => `Ask ${name} to wake, remind or fetch you, once.`,
    note: 'No second alarm. Pick a day when being late does no harm.',
  },
  HOM3a: {
    title: 'Hand over one weekly job for four weeks, from noticing it to done.',
    titleWith: (name) => `Hand ${name} one weekly job for four weeks, from noticing it to done.`,
    note: 'Agree what good enough is. Then don’t check.',
  },
  HOM3b: {
    title: 'Ask for one evening a week that is yours.',
    titleWith: (name) => `Ask ${name} for one evening a week that is yours.`,
    note: 'From six to nine is an evening.',
  },
  HOM4a: {
    title: 'Say which unseen job tires you most, and ask someone to own it.',
    titleWith: (name) => `Tell ${name} which unseen job tires you most, and ask them to own it.`,
    note: 'The thinking goes with it, not only the doing.',
  },
  HOM4b: {
    title: 'Ask someone close to hold the plan for a trip, a week or a visit.',
    titleWith: (name) => `Ask ${name} to hold the plan for a trip, a week or a visit.`,
    note: 'They think of it. You turn up.',
  },
  HOM5a: {
    title: 'Say you feel more like a parent than a partner, and ask to look at it together.',
    titleWith: (name) => `Tell ${name} you feel more like a parent than a partner, and ask to look at it together.`,
    note: 'No partner? Anyone you share a home or a duty with.',
  },
  HOM5b: {
    title: 'Ask your partner to try three talks with a counsellor with you.',
    titleWith: (name) => `Ask ${name} to try three talks with a counsellor with you.`,
    note: 'A “not yet” is likely. No partner? Ask someone close to come once.',
  },

  // Receiving
  RCV1a: {
    title: 'When someone praises you, say “thank you” and stop there.',
    titleWith: (name) => `When ${name} praises you, say “thank you” and stop there.`,
    note: 'Two words, then a breath.',
  },
  RCV1b: {
    title: 'Say yes to the next small offer: a seat, a coffee, a held door.',
    titleWith: (name) => `Say yes to the next small thing ${name} offers.`,
    note: 'A held door counts. Let them.',
  },
  RCV2a: {
    title: 'Let someone pay for a small thing, and don’t plan the payback.',
    titleWith: (name) => `Let ${name} pay for a small thing, and don’t plan the payback.`,
    note: 'A tea is a small thing.',
  },
  RCV2b: {
    title: 'When someone offers a hand, count to three before you answer.',
    titleWith: (name) => `When ${name} offers a hand, count to three before you answer.`,
    note: 'Any answer is fine. The three is the point.',
  },
  RCV3a: {
    title: 'Take an offer you would refuse, and wait a week before giving back.',
    titleWith: (name) => `Take an offer from ${name} that you would refuse, and wait a week before giving back.`,
    note: 'Thanks is enough in the meantime.',
  },
  RCV3b: {
    title: 'Let someone do a kind thing their way, not yours.',
    titleWith: (name) => `Let ${name} do a kind thing their way, not yours.`,
    note: 'No tips while they do it.',
  },
  RCV4a: {
    title: 'Keep a gift or some help as it is, without making it smaller.',
    titleWith: (name) => `Keep a gift or some help from ${name} as it is, without making it smaller.`,
    note: 'No joke, no excuse. Thank you, and stop.',
  },
  RCV4b: {
    title: 'Ask a friend what they like about you, and write it down.',
    titleWith: (name) => `Ask ${name} what they like about you, and write it down.`,
    note: 'Write it as they said it.',
  },
  RCV5a: {
    title: 'Let someone care for you on a bad day, and don’t look after them.',
    titleWith: (name) => `Let ${name} care for you on a bad day, and don’t look after them.`,
    note: 'An hour is enough for a first time.',
  },
  RCV5b: {
    title: 'Tell someone “It helped me that you …” and let them be moved.',
    titleWith: (name) => `Tell ${name} “It helped me that you …” and let them be moved.`,
    note: 'You don’t have to say anything after.',
  },

  // Needs, limits, repair
  NEE1a: {
    title: 'Ask for a small change to an order or a booking.',
    note: 'A no is likely here, and it counts.',
  },
  NEE1b: {
    title: 'Say “I’d rather …” once when asked what you want.',
    titleWith: (name) => `Say “I’d rather …” once when ${name} asks what you want.`,
    note: 'It can be about tea.',
  },
  NEE2a: {
    title: 'Say “Let me get back to you” in place of yes.',
    titleWith: (name) => `Say “Let me get back to you” to ${name} in place of yes.`,
    note: 'Say by when. A day is fine.',
  },
  NEE2b: {
    title: 'Say no to a small request in one sentence.',
    titleWith: (name) => `Say no to something small from ${name}, in one sentence.`,
    note: 'No reason is needed.',
  },
  NEE3a: {
    title: 'Ask someone to do one thing another way next time.',
    titleWith: (name) => `Ask ${name} to do one thing another way next time.`,
    note: 'One thing, on a calm day.',
  },
  NEE3b: {
    title: 'Tell someone how you like to be helped when you go quiet.',
    titleWith: (name) => `Tell ${name} how you like to be helped when you go quiet.`,
    note: '“Sit by me and don’t ask” is a full answer.',
  },
  NEE4a: {
    title: 'Say “That hurt me” about one recent thing.',
    titleWith: (name) => `Tell ${name} “That hurt me” about one recent thing.`,
    note: 'One thing, one sentence, on a calm day.',
  },
  NEE4b: {
    title: 'Stop one job you carry for others, and say so ahead of time.',
    titleWith: (name) => `Tell ${name} ahead of time that you will stop one job you carry.`,
    note: 'What happens to it then is not yours.',
  },
  NEE5a: {
    title: 'Ask for an apology or a repair you still need.',
    titleWith: (name) => `Ask ${name} for an apology or a repair you still need.`,
    note: 'A no is likely. You will have said it.',
  },
  NEE5b: {
    title: 'Tell someone “I pulled away when it got close. I’d like to try again.”',
    titleWith: (name) => `Tell ${name}: “I pulled away when it got close. I’d like to try again.”`,
    note: 'It is said once it is said. They may need time.',
  },

  // Paid and organised help
  PRO1a: {
    title: 'Ask a librarian, a chemist or a help desk one question.',
    note: 'Any question. They are paid to be asked.',
  },
  PRO1b: {
    title: 'Save one helpline number, and nothing else.',
    note: 'One from Help now will do.',
  },
  PRO2a: {
    title: 'Ask one service in writing what it costs and how long the wait is.',
    note: 'Two questions. You don’t have to say why.',
  },
  PRO2b: {
    title: 'Sit in on a group once: no camera, no talking.',
    note: 'Reading along in a forum counts.',
  },
  PRO3a: {
    title: 'Tell a doctor or a nurse one thing about your mood, sleep or stress.',
    note: 'You can read it from a slip of paper.',
  },
  PRO3b: {
    title: 'Get one hour of help at home, paid or from a charity.',
    note: 'An hour of help with forms counts too.',
  },
  PRO4a: {
    title: 'Book a first talk with a therapist or a counsellor.',
    note: 'It is one talk. You can stop after it.',
  },
  PRO4b: {
    title: 'Call a listening line on an ordinary bad day.',
    note: 'It needn’t be an emergency. You can hang up.',
  },
  PRO5a: {
    title: 'Tell your therapist, or a doctor, one thing you hide from them.',
    titleWith: (name) => `Tell ${name} one thing you hide from them.`,
    note: 'Part of it is enough.',
  },
  PRO5b: {
    title: 'Show a therapist or a doctor one page of your Tendril record.',
    titleWith: (name) => `Show ${name} one page of your Tendril record.`,
    note: 'You choose the page. Reading it out counts.',
  },
}

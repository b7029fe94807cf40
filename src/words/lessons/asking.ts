import type { Lesson } from './lesson.ts'

/** On asking: before, how, and what an answer says. */
export const asking: readonly Lesson[] = [
  {
    slug: 'a-strangers-yes',
    title: 'We misjudge a stranger’s yes',
    summary: 'Your own record is what counts.',
    paragraphs: [
      'In some studies, people had to ask strangers for small things, face to face. First they guessed how many would say yes. They guessed too few, by as much as half.',
      'But those were strangers, and small things. With people close to you, guesses tend to be better. So this says nothing sure about your friend or your boss.',
      'That is why Tendril shows you your own record. What happens to you counts more than what happened to others.',
    ],
    step: 'Guess the answer, then ask one stranger for something tiny, like the time or the way.',
    leadsTo: 'start',
    source:
      'Flynn and Lake, 2008: six studies, mostly with strangers. Kardas and others, 2022, for people we know. We read the summaries.',
    evidence: 'docs/evidence.md#willingness-is-underestimated',
  },
  {
    slug: 'guess-first',
    title: 'Guess first',
    summary: 'The gap is where you learn.',
    paragraphs: [
      'Write what you think will happen before you ask. If you don’t, your mind may say later: “I knew it.”',
      'A guess on paper can’t change its mind. When the answer comes, you can put the two side by side.',
      'Sometimes the guess was right. Then you know more about that person. Sometimes it was far off. The gap is where you learn.',
    ],
    step: 'Before the next thing you ask anyone today, pick a chance from 0 to 10.',
    leadsTo: 'start',
    source:
      'In work on facing fears, people learn from a guess that did not come true: Craske and others, 2014. We read the summary. To use it for asking is our own idea.',
    evidence: 'docs/evidence.md#expectancy',
  },
  {
    slug: 'easy-to-say-no',
    title: 'Make it easy to say no',
    summary: 'A yes counts when a no was safe.',
    paragraphs: [
      'It is hard to say no to a face. Some people may say yes because they can’t find the words. Then their yes tells you little.',
      'In two lab studies, people were handed a plain sentence to refuse with. Their yes felt freer than when they were only told that they could refuse.',
      'So hand over the words with the ask. Then a yes is easier to trust, and a no costs less.',
    ],
    step: 'Add this to one ask today: “If not, say ‘not this time’, and that’s fine.”',
    leadsTo: 'start',
    source:
      'Schlund, Sommers and Bohns, 2024: two lab studies. Flynn and Lake, 2008, on how hard a no is. We read the summaries.',
    evidence: 'docs/evidence.md#yes-is-partly-pressure',
  },
  {
    slug: 'a-no-is-short',
    title: 'A no has a short life',
    summary: 'One no is about one day.',
    paragraphs: [
      'A no can feel like a word about you. It may be about a Tuesday: a sick child, a full week, an empty purse.',
      'We think a no tells you about that day and that thing. It can’t tell you about next month. It can’t tell you about the next person.',
      'You asked, and they answered. Both are true. And if somebody punished you for asking, you never need to ask them again.',
    ],
    step: 'Think of one old no, and name three dull reasons that it may have had.',
    source: 'This is our own view. There is a study that may fit it. We have not read it, so we don’t lean on it.',
    evidence: 'docs/evidence.md#occasional-no',
  },
  {
    slug: 'how-you-ask',
    title: 'How you ask matters',
    summary: 'Being there gets more yeses.',
    paragraphs: [
      'A message is easy to miss and easy to put off. It shows no face, and it can’t hear a pause.',
      'In studies with strangers, asking in person got far more yeses than asking by e-mail. The people who asked did not see that coming. They had hoped for too much from the e-mail.',
      'So say it out loud if you can. If writing is what you can do, write. It is real asking. And silence is not a no. It tells you nothing yet.',
    ],
    step: 'Take one small thing that you meant to write today, and say it out loud instead.',
    leadsTo: 'start',
    source:
      'Roghanizad and Bohns, 2017 and 2022, with strangers. We read the summaries. With friends it may be different.',
    evidence: 'docs/evidence.md#written-asks',
  },
  {
    slug: 'two-seats',
    title: 'Two seats, two views',
    summary: 'From outside it looks different.',
    paragraphs: [
      'Think of asking for help, or of owning up to a mistake. From inside, you feel your own hot face. It looks like weakness.',
      'In seven studies, people judged such things more kindly when somebody else did them. It was the same act, seen from another seat.',
      'You can try the other seat. It is free, and nobody needs to know. You may still find that this person is not the one to tell.',
    ],
    step: 'Picture a friend doing the thing you dread, and notice what you think of them.',
    leadsTo: 'beliefs',
    source: 'Bruk, Scholl and Bless, 2018: seven studies. We read the summary.',
    evidence: 'docs/evidence.md#two-seats',
  },
  {
    slug: 'if-then',
    title: 'If this, then that',
    summary: 'Tie the plan to a moment.',
    paragraphs: [
      '“I’ll ask more” is hard to do. It has no time and no place. A plan that holds on to a moment is easier to catch.',
      'It goes like this. If she asks how I am at lunch, then I say one true thing. In many studies, people with such a plan did more of what they meant to do.',
      'Keep it small. Pick a moment that comes by itself. If it slips by, nothing is lost. Moments come again.',
    ],
    step: 'Finish this line for today: “If somebody asks how I am, then I say …”.',
    leadsTo: 'start',
    source: 'Gollwitzer and Sheeran put 94 tests together in 2006. We read the summary. Newer work may find less.',
    evidence: 'docs/evidence.md#if-then-plans',
  },
  {
    slug: 'safety-tricks',
    title: 'Safety tricks',
    summary: 'They soothe, and they hide the answer.',
    paragraphs: [
      'Saying sorry five times. Paying back at once. Asking so softly that nobody can hear it. Such tricks make asking feel safer.',
      'But later you can’t tell what did it. Was the person kind, or was it the five sorries? In work on facing fears, tricks like these tend to get in the way of learning. Not always.',
      'You don’t need to drop them all. Drop one, once, with somebody you are not afraid of. Then look.',
    ],
    step: 'Ask for one small thing today without saying sorry.',
    leadsTo: 'start',
    source: 'Blakey and Abramowitz, 2016, looked at what was known. The findings are mixed. We read the summary.',
    evidence: 'docs/evidence.md#safety-tricks',
  },
  {
    slug: 'who-to-lean-on',
    title: 'Who is safe to lean on?',
    summary: 'Look at what happens after your no.',
    paragraphs: [
      'You can’t see from outside if somebody is safe. You can look at what they did. When you said no, were they fine? Did they sulk, or make you pay?',
      'And what became of things you told them? Did they keep them, or use them? Did they come through, even once?',
      'If you are afraid of somebody, you owe them no trust, and no test. Being afraid is reason enough to get advice. Help now has people to call.',
    ],
    step: 'Name one person, near or far, who was fine with a no from you.',
    leadsTo: 'people',
    source: 'These questions are our own. They follow groups who stand by people hurt at home. We read their pages.',
    evidence: 'docs/evidence.md#unsafe-people',
  },
]

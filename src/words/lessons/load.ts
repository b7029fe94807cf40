import type { Lesson } from './lesson.ts'

/** On giving away a part of what is carried. */
export const load: readonly Lesson[] = [
  {
    slug: 'small-and-whole',
    title: 'Small and whole',
    summary: 'Hand over less, but all of it.',
    paragraphs: [
      '“Can you help me a bit with dinner?” Now there are two cooks, and one of them watches. A bit of help can feel like being checked on.',
      'Four studies looked at couples, and at partners who like to keep their distance. A little help with tasks went with more distress in them. A lot of help went with less.',
      'So give away something small, but all of it. “You do dinner tonight, from fridge to plate.” Then leave the room. It may come out another way than yours.',
    ],
    step: 'Give one tiny job away today, all of it, and stay out of it.',
    leadsTo: 'start',
    source:
      'Girme and others, 2015: four studies with couples. We read the summary. That it holds for friends is our guess.',
    evidence: 'docs/evidence.md#half-help',
  },
  {
    slug: 'quiet-help',
    title: 'Quiet help is help too',
    summary: 'No fuss, and no checking.',
    paragraphs: [
      'Some help says between the lines: you can’t cope. Then it stings, even when it was meant well.',
      'In diary studies of couples, help that went unseen went with less distress than help that was seen. But when somebody is in real trouble, open comfort can be the better kind.',
      'You can say which kind you want. “Do it, and no need to check on me.” Or: “Sit here, and ask me how it is.”',
    ],
    step: 'Tell one person how you like to be helped: quietly, or with words.',
    leadsTo: 'rehearse',
    source: 'Bolger and others, 2000 and 2007. Girme and others, 2013, on real distress. We read the summaries.',
    evidence: 'docs/evidence.md#visible-help',
  },
  {
    slug: 'unseen-work',
    title: 'The work nobody sees',
    summary: 'Thinking of it is work too.',
    paragraphs: [
      'Somebody has to notice that the soap is almost gone. Somebody plans, picks, and later looks if it got done. That is work.',
      'A researcher talked with 35 couples about it. She found four parts: seeing what is needed, finding ways, deciding, and keeping an eye on it.',
      'When you hand over a job, hand over those parts too. Not “buy soap”, but “soap is yours”. If they still ask you which one, you still hold it.',
    ],
    step: 'Write down one thing you kept in mind today that nobody saw.',
    leadsTo: 'fairLoad',
    source: 'Daminger, 2019: 70 interviews with 35 couples. We read the summary.',
    evidence: 'docs/evidence.md#unseen-work',
  },
]

import type { Lesson } from './lesson.ts'

/** On people: being with them, being without them, and paid ones. */
export const people: readonly Lesson[] = [
  {
    slug: 'when-alone-is-right',
    title: 'When alone is right',
    summary: 'Sometimes it is good sense.',
    paragraphs: [
      'Sometimes nobody near is safe, or fair, or able. Sometimes help comes with a price. Then doing it alone is good sense.',
      'Stepping back can be wise too. In two studies of couples, it did harm where there was money. Where there was little, it did some good.',
      'Alone doesn’t have to mean with nothing. There may be a library desk, a union, a group, a helpline. And there is rest, which needs nobody.',
    ],
    step: 'Think of one place of help that is not a friend.',
    leadsTo: 'rest',
    source:
      'This is our own view. The couples are in Ross and others, 2019: husbands who stepped back from a demand. We read the summary.',
    evidence: 'docs/evidence.md#self-reliance-can-be-right',
  },
  {
    slug: 'being-with',
    title: 'Being with, not talking',
    summary: 'Company is help too.',
    paragraphs: [
      'Help doesn’t have to mean telling. You can cook side by side, pray, play a game, walk, or read on one couch.',
      'In studies, Asian and Asian American people gained more from being among their own than from telling their troubles. For European Americans it was the other way. What a group does says little about you.',
      'So if talking feels wrong, don’t start there. “Can I sit with you while you cook?” is a whole ask.',
    ],
    step: 'Sit near people for ten minutes today, and tell them nothing.',
    leadsTo: 'start',
    source: 'Kim, Sherman and Taylor, 2008, and Taylor and others, 2007. We read the summaries.',
    evidence: 'docs/evidence.md#implicit-support',
  },
  {
    slug: 'somebody-paid',
    title: 'Letting a pro hold some of it',
    summary: 'You can say: “Please ask twice.”',
    paragraphs: [
      'A therapist is a place to practise leaning. It is their work, so you don’t have to look after them. And you can stop.',
      'You can tell them on day one: “I’ll say I’m fine. Please ask twice.” Then they know where to look.',
      'When depression was heavy, treatment online did more at first with a guide. When it was light, the guide added little. So when it’s heavy, look for a person. A doctor can tell you who is near.',
    ],
    step: 'Write down one thing you would tell a stranger who has to keep it secret.',
    leadsTo: 'therapist',
    source:
      'Karyotaki and others, 2021, on treatment for depression over the internet. We read the summary. The sentence for day one is ours.',
    evidence: 'docs/evidence.md#guidance',
  },
]

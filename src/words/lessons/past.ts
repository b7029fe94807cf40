import type { Lesson } from './lesson.ts'

/** On where it began, and on kindness to whoever that was. */
export const past: readonly Lesson[] = [
  {
    slug: 'a-habit-that-made-sense',
    title: 'A habit that made sense',
    summary: 'It worked. Now it has a price.',
    paragraphs: [
      'We think that doing it all alone was once a good plan. Maybe nobody came. Maybe help came with a price. So you learned to need nobody, and it worked.',
      'A plan can outlive its reason. What held you up then may cost you now: sleep, company, a hand with the boxes.',
      'You don’t have to drop it. You got good at this, and you may need it again. You can add a second plan beside it.',
    ],
    step: 'Name one thing that doing it alone gave you, and one thing it cost.',
    leadsTo: 'beliefs',
    source:
      'This is our own view. Bowlby and others wrote of self-reliance like this. We know that from memory and have not read it again.',
    evidence: 'docs/evidence.md#learned-early',
  },
  {
    slug: 'the-kid-who-coped',
    title: 'The kid who coped',
    summary: 'You can be proud and sad about it.',
    paragraphs: [
      'Some children are the little adult of the house. They cook, they calm, they translate, they keep watch.',
      'Studies find a price: on the whole, a little more trouble later on. Some also find good sides. None of it decides who you are.',
      'You can be proud of that kid, and sad that it was needed. Both fit. You don’t have to choose.',
    ],
    step: 'Name one thing that kid managed, in one line.',
    leadsTo: 'letters',
    source:
      'Hooper and others, 2011, put 12 studies together. Dariotis and others, 2023, looked at 95. We read the summaries.',
    evidence: 'docs/evidence.md#growing-up-as-the-helper',
  },
  {
    slug: 'kindness-can-sting',
    title: 'Kindness can sting',
    summary: 'Stopping is a skill.',
    paragraphs: [
      'You try to be kind to yourself, and it hurts. Tears, or anger, or a wall. That does not mean you did it wrong.',
      'Researchers asked people about it. Some fear kindness, from others and from themselves. Those who did were often harder on themselves.',
      'So keep it small: one line, or one minute. Look around the room. Feel the floor. Or stop. Stopping is a skill.',
    ],
    step: 'Do one kind thing for your hands today: warm water, cream, or gloves.',
    leadsTo: 'settle',
    source:
      'Gilbert and others, 2011, with students and therapists. We read the summary. To keep it small is our own advice.',
    evidence: 'docs/evidence.md#kindness-can-sting',
  },
]

import type { Lesson } from './lesson.ts'

/** On taking, owing and thanking. */
export const owing: readonly Lesson[] = [
  {
    slug: 'helpers-often-like-it',
    title: 'Helpers often like it',
    summary: 'Small favours can feel good to give.',
    paragraphs: [
      'When you ask, you see what it takes from them. They may see something else: that they can be of use.',
      'In tests with small favours, helpers felt better than the askers had thought. They were less put out, too.',
      'That was about easy things. Big favours weigh more, and a tired helper is still tired. So ask small, and leave the door open for a no.',
    ],
    step: 'Recall one small thing that you did for somebody and were glad to do.',
    leadsTo: 'start',
    source: 'Zhao and Epley, 2022, on small and easy favours. We read a summary by their school.',
    evidence: 'docs/evidence.md#willingness-is-underestimated',
  },
  {
    slug: 'owing-and-guilt',
    title: 'Owing and guilt',
    summary: 'Thanks is not a debt.',
    paragraphs: [
      'Somebody helps, and an old alarm goes off. Pay it back now, or lose them. So you bring a cake the same night.',
      'You are not odd. In a diary study of couples, people felt worse on days when they got more than they gave. Yet they felt closer on those days.',
      'So we think the pinch is no proof of a debt. Giving back is fine. But try it once without, and see what happens.',
    ],
    step: 'Take one small kindness today, say thank you, and plan nothing back.',
    leadsTo: 'receive',
    source:
      'Bar-Kalifa and others, 2018, with 80 couples. We read the summary. That waiting is worth a try is our own idea.',
    evidence: 'docs/evidence.md#owing',
  },
  {
    slug: 'say-thanks',
    title: 'Say thanks the big way',
    summary: 'It lands better than we think.',
    paragraphs: [
      'A thank-you can feel stiff. You look for the right words, find none, and send nothing.',
      'In three studies, people wrote a letter of thanks and guessed how it would land. They thought it would be more awkward than it was. Those who got one felt better than the writers had guessed.',
      'It need not be a letter. One line is enough: what they did, and what it changed for you.',
    ],
    step: 'Tell one person, in one line, what they did that helped you.',
    leadsTo: 'receive',
    source: 'Kumar and Epley, 2018: three studies with letters. We read the summary.',
    evidence: 'docs/evidence.md#thanks',
  },
]

import type { Lesson } from './lesson.ts'

/** On noticing, naming and resting. */
export const body: readonly Lesson[] = [
  {
    slug: 'fine-is-fast',
    title: '“I’m fine” is fast',
    summary: 'One breath gives you time to look.',
    paragraphs: [
      '“I’m fine” is quick. For many people it is out before they have looked. It keeps talks short, and it has served you well.',
      'It may also keep people away. New students who hid more of what they felt were less close to others, and had less support. That does not prove which came first.',
      'You may still say “fine”. Take one breath first, and look. Then you picked it.',
    ],
    step: 'The next time somebody asks how you are, take one breath before you answer.',
    leadsTo: 'checkIn',
    source:
      'Srivastava and others, 2009, with students in their first months. We read the summary. The one breath is our own idea.',
    evidence: 'docs/evidence.md#hiding-feelings',
  },
  {
    slug: 'start-with-the-body',
    title: 'Start with the body',
    summary: '“I can’t tell” is an answer too.',
    paragraphs: [
      'Some people look for a feeling and find no word, only fog. People differ in this. It is not a fault.',
      'Then start lower. Is it heavy, tight, hot, buzzing, hollow, numb or soft? Or ask your hands what they would like to do. Push, hide, hold, or rest?',
      'If looking inside is too much, look out. Name three things in the room. “I can’t tell” counts as an answer, and you can stop there.',
    ],
    step: 'Once today, find one word for how your shoulders are.',
    leadsTo: 'checkIn',
    source:
      'Preece and others write about how people differ in finding words for feelings. We read their summary. To start with the body is our own idea.',
    evidence: 'docs/evidence.md#body-first',
  },
  {
    slug: 'naming-is-steering',
    title: 'Naming is steering',
    summary: 'A word won’t fix it. It may help you move.',
    paragraphs: [
      'A word for a feeling doesn’t make it go away. Sad stays sad. But a word may help you move while it is there.',
      'In one study, people afraid of spiders said what they felt as they came close. A week later their skin showed less alarm than that of the others. They said they were as afraid as the rest.',
      'You don’t need the perfect word. Small ones are good: let down, jumpy, left out, tired.',
    ],
    step: 'Once today, finish this in your head: “I notice that I’m …”.',
    leadsTo: 'checkIn',
    source: 'Kircanski, Lieberman and Craske, 2012: one study, of people afraid of spiders. We read the summary.',
    evidence: 'docs/evidence.md#naming-feelings',
  },
  {
    slug: 'not-calm',
    title: 'You don’t have to feel calm',
    summary: 'You learn from what happened.',
    paragraphs: [
      'You may think: I’ll ask when I’m calm. That day can be a long time coming.',
      'In work on facing fears, it mattered little how far the fear went down. People learned from what happened, and from what they had thought would happen.',
      'So a shaking voice is fine. You can ask with it. If it gets too much, stop. The ask will keep.',
    ],
    step: 'Ask for one tiny thing today, and let your heart beat as it likes.',
    leadsTo: 'start',
    source: 'Craske and others, 2008 and 2014, from clinics for fear. We read the summaries.',
    evidence: 'docs/evidence.md#expectancy',
  },
  {
    slug: 'rest-before-you-must',
    title: 'Rest before you must',
    summary: 'You don’t have to break first.',
    paragraphs: [
      'You may know this: rest comes only when you fall over. Then it is not rest. It is repair.',
      'Many studies looked at people after work. Those who could leave it behind in their minds were less worn out, and slept better. Which comes first is not known.',
      'Pick a rest that you did not earn. Ten minutes with the door closed. A walk with no goal. Nobody has to sign for it.',
    ],
    step: 'Put one thing down today before it is done.',
    leadsTo: 'rest',
    source:
      'Wendsche and Lohmann-Haislah, 2017, put 86 papers together. We read the summary. Rest that is not earned is our own idea.',
    evidence: 'docs/evidence.md#rest',
  },
]

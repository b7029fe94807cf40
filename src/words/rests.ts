/** What can be put down today. */
export const restThingWords = {
  'a-task': 'a task',
  'the-phone': 'the phone',
  'a-reply': 'a reply',
  tidying: 'tidying up',
  'being-useful': 'being useful',
  deciding: 'deciding things',
  own: 'something else',
} as const

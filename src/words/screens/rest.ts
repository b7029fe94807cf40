import { restThingWords } from '../rests.ts'

/** Putting one thing down today. It is tied to a moment, if that helps. */
export const restWords = {
  title: 'Put one thing down today.',
  lead: 'Rest that you don’t have to earn. Two taps.',
  what: 'What will it be?',
  things: restThingWords,
  words: 'In your own words, if you like',
  plan: 'If this, then that',
  planNote: 'Tied to a moment it happens more often. It can stay as it is.',
  planPattern: 'If it is eight, then ',
  keep: 'Put it down',
  missing: 'Tap one of them first. Or go back, that is fine too.',
  kept: 'Kept. It stands on Today.',
  openOn: (day: string) => `Put down ${day}`,
  happened: 'It happened',
  leave: 'Not today after all',
  before: 'Before',
  row: { done: 'It happened', left: 'Not that day' },
  note: (day: string, how: string) => `${how}, ${day}`,
  remove: 'Delete',
  removeText: 'It goes from this device for good.',
  removeYes: 'Yes, delete it',
  removeNo: 'Keep it',
  removed: 'Deleted.',
  none: 'Nothing was put down yet. A phone in a drawer counts.',
} as const

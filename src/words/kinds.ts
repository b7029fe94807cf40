// How kinds of asks are called in a sentence about the record. They are never pooled: tie and way of asking are always named.

/** A group of people of one tie, for a sentence about the record: "When you asked friends …". */
export const tiesWords = {
  stranger: 'strangers',
  acquaintance: 'people you know a little',
  colleague: 'people from work or class',
  friend: 'friends',
  kin: 'family',
  partner: 'your partner',
  professional: 'professionals',
} as const

/** How the asking happened, inside a sentence: "… asked by voice". */
export const byChannelWords = { 'by-voice': 'by voice', 'in-person': 'in person', 'in-writing': 'in writing' } as const

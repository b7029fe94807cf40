/** The row of backups where the record is kept. */
export const backupRowWords = {
  label: 'Last backup',
  never: 'None yet.',
  neverNote: 'If this browser’s storage goes, your notes go. A backup is a sealed file that you keep elsewhere.',
  on: (day: string) => `${day}.`,
  since: (things: number) => {
    if (things === 0) return 'Since then nothing new was written.'
    return things === 1 ? 'Since then one thing was written.' : `Since then ${things} things were written.`
  },
  notWhole: (parts: number) => (parts === 1 ? 'One part is missing in it.' : `${parts} parts are missing in it.`),
  copy: 'Save a readable copy',
} as const

/** What all screens of backups share. */
export const backupSharedWords = {
  back: 'Where it is kept',
  example: 'This is a made-up month. Nothing of it is saved.',
  notWhole: (parts: number) =>
    parts === 1
      ? 'One part of your notes can’t be opened here. It will be missing, and the file says so.'
      : `${parts} parts of your notes can’t be opened here. They will be missing, and the file says so.`,
  cannotRead: 'Your notes could not be read right now. Nothing was saved. Try again in a moment.',
} as const

/** The readable copy. */
export const copyWords = {
  title: 'Save a readable copy',
  lead: 'To print, to keep, or to take to another program. It is not sealed: whoever has the file can read it.',
  page: 'Save a page to read or print',
  pageNote: 'One file that any browser opens. What you said aloud is not in it.',
  data: 'Save a file for other programs',
  dataNote: 'The same as plain JSON, with every number. Tendril can open it again.',
  without: 'Keys of open links and what you said aloud stay out of both. A backup holds them.',
  saved: (name: string) => `Saved as ${name}. Look among your downloads.`,
  empty: 'Nothing is written yet, so there is nothing to save.',
} as const

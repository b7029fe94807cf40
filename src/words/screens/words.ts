/** Wording an ask, and how it will be asked. */
export const wordsWords = {
  title: 'Small, and whole.',
  label: 'What you will say',
  /** Quiet hints of what makes an ask whole. They check nothing. */
  marks: ['what', 'by when', 'what done is', 'no is fine'],
  marksLabel: 'What helps',
  how: 'How will you ask?',
  plan: 'If it helps, a plan',
  planFor: (name: string) => `As in: if I talk to ${name}, then I ask before we part.`,
  planForAnyone: 'As in: if I’m at the counter, then I ask first.',
  sign: 'How do you sign?',
  signNote:
    'Your first name. It stands above your words, on the page that the link opens. Without a name it can look like a trick.',
  missing: {
    channel: 'Choose how you will ask.',
    words: 'The link carries your words, so it needs some.',
  },
  next: { guess: 'Next: your guess', send: 'Next: asking' },
} as const

/** The first screen, before anything was written. */
export const firstWords = {
  title: 'You’re good at managing alone. Find out what happens when you don’t.',
  how: 'Guess. Ask one person one small thing. See what they say.',
  begin: 'One small ask',
  look: 'Look around first',
  stays: 'Stays on this device. No account. Nobody reads this, so nobody can come:',
  staysInTab: 'Stays in this tab. No account. Nobody reads this, so nobody can come:',
  help: 'Help now',
  seen: 'Might somebody look over your shoulder?',
  leaving: 'Leaving fast',
  adults: 'Made for adults. Under 18?',
  young: 'People for you',
  before: 'Written here before?',
  bringBack: 'Bring it back',
  inBrowser: 'Did you write in the browser before?',
  lost: 'There were notes here, and this browser has let them go. Nothing was written over.',
} as const

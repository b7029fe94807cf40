// The names of all settings, so that one which is misspelt is told: it would else be missed without a word, and an invitation with it.

/** As in the table of docs/self-hosting.md. */
export const settingNames = [
  'TENDRIL_PORT',
  'TENDRIL_HOST',
  'TENDRIL_DATA',
  'TENDRIL_DATABASE_URL',
  'TENDRIL_PUBLIC_URL',
  'TENDRIL_INVITE',
  'TENDRIL_PROXY_HOPS',
  'TENDRIL_MAX_MB',
  'TENDRIL_HOST_NAME',
  'TENDRIL_HOST_CONTACT',
  'TENDRIL_HOST_BOOKING',
  'TENDRIL_METRICS_PORT',
  'TENDRIL_PUSH',
  'TENDRIL_PUSH_HOSTS',
  'TENDRIL_PAGES',
  'TENDRIL_OPEN_TYPES',
] as const

/** What our tests read, and may stand in the environment of those who write Tendril. */
const ofTests = ['TENDRIL_CHROME', 'TENDRIL_PATIENCE', 'TENDRIL_SITE']

/** A sentence about a setting that is none, if there is one. Its value is not repeated: it may be a secret. */
export function strayIn(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const known: readonly string[] = [...settingNames, ...ofTests]
  const stray = Object.keys(environment).find(
    (name) => name.startsWith('TENDRIL_') && !known.includes(name) && environment[name]?.trim() !== '',
  )
  if (stray === undefined) return undefined
  const meant = nearest(stray)
  const guess = meant === undefined ? '' : ` Is ${meant} meant?`
  return `${stray} is no setting of Tendril.${guess} All of them: docs/self-hosting.md`
}

/** The setting that begins most alike; `undefined` if none shares two letters beyond what all begin with. */
function nearest(stray: string): string | undefined {
  const least = 'TENDRIL_'.length + 2
  const alike = settingNames.map((name) => ({ name, shared: sharedStart(name, stray) }))
  const [best] = alike.filter(({ shared }) => shared >= least).sort((a, b) => b.shared - a.shared)
  return best?.name
}

function sharedStart(a: string, b: string): number {
  let n = 0
  while (n < a.length && a[n] === b[n]) n += 1
  return n
}

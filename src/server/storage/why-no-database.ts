// Why a database could not be used, for the host: a code and what it most often means, never the message, which could hold an address or a name.

const refused = 'its name or password was refused.'
const silent = 'nobody answers there.'
const untrusted =
  'its certificate is not for that name, or by nobody whom this machine trusts: sslrootcert names a file of whom to trust.'
const meanings: Readonly<Record<string, string>> = {
  '28P01': refused,
  '28000': refused,
  '3D000': 'there is no database of that name.',
  '42501': 'it may not make tables there: let it own the database.',
  ECONNREFUSED: silent,
  ENOTFOUND: silent,
  EAI_AGAIN: silent,
  ETIMEDOUT: silent,
  EHOSTUNREACH: silent,
  'no TLS': 'it speaks no TLS, which sslmode asks for.',
}

/** Such as `(28P01): its name or password was refused.` */
export function whyNoDatabase(error: unknown): string {
  const code = codeOf(error)
  const meaning =
    meanings[code] ?? (/CERT|UNABLE_TO_|ALTNAME/.test(code) ? untrusted : 'is it there, and may it make tables?')
  return `(${code}): ${meaning}`
}

/** A short code, never a message: that could hold an address. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return `${error.code}`
  // This one comes without a code.
  return error instanceof Error && /does not support SSL/.test(error.message) ? 'no TLS' : 'no code'
}

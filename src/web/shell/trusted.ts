// The only places from which this page may load a script by address: the browser refuses every other (Trusted Types, policy `tendril`).

type Policy = { readonly createScriptURL: (address: string) => string }
type TrustedTypes = { readonly createPolicy: (name: string, rules: Policy) => Policy }
declare global {
  interface Window {
    /** Absent in browsers that don't enforce it. In them the policy is the plain check below. */
    readonly trustedTypes?: TrustedTypes
  }
}

const rules: Policy = {
  createScriptURL: (address) => {
    if (!['/sw.js', '/argon2.js', '/backup.js'].includes(address)) throw new TypeError('not one of our scripts')
    return address
  },
}
const policy = window.trustedTypes?.createPolicy('tendril', rules) ?? rules

/** The address in the form that the browser accepts for a worker. Throws for any that was not allowed: a bug. */
export function scriptAddress(address: string): string {
  return policy.createScriptURL(address)
}

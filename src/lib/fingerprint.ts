/** A hash as people compare it: its first 128 bits in groups of four signs. The app and the host's commands must say the same. */
export function fingerprintText(hash: Uint8Array): string {
  const signs = [...hash.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return signs.replace(/(.{4})(?=.)/g, '$1 ')
}

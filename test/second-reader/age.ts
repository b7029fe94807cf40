// A backup, opened a second way: the age format on Node's own cryptography, written from https://age-encryption.org/v1 and not from our code.

import {
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  scryptSync,
} from 'node:crypto'

/** With what a file is opened: a passphrase, or the 32 secret bytes of an X25519 identity. */
export type AgeKey = { readonly passphrase: string } | { readonly secret: Buffer }

type Stanza = { readonly args: readonly string[]; readonly body: Buffer }

/** What is in the file. Throws where it is not whole, or is not for this key. */
export function openAge(file: Buffer, key: AgeKey): Buffer {
  const { stanzas, head, mac, rest } = headerOf(file)
  const fileKey = unwrapped(stanzas, key)
  const expected = createHmac('sha256', hkdf(fileKey, Buffer.alloc(0), 'header'))
    .update(head)
    .digest()
  if (!expected.equals(mac)) throw new Error('header')
  return openStream(hkdf(fileKey, rest.subarray(0, 16), 'payload'), rest.subarray(16))
}

function headerOf(file: Buffer) {
  const end = file.indexOf('\n--- ')
  const macEnd = file.indexOf('\n', end + 1)
  const [version, ...lines] = file.subarray(0, end).toString('latin1').split('\n')
  if (end < 0 || version !== 'age-encryption.org/v1') throw new Error('not an age file')
  const stanzas: Stanza[] = []
  while (lines.length > 0) {
    const [arrow, ...args] = (lines.shift() ?? '').split(' ')
    if (arrow !== '->') throw new Error('stanza')
    let body = ''
    let line: string
    do {
      line = lines.shift() ?? ''
      body += line
    } while (line.length === 64)
    stanzas.push({ args, body: Buffer.from(body, 'base64') })
  }
  const mac = Buffer.from(file.subarray(end + 5, macEnd).toString('latin1'), 'base64')
  return { stanzas, mac, head: file.subarray(0, end + 4), rest: file.subarray(macEnd + 1) }
}

function unwrapped(stanzas: readonly Stanza[], key: AgeKey): Buffer {
  for (const stanza of stanzas) {
    const [type = ''] = stanza.args
    if (type === 'scrypt' && 'passphrase' in key)
      return chacha(scryptKey(stanza, key.passphrase), 0n, false, stanza.body)
    if (type === 'X25519' && 'secret' in key) return chacha(x25519Key(stanza, key.secret), 0n, false, stanza.body)
  }
  throw new Error('not for this key')
}

function scryptKey({ args: [, salt = '', logN = ''] }: Stanza, passphrase: string): Buffer {
  // Node is never asked for what it would refuse: a refusal that is left unread breaks its next AES (Node 26.10).
  if (!/^[1-9]$|^1\d$|^2[0-2]$/.test(logN)) throw new Error('work')
  const N = 2 ** Number(logN)
  const label = Buffer.concat([Buffer.from('age-encryption.org/v1/scrypt'), Buffer.from(salt, 'base64')])
  return scryptSync(passphrase, label, 32, { N, r: 8, p: 1, maxmem: 128 * 8 * (N + 1) + (1 << 20) })
}

// X25519 keys in the wrappings that Node reads: RFC 8410.
const privateFront = Buffer.from('302e020100300506032b656e04220420', 'hex')
const publicFront = Buffer.from('302a300506032b656e032100', 'hex')

function x25519Key({ args: [, share = ''] }: Stanza, secret: Buffer): Buffer {
  const theirs = Buffer.from(share, 'base64')
  const der = { format: 'der' } as const
  const privateKey = createPrivateKey({ key: Buffer.concat([privateFront, secret]), type: 'pkcs8', ...der })
  const publicKey = createPublicKey({ key: Buffer.concat([publicFront, theirs]), type: 'spki', ...der })
  const own = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(publicFront.length)
  const shared = diffieHellman({ privateKey, publicKey })
  return hkdf(shared, Buffer.concat([theirs, own]), 'age-encryption.org/v1/X25519')
}

const chunk = 64 * 1024 + 16

/** STREAM: chunks of 64 KiB, counted in the nonce, of which only the last says that it is the last. */
function openStream(key: Buffer, sealed: Buffer): Buffer {
  const parts: Buffer[] = []
  const count = Math.max(1, Math.ceil(sealed.length / chunk))
  for (let i = 0; i < count; i++)
    parts.push(chacha(key, BigInt(i), i === count - 1, sealed.subarray(i * chunk, (i + 1) * chunk)))
  return Buffer.concat(parts)
}

function chacha(key: Buffer, counter: bigint, isLast: boolean, sealed: Buffer): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeBigUInt64BE(counter, 3)
  nonce[11] = isLast ? 1 : 0
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 })
  decipher.setAuthTag(sealed.subarray(-16))
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
}

function hkdf(secret: Buffer, salt: Buffer, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, 32))
}

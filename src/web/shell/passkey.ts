// A passkey of this device (fingerprint, face, PIN) that gives 32 secret bytes: WebAuthn with the PRF extension. No server takes part:
// nothing is signed in to, so the challenge proves nothing and is thrown away. docs/protocol.md, "Slots".
import type { PasskeyFault } from '../../app/unlock.ts'
import type { PasskeyGave } from '../../app/vault.ts'
import { fail, ok, type Result } from '../../lib/result.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** Makes a passkey called `name` and asks it for its answer to `question`. */
export async function makePasskey(name: string, question: Bytes): Promise<Result<PasskeyGave, PasskeyFault>> {
  if (!('credentials' in navigator) || !('PublicKeyCredential' in globalThis)) return fail('no-passkeys')
  const publicKey: PublicKeyCredentialCreationOptions = {
    challenge: random(32),
    rp: { name },
    user: { id: random(16), name, displayName: name },
    pubKeyCredParams: [
      { type: 'public-key', alg: -7 },
      { type: 'public-key', alg: -257 },
    ],
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    extensions: asking(question),
  }
  const made = await shown(() => navigator.credentials.create({ publicKey }))
  if (!made.ok) return made
  const credential = new Uint8Array(made.value.rawId)
  const { prf } = made.value.getClientExtensionResults()
  if (prf?.enabled !== true) return fail('no-secret')
  // Some give it at once, others only when they are asked the next time.
  const secret = secretIn(made.value)
  if (secret) return ok({ credential, secret })
  const asked = await askPasskey(credential, question)
  return asked.ok ? ok({ credential, secret: asked.value }) : asked
}

/** Asks that passkey for its answer. */
export async function askPasskey(credential: Bytes, question: Bytes): Promise<Result<Bytes, PasskeyFault>> {
  if (!('credentials' in navigator)) return fail('no-passkeys')
  const publicKey: PublicKeyCredentialRequestOptions = {
    challenge: random(32),
    allowCredentials: [{ type: 'public-key', id: credential }],
    userVerification: 'required',
    extensions: asking(question),
  }
  const got = await shown(() => navigator.credentials.get({ publicKey }))
  if (!got.ok) return got
  const secret = secretIn(got.value)
  return secret ? ok(secret) : fail('no-secret')
}

function asking(first: Bytes): AuthenticationExtensionsClientInputs {
  return { prf: { eval: { first } } }
}

async function shown(sheet: () => Promise<Credential | null>): Promise<Result<PublicKeyCredential, PasskeyFault>> {
  try {
    const credential = await sheet()
    return credential instanceof PublicKeyCredential ? ok(credential) : fail('put-away')
  } catch (error) {
    const never = error instanceof DOMException && ['NotSupportedError', 'SecurityError'].includes(error.name)
    return fail(never ? 'no-passkeys' : 'put-away')
  }
}

function secretIn(credential: PublicKeyCredential): Bytes | undefined {
  const first = credential.getClientExtensionResults().prf?.results?.first
  if (!(first instanceof ArrayBuffer) || first.byteLength < 32) return undefined
  return new Uint8Array(first).slice(0, 32)
}

function random(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length))
}

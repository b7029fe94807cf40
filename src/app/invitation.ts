// The word that some hosts give to those who may make logs on their server. It stands on this device only, sealed, among what is typed:
// it belongs to the server and not to the record, which may go to another one.

import { isInvitation } from '../protocol/pass.ts'

const name = 'invitation'

/** The part of `Drafts` that it takes. */
type Kept = {
  readonly texts: { readonly value: ReadonlyMap<string, string> }
  readonly type: (name: string, text: string) => void
}

/** What was typed, without blanks; `undefined` if there is nothing, or nothing that an invitation can be. */
export function invitationIn({ texts }: Pick<Kept, 'texts'>): string | undefined {
  const text = texts.value.get(name)
  return text !== undefined && isInvitation(text) ? text : undefined
}

/** Keeps what somebody typed or pasted, without its blanks. False if no invitation looks like that; then what was kept stays. */
export function keepInvitation(drafts: Pick<Kept, 'type'>, typed: string): boolean {
  const text = typed.replace(/\s/g, '')
  if (!isInvitation(text)) return false
  drafts.type(name, text)
  return true
}

// Cases of what making a log costs. The nonces were searched for once; each falls short by what its name says and by nothing else.

import type { Case } from './case.ts'

const id = 'b288b192ea3b469c63bad23a564e4046'
/** The last second of 26 November 2026, UTC. */
const now = 1_795_737_599
const invitation = 'k7-otter-lantern-42'
const paid = { paid: true }
const unpaid = { error: 'pass' }

/** All cases of passes. */
export function passCases(): readonly Case[] {
  return [...works(), ...invitations()]
}

type Row = readonly [name: string, note: string, header: string | null, expect: Record<string, unknown>, more?: object]

function works(): readonly Case[] {
  const s = 'work:20261126:00000000000039a5'
  const rows: readonly Row[] = [
    ['s', '16 zero bits pay for class s', s, paid],
    ['m', '18 for class m', 'work:20261126:000000000012d76c', paid, { class: 'm' }],
    ['l', '20 for class l', 'work:20261126:000000000024b51f', paid, { class: 'l' }],
    ['more-than-enough', 'what pays for l pays for s', 'work:20261126:000000000024b51f', paid],
    ['yesterday', 'the day before', 'work:20261125:000000000000254b', paid],
    ['tomorrow', 'a day too early', 'work:20261127:0000000000008110', unpaid],
    ['two-days-ago', 'a day too late', 'work:20261124:000000000000cec8', unpaid],
    ['other-day', 'the work of another day', 'work:20261125:00000000000039a5', unpaid],
    ['s-short', 'a bit too few for class s', 'work:20261126:0000000000017f82', unpaid],
    ['m-short', 'a bit too few for class m', 'work:20261126:0000000000047549', unpaid, { class: 'm' }],
    ['l-short', 'a bit too few for class l', 'work:20261126:0000000000218ada', unpaid, { class: 'l' }],
    ['other-id', 'the work for another id', 'work:20261126:00000000000122cb', unpaid],
    ['other-class', 'a class that there is none of', s, unpaid, { class: 'xl' }],
    ['missing', 'no header', null, unpaid],
    ['capitals', 'a nonce in capitals', 'work:20261126:00000000000039A5', unpaid],
    ['fifteen-digits', 'a digit too few', 'work:20261126:0000000000039a5', unpaid],
    ['blank-after', 'a blank behind it', `${s} `, unpaid],
    ['no-nonce', 'a day and no more', 'work:20261126', unpaid],
    ['bare', 'without the word before it', '20261126:00000000000039a5', unpaid],
    ['invitation-for-work', 'an invitation where work is asked for', `invite:${invitation}`, unpaid],
  ]
  return rows.map(([name, note, header, expect, more]) => ({
    name: `pass-${name}`,
    kind: 'pass',
    note,
    given: { price: 'work', header, id, class: 's', now, ...more },
    expect,
  }))
}

function invitations(): readonly Case[] {
  const rows: readonly Row[] = [
    ['right', 'the one that the host gave out', `invite:${invitation}`, paid],
    ['letter', 'another letter at its end', `invite:${invitation.slice(0, -1)}3`, unpaid],
    ['capital', 'a capital letter', `invite:K${invitation.slice(1)}`, unpaid],
    ['cut', 'its last character is missing', `invite:${invitation.slice(0, -1)}`, unpaid],
    ['longer', 'a character too many', `invite:${invitation}0`, unpaid],
    ['empty', 'nothing behind the colon', 'invite:', unpaid],
    ['missing', 'no header', null, unpaid],
    ['no-colon', 'without the word before it', invitation, unpaid],
    ['work', 'work where an invitation is asked for', 'work:20261126:00000000000039a5', unpaid],
  ]
  return rows.map(([name, note, header, expect]) => ({
    name: `invite-${name}`,
    kind: 'pass',
    note,
    given: { price: 'invite', invitation, header, id, class: 's', now },
    expect,
  }))
}

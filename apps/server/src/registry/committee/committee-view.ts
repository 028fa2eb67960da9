import type { Static } from 'typebox'
import type { Committee } from './committee.schemas.ts'
import type { CommitteeRow } from './committee.store.ts'
import { COMMITTEE_STATES, committeeWarnings, POSITIONS } from './committee.ts'

export type CommitteeView = Static<typeof Committee>

/** A committee as shown, with what should be looked at. Its members hold office: their names are public. */
export function toCommittee(c: CommitteeRow, today: string): CommitteeView {
  const members = c.members.map((m) => ({
    id: m.id,
    name: m.name,
    position: m.position,
    positionTitle: POSITIONS[m.position],
    partyMember: m.party_member,
  }))
  const { name, seats, state } = c
  return {
    id: c.id,
    name,
    state,
    stateTitle: COMMITTEE_STATES[state],
    seats,
    termFrom: c.term_from,
    termUntil: c.term_until,
    filedOn: c.filed_on,
    filingNo: c.filing_no,
    members,
    warnings: committeeWarnings({ name, seats, state, termFrom: c.term_from, termUntil: c.term_until, members }, today),
  }
}

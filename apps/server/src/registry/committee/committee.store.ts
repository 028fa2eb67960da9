import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import type { CommitteeState, Position } from './committee.ts'

export type CommitteeRow = {
  id: string
  name: string
  seats: number
  term_from: string
  term_until: string
  filed_on: string | null
  filing_no: string | null
  state: CommitteeState
  members: { id: string; name: string; position: Position; party_member: boolean; person_id: string | null }[]
}

/** Committees of an area, the newest first, with their members in order of position. */
export async function listCommittees(tx: Tx, areaId: string): Promise<CommitteeRow[]> {
  const { rows } = await sql<CommitteeRow>`
    select c.id, c.name, c.seats, c.term_from, c.term_until, c.filed_on, c.filing_no, c.state,
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'position', m.position,
          'party_member', m.party_member, 'person_id', m.person_id)
          order by array_position(array['CHAIR', 'DEPUTY', 'MEMBER', 'ALTERNATE'], m.position), m.id)
        from committee_member m where m.area_id = c.area_id and m.committee_id = c.id and m.until_date is null), '[]')
        as members
    from committee c where c.area_id = ${areaId} order by c.term_from desc, c.id desc`.execute(tx)
  return rows
}

/** One writer of an area's committees at a time: the area's row is locked until the transaction ends. */
export async function lockCommittees(tx: Tx, areaId: string): Promise<void> {
  await sql`select id from area where id = ${areaId} for update`.execute(tx)
}

export async function setState(tx: Tx, areaId: string, id: string, state: CommitteeState): Promise<void> {
  await tx.updateTable('committee').set({ state }).where('area_id', '=', areaId).where('id', '=', id).execute()
}

export type NewCommittee = {
  id: string
  organisationId: string
  name: string
  seats: number
  termFrom: string
  termUntil: string
  filedOn: string | null
  filingNo: string | null
  members: { name: string; position: Position; partyMember: boolean }[]
}

export async function insertCommittee(tx: Tx, areaId: string, c: NewCommittee): Promise<void> {
  await tx
    .insertInto('committee')
    .values({
      area_id: areaId,
      id: c.id,
      organisation_id: c.organisationId,
      name: c.name,
      seats: c.seats,
      term_from: c.termFrom,
      term_until: c.termUntil,
      filed_on: c.filedOn,
      filing_no: c.filingNo,
      state: 'IN_OFFICE',
    })
    .execute()
  await tx
    .insertInto('committee_member')
    .values(
      c.members.map((m) => ({
        area_id: areaId,
        id: newId(),
        committee_id: c.id,
        name: m.name,
        position: m.position,
        party_member: m.partyMember,
        from_date: c.termFrom,
      })),
    )
    .execute()
}

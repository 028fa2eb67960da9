import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { OwnershipForm, Share } from './ownership.ts'

export type CurrentOwner = { id: string; person_id: string; from_date: string }

/** Current owners of a unit, locked until the transaction ends: two transfers of one unit come one after the other. */
export async function lockCurrentOwners(tx: Tx, areaId: string, unitId: string): Promise<CurrentOwner[]> {
  await sql`select id from unit where area_id = ${areaId} and id = ${unitId} for update`.execute(tx)
  const { rows } = await sql<CurrentOwner>`
    select id, person_id, from_date from ownership
    where area_id = ${areaId} and unit_id = ${unitId} and until_date is null order by id for update`.execute(tx)
  return rows
}

/** The day on which the unit's last former owners ceased to be, or null. */
export async function lastEnd(tx: Tx, areaId: string, unitId: string): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    select max(until_date) as day from ownership where area_id = ${areaId} and unit_id = ${unitId}`.execute(tx)
  return rows[0]!.day
}

/** Ends current ownerships; the day itself belongs to the new owners. */
export async function endOwnerships(tx: Tx, areaId: string, ids: readonly string[], day: string): Promise<void> {
  await sql`
    update ownership set until_date = ${day} where area_id = ${areaId} and id = any (${ids as string[]}::uuid[])`.execute(
    tx,
  )
}

export type NewOwnership = { id: string; personId: string; share: Share; form: OwnershipForm }

export async function insertOwnerships(
  tx: Tx,
  areaId: string,
  unitId: string,
  list: readonly NewOwnership[],
  how: { from: string; source: string },
): Promise<void> {
  await tx
    .insertInto('ownership')
    .values(
      list.map((o) => ({
        area_id: areaId,
        id: o.id,
        unit_id: unitId,
        person_id: o.personId,
        share_num: o.share.num,
        share_den: o.share.den,
        form: o.form,
        from_date: how.from,
        source: how.source,
      })),
    )
    .execute()
}

/** Those of the persons who own something in the area today are found by name; those who no longer do are not. */
export async function refreshPersonSearch(tx: Tx, areaId: string, personIds: readonly string[]): Promise<void> {
  const ids = personIds as string[]
  await sql`
    delete from search_entry s where s.area_id = ${areaId} and s.kind = 'PERSON' and s.ref_id = any (${ids}::uuid[])
      and not exists (select from ownership o
        where o.area_id = s.area_id and o.person_id = s.ref_id and o.until_date is null)`.execute(tx)
  await sql`
    insert into search_entry (area_id, kind, ref_id, form, label)
    select p.area_id, 'PERSON', p.id, p.name, p.name from person p
    where p.area_id = ${areaId} and p.id = any (${ids}::uuid[])
      and exists (select from ownership o where o.area_id = p.area_id and o.person_id = p.id and o.until_date is null)
    on conflict do nothing`.execute(tx)
}

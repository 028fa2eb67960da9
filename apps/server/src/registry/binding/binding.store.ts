import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'

export type NewBinding = {
  accountId: string
  personId: string
  method: 'IDENTITY_MATCH' | 'DESK_PAPERS'
  note: string
  by: string | null
  at: Date
}

/** Binds an account to a person. @returns the binding's id, or null when this very binding is already in force */
export async function insertBinding(tx: Tx, areaId: string, b: NewBinding): Promise<string | null> {
  const id = newId()
  const { rows } = await sql<{ id: string }>`
    insert into binding (area_id, id, account_id, person_id, method, note, bound_by, bound_at)
    values (${areaId}, ${id}, ${b.accountId}, ${b.personId}, ${b.method}, ${b.note}, ${b.by}, ${b.at})
    on conflict do nothing returning id`.execute(tx)
  return rows[0]?.id ?? null
}

export type BindingRow = {
  id: string
  account_id: string
  person_id: string
  person_name: string
  phone_enc: Buffer | null
  method: string
  note: string
  bound_by_name: string | null
  bound_at: Date
  ended_at: Date | null
}

/** Bindings of an area, newest first; `after` is the id of the last one seen. */
export async function listBindings(
  tx: Tx,
  areaId: string,
  q: { after: string | null; limit: number },
): Promise<BindingRow[]> {
  const { rows } = await sql<BindingRow>`
    select b.id, b.account_id, b.person_id, p.name as person_name, a.phone_enc, b.method, b.note,
      w.display_name as bound_by_name, b.bound_at, b.ended_at
      from binding b
      join person p on p.area_id = b.area_id and p.id = b.person_id
      join account a on a.id = b.account_id
      left join account w on w.id = b.bound_by
     where b.area_id = ${areaId} and (${q.after}::uuid is null or b.id < ${q.after}::uuid)
     order by b.id desc limit ${q.limit}`.execute(tx)
  return rows
}

/** Ends a binding in force. @returns the person it bound, or null when there is none */
export async function endBinding(tx: Tx, areaId: string, id: string, at: Date): Promise<{ person_id: string } | null> {
  const { rows } = await sql<{ person_id: string }>`
    update binding set ended_at = ${at} where area_id = ${areaId} and id = ${id} and ended_at is null
    returning person_id`.execute(tx)
  return rows[0] ?? null
}

/** A person of an area's register. */
export async function findPerson(
  tx: Tx,
  areaId: string,
  personId: string,
): Promise<{ id: string; name: string; kind: 'NATURAL' | 'LEGAL' | 'DEVELOPER' } | null> {
  const { rows } = await sql<{ id: string; name: string; kind: 'NATURAL' | 'LEGAL' | 'DEVELOPER' }>`
    select id, name, kind from person where area_id = ${areaId} and id = ${personId}`.execute(tx)
  return rows[0] ?? null
}

/** The natural person with this identity number, and whether the account's phone is the one on file. */
export async function findByIdentity(
  tx: Tx,
  areaId: string,
  idNoIndex: Buffer,
  accountId: string,
): Promise<{ id: string; name: string; phone_matches: boolean } | null> {
  const { rows } = await sql<{ id: string; name: string; phone_matches: boolean }>`
    select p.id, p.name,
      coalesce(p.phone_idx = (select a.phone_idx from account a where a.id = ${accountId}), false) as phone_matches
      from person p where p.area_id = ${areaId} and p.id_no_idx = ${idNoIndex} and p.kind = 'NATURAL'`.execute(tx)
  return rows[0] ?? null
}

/** Units a person owns now, in building order. */
export async function unitsOfPerson(
  tx: Tx,
  areaId: string,
  personId: string,
): Promise<{ id: string; building: string; section: string; room: string }[]> {
  const { rows } = await sql<{ id: string; building: string; section: string; room: string }>`
    select u.id, b.name as building, u.section, u.room
      from ownership o
      join unit u on u.area_id = o.area_id and u.id = o.unit_id
      join building b on b.area_id = u.area_id and b.id = u.building_id
     where o.area_id = ${areaId} and o.person_id = ${personId} and o.until_date is null
     order by u.sort_key, u.id`.execute(tx)
  return rows
}

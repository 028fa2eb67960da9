import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { AuthorityInput, AuthorityRow } from './authority.ts'

/** A line of one of the assembly's rolls in use. */
export async function findLine(
  tx: Tx,
  areaId: string,
  assemblyId: string,
  lineId: string,
): Promise<{ id: string; roll_id: string; label: string; kind: 'OWNERS' | 'DEVELOPER' } | null> {
  const { rows } = await sql<{ id: string; roll_id: string; label: string; kind: 'OWNERS' | 'DEVELOPER' }>`
    select l.id, l.roll_id, l.label, l.kind from voter_line l
     where l.area_id = ${areaId} and l.id = ${lineId}
       and exists (select 1 from motion m where m.area_id = l.area_id and m.roll_id = l.roll_id and m.assembly_id = ${assemblyId})`.execute(
    tx,
  )
  return rows[0] ?? null
}

/** Keeps two desks from recording for the same line at once; held until the transaction ends. */
export async function lockLine(tx: Tx, lineId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${lineId}, 7603))`.execute(tx)
}

/** True when a delegate is named for days that overlap. */
export async function hasDelegate(
  tx: Tx,
  areaId: string,
  lineId: string,
  from: string,
  until: string,
): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from line_authority
     where area_id = ${areaId} and line_id = ${lineId} and kind = 'DELEGATE' and revoked_at is null
       and valid_from <= ${until} and valid_until >= ${from}`.execute(tx)
  return rows[0]!.n > 0
}

/** How many other owners' lines of a roll an account is already the agent of. */
export async function linesOfAgent(tx: Tx, areaId: string, rollId: string, accountId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct a.line_id)::int as n
      from line_authority a join voter_line l on l.area_id = a.area_id and l.id = a.line_id
     where a.area_id = ${areaId} and l.roll_id = ${rollId} and a.account_id = ${accountId} and a.kind = 'AGENT'
       and a.revoked_at is null`.execute(tx)
  return rows[0]!.n
}

export async function insertAuthority(
  tx: Tx,
  areaId: string,
  a: AuthorityInput & { id: string; accountId: string; by: string; at: Date; ward: string | null },
): Promise<void> {
  await tx
    .insertInto('line_authority')
    .values({
      area_id: areaId,
      id: a.id,
      line_id: a.lineId,
      kind: a.kind,
      ward_id: a.ward,
      account_id: a.accountId,
      holder_name: a.holderName,
      letter_file_id: a.letterFileId ?? null,
      note: a.note,
      valid_from: a.validFrom,
      valid_until: a.validUntil,
      created_by: a.by,
      created_at: a.at,
    })
    .execute()
}

/** Authorities on the assembly's lines, newest first; `after` is the id of the last one seen. */
export async function listAuthorities(
  tx: Tx,
  areaId: string,
  assemblyId: string,
  q: { id?: string; after: string | null; limit: number },
): Promise<AuthorityRow[]> {
  const { rows } = await sql<AuthorityRow>`
    select a.id, a.line_id, l.label as line_label, a.kind, a.holder_name, h.phone_enc, a.letter_file_id, a.note,
      a.valid_from, a.valid_until, a.created_at, c.display_name as created_by_name, a.revoked_at
      from line_authority a
      join voter_line l on l.area_id = a.area_id and l.id = a.line_id
      join roll r on r.area_id = l.area_id and r.id = l.roll_id
      left join account h on h.id = a.account_id
      left join account c on c.id = a.created_by
     where a.area_id = ${areaId} and r.assembly_id = ${assemblyId}
       and (${q.id ?? null}::uuid is null or a.id = ${q.id ?? null}::uuid)
       and (${q.after}::uuid is null or a.id < ${q.after}::uuid)
     order by a.id desc limit ${q.limit}`.execute(tx)
  return rows
}

/** Who may vote for the line now: its owners, and who succeeded to it. */
export async function votersOfLine(tx: Tx, areaId: string, lineId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select v.person_id as id, p.name from voter v join person p on p.area_id = v.area_id and p.id = v.person_id
     where v.area_id = ${areaId} and v.line_id = ${lineId} and v.role <> 'FORMER' order by p.name, p.id`.execute(tx)
  return rows
}

/** @returns false when it was revoked already */
export async function revoke(tx: Tx, areaId: string, id: string, at: Date): Promise<boolean> {
  const result = await sql`
    update line_authority set revoked_at = ${at} where area_id = ${areaId} and id = ${id} and revoked_at is null`.execute(
    tx,
  )
  return result.numAffectedRows === 1n
}

/** True when the file was uploaded to this area. */
export async function fileExists(tx: Tx, areaId: string, fileId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('stored_file')
    .select('id')
    .where('area_id', '=', areaId)
    .where('id', '=', fileId)
    .executeTakeFirst()
  return row !== undefined
}

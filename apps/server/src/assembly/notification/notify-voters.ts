import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'

export type Notice = { kind: string; title: string; body: string; link: string | null; at: Date }

/**
 * Tells every person on the rolls in use once, whether they have an account yet or bind one tomorrow, and the account
 * of every agent, delegate and guardian in force.
 */
export async function notifyVoters(tx: Tx, areaId: string, assemblyId: string, notice: Notice): Promise<void> {
  const persons = await sql<{ id: string }>`
    select distinct v.person_id as id
    from motion m join voter v on v.area_id = m.area_id and v.roll_id = m.roll_id
    where m.area_id = ${areaId} and m.assembly_id = ${assemblyId} and v.role <> 'FORMER'`.execute(tx)
  const agents = await sql<{ id: string }>`
    select distinct a.account_id as id
    from motion m
    join voter_line l on l.area_id = m.area_id and l.roll_id = m.roll_id
    join line_authority a on a.area_id = l.area_id and a.line_id = l.id and a.revoked_at is null
    where m.area_id = ${areaId} and m.assembly_id = ${assemblyId} and a.account_id is not null`.execute(tx)
  await insertNotifications(tx, areaId, { persons: persons.rows.map((r) => r.id), accounts: [] }, notice)
  await insertNotifications(tx, areaId, { persons: [], accounts: agents.rows.map((r) => r.id) }, notice)
}

/** Tells these accounts. */
export async function notifyAccounts(tx: Tx, areaId: string, accounts: string[], notice: Notice): Promise<void> {
  await insertNotifications(tx, areaId, { persons: [], accounts }, notice)
}

async function insertNotifications(
  tx: Tx,
  areaId: string,
  to: { persons: string[]; accounts: string[] },
  n: Notice,
): Promise<void> {
  const rows = [
    ...to.persons.map((person) => ({ id: newId(), person, account: null })),
    ...to.accounts.map((account) => ({ id: newId(), person: null, account })),
  ]
  if (rows.length === 0) return
  await sql`
    insert into notification (area_id, id, account_id, person_id, kind, title, body, link, created_at)
    select ${areaId}::uuid, x.id, x.account, x.person, ${n.kind}, ${n.title}, ${n.body}, ${n.link}, ${n.at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, account uuid, person uuid)`.execute(tx)
}

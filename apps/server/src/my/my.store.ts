import { sql } from 'kysely'
import type { Tx } from '../platform/db/database.ts'

export type HomeRow = {
  area_id: string
  area_name: string
  unit_id: string
  building: string
  section: string
  room: string
  use: string
  area_registry: bigint | null
  area_survey: bigint | null
  area_contract: bigint | null
}

/** The actor's current units with their areas, in building order. */
export async function listHomes(tx: Tx, areaIds: readonly string[]): Promise<HomeRow[]> {
  const { rows } = await sql<HomeRow>`
    select u.area_id, a.name as area_name, u.id as unit_id, b.name as building, u.section, u.room, u.use,
      u.area_registry, u.area_survey, u.area_contract
      from unit u join area a on a.id = u.area_id join building b on b.area_id = u.area_id and b.id = u.building_id
     where u.area_id = any (${[...areaIds]}::uuid[]) and u.id = any ((select linli.my_units())::uuid[])
     order by a.place, u.sort_key, u.id`.execute(tx)
  return rows
}

export type MyPersonRow = { area_id: string; area_name: string; id: string; name: string }

/** Persons of the register the actor is bound to. */
export async function listMyPersons(tx: Tx, areaIds: readonly string[]): Promise<MyPersonRow[]> {
  const { rows } = await sql<MyPersonRow>`
    select p.area_id, a.name as area_name, p.id, p.name from person p join area a on a.id = p.area_id
     where p.area_id = any (${[...areaIds]}::uuid[]) and p.id = any ((select linli.my_persons())::uuid[])
     order by a.place, p.name, p.id`.execute(tx)
  return rows
}

export type NotificationRow = {
  area_id: string
  area_name: string
  id: string
  kind: string
  title: string
  body: string
  link: string | null
  created_at: Date
  read_at: Date | null
}

/** The actor's notifications, newest first; `after` is the id of the last one seen (ids are in order of time). */
export async function listNotifications(
  tx: Tx,
  areaIds: readonly string[],
  q: { after: string | null; limit: number },
): Promise<NotificationRow[]> {
  const { rows } = await sql<NotificationRow>`
    select n.area_id, a.name as area_name, n.id, n.kind, n.title, n.body, n.link, n.created_at, n.read_at
      from notification n join area a on a.id = n.area_id
     where n.area_id = any (${[...areaIds]}::uuid[])
       and (n.account_id = (select linli.actor()) or n.person_id = any ((select linli.my_persons())::uuid[]))
       and (${q.after}::uuid is null or n.id < ${q.after}::uuid)
     order by n.id desc limit ${q.limit}`.execute(tx)
  return rows
}

export async function countUnread(tx: Tx, areaIds: readonly string[]): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::int as unread from notification n
     where n.area_id = any (${[...areaIds]}::uuid[]) and n.read_at is null
       and (n.account_id = (select linli.actor()) or n.person_id = any ((select linli.my_persons())::uuid[]))`.execute(
    tx,
  )
  return rows[0]!.unread
}

/** Marks notifications of the actor as read; others are left alone. @returns how many were marked */
export async function markRead(
  tx: Tx,
  areaIds: readonly string[],
  ids: readonly string[] | null,
  at: Date,
): Promise<number> {
  const result = await sql`
    update notification set read_at = ${at}
     where area_id = any (${[...areaIds]}::uuid[]) and read_at is null
       and (${ids === null} or id = any (${[...(ids ?? [])]}::uuid[]))
       and (account_id = (select linli.actor()) or person_id = any ((select linli.my_persons())::uuid[]))`.execute(tx)
  return Number(result.numAffectedRows ?? 0n)
}

export type MyLineRow = {
  id: string
  roll_id: string
  line_no: number
  kind: string
  label: string
  area: bigint
  heads: number
  motions: { motionId: string; seq: number; title: string }[]
}

/** The actor's lines on the rolls an assembly's motions are voted on. */
export async function listMyLines(tx: Tx, areaId: string, assemblyId: string): Promise<MyLineRow[]> {
  const { rows } = await sql<MyLineRow>`
    select l.id, l.roll_id, l.line_no, l.kind, l.label, l.area, l.heads,
      jsonb_agg(jsonb_build_object('motionId', m.id, 'seq', m.seq, 'title', m.title) order by m.seq) as motions
      from motion m join voter_line l on l.area_id = m.area_id and l.roll_id = m.roll_id
     where m.area_id = ${areaId} and m.assembly_id = ${assemblyId} and l.id = any ((select linli.my_lines())::uuid[])
     group by l.area_id, l.id order by l.roll_id, l.line_no`.execute(tx)
  return rows
}

/** The head of an assembly an owner may know of: from the frozen roll on. */
export async function findMyAssembly(
  tx: Tx,
  areaId: string,
  assemblyId: string,
): Promise<{
  id: string
  title: string
  state: string
  voting_from: Date | null
  voting_until: Date | null
  objection_until: Date | null
} | null> {
  const row = await tx
    .selectFrom('assembly')
    .select(['id', 'title', 'state', 'voting_from', 'voting_until', 'objection_until'])
    .where('area_id', '=', areaId)
    .where('id', '=', assemblyId)
    .where('state', '<>', 'DRAFT')
    .executeTakeFirst()
  return row ?? null
}

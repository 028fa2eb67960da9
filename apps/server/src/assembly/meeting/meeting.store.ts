import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import { toJson } from '../../platform/json.ts'
import type { AssemblyRow, AssemblyState, MotionRow } from './meeting.ts'
import type { ScopeName } from './scope-title.ts'

export type NewAssembly = Pick<
  AssemblyRow,
  'id' | 'title' | 'kind' | 'organiser' | 'rules' | 'voting_from' | 'voting_until' | 'created_by' | 'created_at'
>
export type NewMotion = Pick<MotionRow, 'item' | 'title' | 'body' | 'scope' | 'amount'>

export async function insertAssembly(tx: Tx, areaId: string, a: NewAssembly): Promise<void> {
  await tx
    .insertInto('assembly')
    .values({ ...a, area_id: areaId, state: 'DRAFT', rules: toJson(a.rules) })
    .execute()
}

/** Puts these motions in the place of all earlier ones, numbered from 1. */
export async function replaceMotions(tx: Tx, areaId: string, assemblyId: string, motions: NewMotion[]): Promise<void> {
  await tx.deleteFrom('motion').where('area_id', '=', areaId).where('assembly_id', '=', assemblyId).execute()
  if (motions.length === 0) return
  await tx
    .insertInto('motion')
    .values(
      motions.map((m, i) => ({
        ...m,
        area_id: areaId,
        id: newId(),
        assembly_id: assemblyId,
        seq: i + 1,
        scope: toJson(m.scope),
      })),
    )
    .execute()
}

/** @param lock holds the row until the transaction ends, so that two people cannot take the same step at once */
export async function findAssembly(tx: Tx, areaId: string, id: string, lock = false): Promise<AssemblyRow | null> {
  const { rows } = await sql<AssemblyRow>`
    select * from assembly where area_id = ${areaId} and id = ${id} ${lock ? sql`for no key update` : sql``}`.execute(
    tx,
  )
  return rows[0] ?? null
}

export async function listMotions(tx: Tx, areaId: string, assemblyId: string): Promise<MotionRow[]> {
  const rows = await tx
    .selectFrom('motion')
    .select(['id', 'seq', 'item', 'title', 'body', 'scope', 'amount', 'roll_id'])
    .where('area_id', '=', areaId)
    .where('assembly_id', '=', assemblyId)
    .orderBy('seq')
    .execute()
  return rows as unknown as MotionRow[]
}

export type AssemblyPatch = Partial<
  Pick<
    AssemblyRow,
    | 'title'
    | 'kind'
    | 'organiser'
    | 'rules'
    | 'voting_from'
    | 'voting_until'
    | 'extended_from'
    | 'notice_on'
    | 'objection_until'
  >
>

/** Moves an assembly from one state to another, or not at all. @returns false when it was not in `from` any more */
export async function moveState(
  tx: Tx,
  areaId: string,
  id: string,
  from: readonly AssemblyState[],
  to: AssemblyState,
  patch: AssemblyPatch = {},
): Promise<boolean> {
  const result = await tx
    .updateTable('assembly')
    .set((e) => ({
      ...columns(patch),
      state: to,
      version: e('version', '+', 1),
    }))
    .where('area_id', '=', areaId)
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Changes fields without a change of state. The caller has locked the row and compared the version. */
export async function patchAssembly(tx: Tx, areaId: string, id: string, patch: AssemblyPatch): Promise<void> {
  await tx
    .updateTable('assembly')
    .set((e) => ({ ...columns(patch), version: e('version', '+', 1) }))
    .where('area_id', '=', areaId)
    .where('id', '=', id)
    .execute()
}

function columns({ rules, ...plain }: AssemblyPatch) {
  return { ...plain, ...(rules ? { rules: toJson(rules) } : {}) }
}

export type AssemblySummary = Omit<AssemblyRow, 'rules' | 'created_by'> & { motions: number }

/** Assemblies of an area, newest first. `drafts` are the organiser's own papers. */
export async function listAssemblies(
  tx: Tx,
  areaId: string,
  q: { drafts: boolean; after: [string, string] | null; limit: number },
): Promise<AssemblySummary[]> {
  const { rows } = await sql<AssemblySummary>`
    select a.id, a.area_id, a.title, a.kind, a.organiser, a.state, a.notice_on, a.voting_from, a.voting_until,
      a.objection_until, a.extended_from, a.created_at, a.version,
      (select count(*)::int from motion m where m.area_id = a.area_id and m.assembly_id = a.id) as motions
    from assembly a
    where a.area_id = ${areaId}
      and (${q.drafts} or not (a.state = 'DRAFT' or a.state = 'CANCELLED' and a.notice_on is null))
      and (${q.after?.[0] ?? null}::timestamptz is null
        or (a.created_at, a.id) < (${q.after?.[0] ?? null}::timestamptz, ${q.after?.[1] ?? null}::uuid))
    order by a.created_at desc, a.id desc limit ${q.limit}`.execute(tx)
  return rows
}

export type RollSummary = { id: string; area: bigint; heads: number; lines: number; frozen_at: Date; root: Buffer }

/** The rolls the assembly's motions are voted on (not those an objection replaced), by id. */
export async function rollsInUse(tx: Tx, areaId: string, assemblyId: string): Promise<Map<string, RollSummary>> {
  const { rows } = await sql<RollSummary>`
    select r.id, r.area, r.heads, r.frozen_at, r.root, coalesce((r.options ->> 'lines')::int, 0) as lines
    from roll r where r.area_id = ${areaId} and r.assembly_id = ${assemblyId}
      and exists (select 1 from motion m where m.area_id = r.area_id and m.assembly_id = r.assembly_id and m.roll_id = r.id)`.execute(
    tx,
  )
  return new Map(rows.map((r) => [r.id, r]))
}

export type PublicationRef = { id: string; kind: string; title: string; published_at: Date; withdrawn_at: Date | null }

export async function publicationsOf(tx: Tx, areaId: string, assemblyId: string): Promise<PublicationRef[]> {
  return tx
    .selectFrom('publication')
    .select(['id', 'kind', 'title', 'published_at', 'withdrawn_at'])
    .where('area_id', '=', areaId)
    .where('ref_id', '=', assemblyId)
    .orderBy('published_at')
    .execute()
}

/** Objections the actor may see: staff all of them, an owner their own. */
export async function countObjections(tx: Tx, areaId: string, assemblyId: string) {
  const { rows } = await sql<{ total: number; open: number }>`
    select count(*)::int as total, (count(*) filter (where state = 'OPEN'))::int as open
    from objection where area_id = ${areaId} and assembly_id = ${assemblyId}`.execute(tx)
  return rows[0]!
}

/** Whether an objection to the roll was found right since this moment. */
export async function upheldSince(tx: Tx, areaId: string, assemblyId: string, since: Date): Promise<boolean> {
  const { rows } = await sql`
    select 1 from objection where area_id = ${areaId} and assembly_id = ${assemblyId}
      and stage = 'ROLL' and state = 'UPHELD' and answered_at > ${since} limit 1`.execute(tx)
  return rows.length > 0
}

/** Names of buildings, or of units with their rooms, in building order; an id that is not of this area is missing. */
export async function scopeNames(
  tx: Tx,
  areaId: string,
  kind: 'BUILDINGS' | 'UNITS',
  ids: readonly string[],
): Promise<ScopeName[]> {
  const { rows } = await (kind === 'BUILDINGS'
    ? sql<ScopeName>`
        select name as building, null as section, null as room from building
        where area_id = ${areaId} and id = any (${[...ids]}::uuid[]) order by sort_key, id`.execute(tx)
    : sql<ScopeName>`
        select b.name as building, u.section, u.room
        from unit u join building b on b.area_id = u.area_id and b.id = u.building_id
        where u.area_id = ${areaId} and u.id = any (${[...ids]}::uuid[]) order by u.sort_key, u.id`.execute(tx))
  return rows
}

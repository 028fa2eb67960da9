import type { AreaSource, RollUnit, UnitState, UnitUse } from '@linli/law'
import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { toJson } from '../../platform/json.ts'
import type { Scope } from '../meeting/meeting.ts'

export type ScopeUnit = RollUnit & { building: string; section: string; room: string }

type UnitRow = {
  id: string
  building: string
  section: string
  room: string
  use: UnitUse
  state: UnitState
  area_registry: bigint | null
  area_survey: bigint | null
  area_contract: bigint | null
  developer_id: string | null
}

/**
 * The units of a scope with their current owners, in building order: the order of the roll's lines.
 * Owners are read apart and joined here: right after an import the planner knows nothing of the tables yet, and a join
 * of the two took half a minute for thirty thousand units.
 */
export async function unitsOfScope(tx: Tx, areaId: string, scope: Scope): Promise<ScopeUnit[]> {
  const ids = scope.kind === 'WHOLE' ? [] : scope.ids
  const { rows } = await sql<UnitRow>`
    select u.id, b.name as building, u.section, u.room, u.use, u.state,
      u.area_registry, u.area_survey, u.area_contract, u.developer_id
    from unit u
    join building b on b.area_id = u.area_id and b.id = u.building_id
    where u.area_id = ${areaId}
      and (${scope.kind} = 'WHOLE'
        or ${scope.kind} = 'BUILDINGS' and u.building_id = any (${ids}::uuid[])
        or ${scope.kind} = 'UNITS' and u.id = any (${ids}::uuid[]))
    order by u.sort_key, u.id`.execute(tx)
  const owners = await currentOwners(tx, areaId)
  return rows.map((r) => ({
    id: r.id,
    building: r.building,
    section: r.section,
    room: r.room,
    use: r.use,
    state: r.state,
    area: {
      ...(r.area_registry === null ? {} : { registry: r.area_registry }),
      ...(r.area_survey === null ? {} : { survey: r.area_survey }),
      ...(r.area_contract === null ? {} : { contract: r.area_contract }),
    },
    owners: owners.get(r.id) ?? [],
    ...(r.developer_id === null ? {} : { developer: r.developer_id }),
  }))
}

async function currentOwners(tx: Tx, areaId: string): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ unit_id: string; person_id: string }>`
    select unit_id, person_id from ownership
    where area_id = ${areaId} and until_date is null order by unit_id, person_id`.execute(tx)
  const owners = new Map<string, string[]>()
  for (const row of rows) {
    const known = owners.get(row.unit_id)
    if (known) known.push(row.person_id)
    else owners.set(row.unit_id, [row.person_id])
  }
  return owners
}

export type RollToStore = {
  id: string
  assemblyId: string
  scope: Scope
  area: bigint
  heads: number
  options: Record<string, unknown>
  frozenAt: Date
  root: Buffer
  /** Sealed; the salts of the lines are made from it. */
  seed: Buffer
  lines: {
    id: string
    no: number
    kind: 'OWNERS' | 'DEVELOPER'
    label: string
    area: bigint
    heads: number
    voters: string[]
    units: { id: string; area: bigint; source: AreaSource; countsHead: boolean }[]
  }[]
}

/** Stores a roll with its lines, their units and voters: four statements whatever the size. */
export async function insertRoll(tx: Tx, areaId: string, roll: RollToStore): Promise<void> {
  await tx
    .insertInto('roll')
    .values({
      area_id: areaId,
      id: roll.id,
      assembly_id: roll.assemblyId,
      scope: toJson(roll.scope),
      area: roll.area,
      heads: roll.heads,
      options: toJson(roll.options),
      frozen_at: roll.frozenAt,
      root: roll.root,
      seed: roll.seed,
    })
    .execute()
  const lines = roll.lines.map(({ id, no, kind, label, area, heads }) => ({ id, no, kind, label, area, heads }))
  await sql`
    insert into voter_line (area_id, id, roll_id, line_no, kind, label, area, heads)
    select ${areaId}::uuid, x.id, ${roll.id}::uuid, x.no, x.kind, x.label, x.area, x.heads
    from jsonb_to_recordset(${toJson(lines)}::jsonb)
      as x(id uuid, no int, kind text, label text, area bigint, heads int)`.execute(tx)
  const units = roll.lines.flatMap((l) => l.units.map((u) => ({ ...u, line: l.id })))
  await sql`
    insert into voter_line_unit (area_id, roll_id, unit_id, line_id, area, source, counts_head)
    select ${areaId}::uuid, ${roll.id}::uuid, x.id, x.line, x.area, x.source, x."countsHead"
    from jsonb_to_recordset(${toJson(units)}::jsonb)
      as x(id uuid, line uuid, area bigint, source text, "countsHead" boolean)`.execute(tx)
  const voters = roll.lines.flatMap((l) => l.voters.map((person) => ({ line: l.id, person })))
  await sql`
    insert into voter (area_id, line_id, person_id, roll_id, role)
    select ${areaId}::uuid, x.line, x.person, ${roll.id}::uuid, 'OWNER'
    from jsonb_to_recordset(${toJson(voters)}::jsonb) as x(line uuid, person uuid)`.execute(tx)
}

/** Points motions at the roll they are voted on. */
export async function setRoll(tx: Tx, areaId: string, motionIds: readonly string[], rollId: string): Promise<void> {
  await tx
    .updateTable('motion')
    .set({ roll_id: rollId })
    .where('area_id', '=', areaId)
    .where('id', 'in', [...motionIds])
    .execute()
}

/** Paper ballots that are out or back: their serials belong to the lines of the roll in use. */
export async function countLivePaper(tx: Tx, areaId: string, assemblyId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from paper_ballot
    where area_id = ${areaId} and assembly_id = ${assemblyId} and state <> 'VOID'`.execute(tx)
  return rows[0]!.n
}

export type RollHead = { id: string; area: bigint; heads: number }

/** The roll of an assembly: the named one, else that of its first motion. Rolls an objection replaced stay readable. */
export async function findRoll(
  tx: Tx,
  areaId: string,
  assemblyId: string,
  rollId: string | null,
): Promise<RollHead | null> {
  const { rows } = await sql<RollHead>`
    select r.id, r.area, r.heads from roll r
    left join motion m on m.area_id = r.area_id and m.roll_id = r.id
    where r.area_id = ${areaId} and r.assembly_id = ${assemblyId} and (${rollId}::uuid is null or r.id = ${rollId}::uuid)
    order by m.seq nulls last, r.id limit 1`.execute(tx)
  return rows[0] ?? null
}

export type LineRow = {
  id: string
  line_no: number
  kind: 'OWNERS' | 'DEVELOPER'
  label: string
  area: bigint
  heads: number
  units: { unitId: string; building: string; section: string; room: string; area: string; source: string }[]
  voters: { name: string; kind: 'NATURAL' | 'LEGAL' | 'DEVELOPER'; role: string }[]
  delivered: string[]
}

/** Lines of a roll in order, with units, voters and how they were served. */
export async function listLines(
  tx: Tx,
  areaId: string,
  rollId: string,
  q: { after: number; limit: number },
): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    select l.id, l.line_no, l.kind, l.label, l.area, l.heads,
      coalesce((select jsonb_agg(jsonb_build_object('unitId', lu.unit_id, 'building', b.name, 'section', u.section,
          'room', u.room, 'area', lu.area::text, 'source', lu.source) order by u.sort_key, u.id)
        from voter_line_unit lu
        join unit u on u.area_id = lu.area_id and u.id = lu.unit_id
        join building b on b.area_id = u.area_id and b.id = u.building_id
        where lu.area_id = l.area_id and lu.line_id = l.id), '[]') as units,
      coalesce((select jsonb_agg(jsonb_build_object('name', p.name, 'kind', p.kind, 'role', v.role) order by v.role, p.name, p.id)
        from voter v join person p on p.area_id = v.area_id and p.id = v.person_id
        where v.area_id = l.area_id and v.line_id = l.id), '[]') as voters,
      coalesce((select array_agg(d.channel order by d.channel) from delivery d
        where d.area_id = l.area_id and d.line_id = l.id), '{}') as delivered
    from voter_line l
    where l.area_id = ${areaId} and l.roll_id = ${rollId} and l.line_no > ${q.after}
    order by l.line_no limit ${q.limit}`.execute(tx)
  return rows
}

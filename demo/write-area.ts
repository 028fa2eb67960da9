import type { Tx } from '../apps/server/src/platform/db/database.ts'
import type { Deps } from '../apps/server/src/platform/deps.ts'
import { newId } from '../apps/server/src/platform/ids.ts'
import { formatRoom, roomKey } from '../apps/server/src/registry/import/rules/room.ts'
import { searchForms, sortKey } from '../apps/server/src/registry/import/rules/room-search.ts'
import { buildingTitle } from '../apps/server/src/registry/unit/names.ts'
import type { DemoArea, DemoUnit } from './city.ts'
import type { DemoPerson } from './people.ts'

const BATCH = 1000
const USE = { DWELLING: 'DWELLING', SHOP: 'NON_RESIDENTIAL', OFFICE: 'NON_RESIDENTIAL', PARKING: 'PARKING' } as const

/** Writes one demo neighbourhood with buildings, units, persons, ownership and search entries, in one transaction. */
export async function writeArea(deps: Deps, area: DemoArea): Promise<string> {
  const { db, clock } = deps
  // A start that was killed while loading begins again: what is there stays.
  const known = await db.system.selectFrom('area').select('id').where('name', '=', area.name).executeTakeFirst()
  if (known) return known.id
  const areaId = newId()
  await db.worker(async (tx) => {
    const community = await tx
      .selectFrom('division')
      .select(['id', 'place'])
      .where('place', '=', area.community)
      .executeTakeFirstOrThrow()
    const serial = await tx
      .selectFrom('area')
      .select((e) => e.fn.countAll<bigint>().as('n'))
      .where('community_id', '=', community.id)
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('area')
      .values({
        id: areaId,
        community_id: community.id,
        place: `${community.place}${String(Number(serial.n) + 1).padStart(4, '0')}`,
        name: area.name,
        address: area.address,
        built_year: area.builtYear,
        state: area.state,
        company_id: area.company
          ? await organisation(tx, deps, 'PROPERTY_COMPANY', area.company.name, area.company.uscc)
          : null,
        manager_name: area.manager,
        contract_from: area.contract?.[0] ?? null,
        contract_until: area.contract?.[1] ?? null,
        fee_cents_per_m2: area.fee,
        law_pack: area.lawPack,
        created_at: clock.now(),
      })
      .execute()
    await tx
      .insertInto('neighbourhood')
      .values({ area_id: areaId, id: newId(), name: area.name, address: area.address })
      .execute()
    await writeUnits(tx, deps, areaId, area)
    await writeCommittee(tx, deps, areaId, area)
  })
  return areaId
}

async function writeUnits(tx: Tx, deps: Deps, areaId: string, area: DemoArea): Promise<void> {
  const developerId = newId()
  const persons = new Map<DemoPerson, string>()
  const buildings = new Map<string, string>()
  for (const unit of area.units) {
    if (!buildings.has(unit.building)) buildings.set(unit.building, newId())
    for (const owner of unit.owners) if (!persons.has(owner)) persons.set(owner, newId())
  }
  await tx
    .insertInto('person')
    .values({ area_id: areaId, id: developerId, kind: 'DEVELOPER', name: area.developer })
    .execute()
  await inBatches([...persons], (rows) =>
    tx
      .insertInto('person')
      .values(rows.map(([p, id]) => personRow(deps, areaId, id, p)))
      .execute(),
  )
  await tx
    .insertInto('building')
    .values(
      [...buildings].map(([name, id]) => ({
        area_id: areaId,
        id,
        name: buildingTitle(name),
        sort_key: sortKey(name),
        has_lift: area.lift,
        built_year: area.builtYear,
        floors: Math.max(...area.units.filter((u) => u.building === name).map((u) => Number(u.floor))),
      })),
    )
    .execute()
  const made = area.units.map((unit) => ({ unit, id: newId() }))
  await inBatches(made, (rows) =>
    tx
      .insertInto('unit')
      .values(rows.map(({ unit, id }) => unitRow(areaId, id, buildings.get(unit.building)!, developerId, unit)))
      .execute(),
  )
  const ownerships = made.flatMap(({ unit, id }) =>
    unit.owners.map((o) => ({ unitId: id, personId: persons.get(o)!, of: unit.owners.length })),
  )
  await inBatches(ownerships, (rows) =>
    tx
      .insertInto('ownership')
      .values(
        rows.map((o) => ({
          area_id: areaId,
          id: newId(),
          unit_id: o.unitId,
          person_id: o.personId,
          share_num: 1n,
          share_den: BigInt(o.of),
          form: o.of > 1 ? 'JOINT' : 'SOLE',
          from_date: `${area.builtYear}-12-01`,
          source: '演示数据',
        })),
      )
      .execute(),
  )
  const entries = [
    ...made.flatMap(({ unit, id }) =>
      searchForms(unit).map((form) => ({ area_id: areaId, kind: 'UNIT', ref_id: id, form, label: label(unit) })),
    ),
    ...[...persons].map(([p, id]) => ({ area_id: areaId, kind: 'PERSON', ref_id: id, form: p.name, label: p.name })),
  ]
  await inBatches(entries, (rows) =>
    tx
      .insertInto('search_entry')
      .values(rows)
      .onConflict((c) => c.doNothing())
      .execute(),
  )
}

async function writeCommittee(tx: Tx, deps: Deps, areaId: string, area: DemoArea): Promise<void> {
  if (!area.committee) return
  const { name, from, until, members } = area.committee
  const committeeId = newId()
  const organisationId = await organisation(tx, deps, 'COMMITTEE', name, null)
  await tx
    .insertInto('committee')
    .values({
      area_id: areaId,
      id: committeeId,
      organisation_id: organisationId,
      name,
      seats: members.length,
      term_from: from,
      term_until: until,
      state: 'IN_OFFICE',
    })
    .execute()
  await tx
    .insertInto('committee_member')
    .values(
      members.map((m) => ({
        area_id: areaId,
        id: newId(),
        committee_id: committeeId,
        name: m.name,
        position: m.position,
        party_member: m.party,
        from_date: from,
      })),
    )
    .execute()
}

/** The organisation of that name, made when it is new. */
export async function organisation(
  tx: Tx,
  deps: Deps,
  kind: string,
  name: string,
  uscc: string | null,
): Promise<string> {
  const known = await tx.selectFrom('organisation').select('id').where('name', '=', name).executeTakeFirst()
  if (known) return known.id
  const id = newId()
  await tx.insertInto('organisation').values({ id, kind, name, uscc, created_at: deps.clock.now() }).execute()
  return id
}

function personRow(deps: Deps, areaId: string, id: string, p: DemoPerson) {
  return {
    area_id: areaId,
    id,
    kind: p.kind,
    name: p.name,
    gender: p.kind === 'NATURAL' ? p.gender : null,
    id_no_enc: p.idNo ? deps.cipher.encrypt('person.id_no', p.idNo) : null,
    id_no_idx: p.idNo ? deps.cipher.index('id_no', p.idNo) : null,
    phone_enc: deps.cipher.encrypt('person.phone', p.phone),
    phone_idx: deps.cipher.index('phone', p.phone),
  }
}

function unitRow(areaId: string, id: string, buildingId: string, developerId: string, u: DemoUnit) {
  return {
    area_id: areaId,
    id,
    building_id: buildingId,
    section: u.section,
    floor: u.floor,
    room: u.room,
    natural_key: roomKey(u),
    sort_key: `${sortKey(u.building)}-${sortKey(u.section)}-${sortKey(u.room)}`,
    kind: u.kind,
    use: USE[u.kind],
    state: u.state,
    area_registry: u.source === 'REGISTRY' ? u.area : null,
    area_survey: u.source === 'SURVEY' ? u.area : null,
    area_contract: u.source === 'CONTRACT' ? u.area : null,
    developer_id: u.state === 'OWNED' ? null : developerId,
  }
}

function label(u: DemoUnit): string {
  const section = u.section === '0' ? '' : `${u.section}单元`
  return `${buildingTitle(u.building)}${section}${u.room}` || formatRoom(u)
}

async function inBatches<T>(rows: T[], write: (batch: T[]) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < rows.length; i += BATCH) await write(rows.slice(i, i + BATCH))
}

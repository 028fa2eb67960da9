import { sql } from 'kysely'
import { jiangyin, makeWorld, type World } from '../../../test/world.ts'
import { newId } from '../../platform/ids.ts'
import { toJson } from '../../platform/json.ts'
import type { AssemblyState } from '../meeting/meeting.ts'
import { type Conflict, fixRules, type Revocation } from '../meeting/meeting-rules.ts'

export type LineSpec = {
  units: { id: string; area?: bigint }[]
  owners: string[]
  successors?: string[]
  kind?: 'OWNERS' | 'DEVELOPER'
}

export type VotingSpec = {
  lines: LineSpec[]
  motions?: { title: string; item?: string }[]
  conflict?: Conflict
  revocation?: Revocation
  follow?: boolean
  extensionDays?: number
  state?: AssemblyState
  from?: string
  until?: string
}

export type Voting = { id: string; rollId: string; motions: string[]; lines: string[] }

/**
 * For tests: an assembly with a frozen roll in the state asked for, written as the platform itself. By default it is open
 * from 2026-11-20 to 2026-12-05 (Beijing), the first-valid rule holds and nobody may change a ballot.
 */
export async function openVoting(world: World, areaId: string, spec: VotingSpec): Promise<Voting> {
  const ids: Voting = { id: newId(), rollId: newId(), motions: [], lines: [] }
  const area = spec.lines.flatMap((l) => l.units).reduce((sum, u) => sum + (u.area ?? 10_000n), 0n)
  await world.deps.db.worker(async (tx) => {
    await tx
      .insertInto('assembly')
      .values({
        area_id: areaId,
        id: ids.id,
        title: '2026年度业主大会临时会议',
        kind: 'TEMPORARY',
        organiser: 'COMMITTEE',
        state: spec.state ?? 'VOTING',
        rules: toJson({
          ...fixRules('CN', '2026-11-01', 'TEMPORARY', {
            conflict: spec.conflict ?? 'FIRST_VALID',
            follow: spec.follow ?? false,
            extensionDays: spec.extensionDays ?? 0,
          }),
          revocation: spec.revocation ?? 'NONE',
        }),
        notice_on: '2026-11-01',
        voting_from: new Date(spec.from ?? '2026-11-20T00:00:00+08:00'),
        voting_until: new Date(spec.until ?? '2026-12-05T00:00:00+08:00'),
        created_at: world.clock.now(),
      })
      .execute()
    await tx
      .insertInto('roll')
      .values({
        area_id: areaId,
        id: ids.rollId,
        assembly_id: ids.id,
        scope: toJson({ kind: 'WHOLE', title: '全体业主' }),
        area,
        heads: spec.lines.length,
        options: toJson({}),
        frozen_at: world.clock.now(),
        root: Buffer.alloc(32),
      })
      .execute()
    for (const [i, motion] of (spec.motions ?? [{ title: '使用维修资金更换1栋电梯' }]).entries()) {
      const id = newId()
      ids.motions.push(id)
      await tx
        .insertInto('motion')
        .values({
          area_id: areaId,
          id,
          assembly_id: ids.id,
          seq: i + 1,
          item: motion.item ?? 'FUND_USE',
          title: motion.title,
          body: `${motion.title}，预算见附件。`,
          scope: toJson({ kind: 'WHOLE', title: '全体业主' }),
          roll_id: ids.rollId,
        })
        .execute()
    }
    for (const [i, line] of spec.lines.entries()) {
      const id = newId()
      ids.lines.push(id)
      const lineArea = line.units.reduce((sum, u) => sum + (u.area ?? 10_000n), 0n)
      await tx
        .insertInto('voter_line')
        .values({
          area_id: areaId,
          id,
          roll_id: ids.rollId,
          line_no: i + 1,
          kind: line.kind ?? 'OWNERS',
          label: `第${i + 1}户`,
          area: lineArea,
          heads: 1,
        })
        .execute()
      for (const unit of line.units) {
        await tx
          .insertInto('voter_line_unit')
          .values({
            area_id: areaId,
            roll_id: ids.rollId,
            unit_id: unit.id,
            line_id: id,
            area: unit.area ?? 10_000n,
            source: 'REGISTRY',
          })
          .execute()
      }
      const voters = [
        ...line.owners.map((p) => ({ p, role: 'OWNER' })),
        ...(line.successors ?? []).map((p) => ({ p, role: 'SUCCESSOR' })),
      ]
      for (const { p, role } of voters) {
        await tx
          .insertInto('voter')
          .values({ area_id: areaId, line_id: id, person_id: p, roll_id: ids.rollId, role })
          .execute()
      }
    }
  })
  return ids
}

/** Casts through the API; every call is a new act unless a key is given. */
export function cast(
  world: World,
  token: string | null,
  areaId: string,
  ballot: { motion: string; line: string; choice?: string; key?: string },
) {
  return world.call('POST', `/api/areas/${areaId}/motions/${ballot.motion}/ballots`, {
    as: token,
    surface: 'resident',
    body: { lineId: ballot.line, choice: ballot.choice ?? 'FOR' },
    headers: { 'idempotency-key': ballot.key ?? `test-${newId()}` },
  })
}

export type VotingHouse = Awaited<ReturnType<typeof makeVotingHouse>>

/**
 * For tests: one area with 101 张三, 102 李四 and 王五 together, 103 a company, 104 赵六; another area with 钱七, a stranger.
 * The first three natural owners and the stranger have bound accounts.
 */
export async function makeVotingHouse() {
  const world = await makeWorld()
  const places = await jiangyin(world)
  const area = await world.area(places.community, '春江花园', [
    { building: '1栋', room: '101', owners: [{ name: '张三', phone: '13800000001' }] },
    {
      building: '1栋',
      room: '102',
      owners: [
        { name: '李四', phone: '13800000002' },
        { name: '王五', phone: '13800000003' },
      ],
    },
    { building: '1栋', room: '103', owners: [{ name: '江阴某某贸易有限公司', kind: 'LEGAL' }] },
    { building: '1栋', room: '104', owners: [{ name: '赵六', phone: '13800000004' }] },
  ])
  const elsewhere = await world.area(places.otherCommunity, '别处花园', [
    { building: '1栋', room: '101', owners: [{ name: '钱七', phone: '13800000009' }] },
  ])
  const unit = (n: number) => area.units[n]!
  const person = (n: number, k = 0) => unit(n).owners[k]!.id
  return {
    world,
    places,
    area,
    elsewhere,
    unit,
    person,
    /** The line of one unit with all its owners. */
    line: (n: number): LineSpec => ({ units: [{ id: unit(n).id }], owners: unit(n).owners.map((o) => o.id) }),
    zhang: await world.owner(area.id, person(0), '13800000001'),
    li: await world.owner(area.id, person(1), '13800000002'),
    wang: await world.owner(area.id, person(1, 1), '13800000003'),
    stranger: await world.owner(elsewhere.id, elsewhere.units[0]!.owners[0]!.id, '13800000009'),
    /** Rows of a table as the worker sees them. */
    async rows(table: string, where = 'true') {
      const found = await world.deps.db.worker((tx) =>
        sql<Record<string, unknown>>`select * from ${sql.table(table)} where ${sql.raw(where)}`.execute(tx),
      )
      return found.rows
    },
  }
}

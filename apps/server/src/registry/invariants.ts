import { sql } from 'kysely'
import type { Tx } from '../platform/db/database.ts'
import type { Found, Invariant } from '../platform/invariant.ts'
import { AREA_FIGURES } from './figures/roll-up.ts'
import { sumShares } from './ownership/ownership.ts'

/** What must hold in the register at every moment. */
export const REGISTRY_INVARIANTS: readonly Invariant[] = [
  {
    name: 'registry.shares',
    title: '每套房屋现有产权人的份额合计不超过 1',
    look: ({ tx }) => sharesWithinOne(tx),
  },
  {
    name: 'registry.figures',
    title: '小区汇总数等于逐套合计',
    look: ({ tx }) => figuresAreCounts(tx),
  },
  {
    name: 'registry.area-place',
    title: '小区的位置在所属社区之内',
    sql: `select a.id as area_id, a.place, d.place as community from linli.area a
      join linli.division d on d.id = a.community_id
      where not (a.place > d.place and a.place < d.place || '~')`,
  },
  {
    name: 'registry.division-place',
    title: '区划的位置在上级之内',
    sql: `select d.id, d.place, p.place as parent from linli.division d join linli.division p on p.id = d.parent_id
      where not (d.place > p.place and d.place < p.place || '~')`,
  },
  {
    name: 'registry.unsold-developer',
    title: '已售房屋不再挂在建设单位名下',
    sql: `select area_id, id, state, developer_id from linli.unit where state = 'OWNED' and developer_id is not null`,
  },
]

type Shares = { area_id: string; unit_id: string; nums: string[]; dens: string[] }

/** Exact fractions: equal denominators are added by SQL, others here in whole numbers. */
async function sharesWithinOne(tx: Tx): Promise<Found> {
  const { rows } = await sql<{ n: string }>`select count(*) as n from ownership where until_date is null`.execute(tx)
  const { rows: doubtful } = await sql<Shares>`
    select area_id, unit_id, array_agg(share_num::text) as nums, array_agg(share_den::text) as dens
      from ownership where until_date is null
     group by area_id, unit_id
    having min(share_den) <> max(share_den) or sum(share_num) > min(share_den)`.execute(tx)
  const wrong = doubtful.flatMap(({ area_id, unit_id, nums, dens }) => {
    const sum = sumShares(nums.map((num, i) => ({ num: BigInt(num), den: BigInt(dens[i]!) })))
    return sum.num > sum.den ? [{ area_id, unit_id, sum: `${sum.num}/${sum.den}` }] : []
  })
  return { looked: Number(rows[0]!.n), wrong }
}

/** Areas whose roll-up is still on its way (an import, a queued job) are left out: the figures follow the change. */
async function figuresAreCounts(tx: Tx): Promise<Found> {
  const { rows: known } = await sql<{ queue: boolean }>`
    select to_regclass('linli_jobs.jobs') is not null as queue`.execute(tx)
  const queued = known[0]!.queue
    ? sql`select o.area_id from outbox o join linli_jobs.jobs j on j.key = o.id::text where o.topic = ${AREA_FIGURES}`
    : sql`select null::uuid where false`
  const { rows } = await sql<{ looked: string; wrong: Record<string, unknown>[] }>`
    with moving as (
      select area_id from outbox where topic = ${AREA_FIGURES} and done_at is null
      union ${queued}
      union select j.area_id from import_job j join area_figure f on f.area_id = j.area_id
        where j.state = 'COMMITTING' or j.state in ('COMMITTED', 'FAILED') and j.finished_at > f.computed_at
    ), counted as (
      select area_id, count(*) as units, count(*) filter (where use = 'DWELLING') as dwellings,
          count(*) filter (where state = 'OWNED') as owned,
          count(*) filter (where coalesce(area_registry, area_survey, area_contract) is null) as without_area,
          coalesce(sum(coalesce(area_registry, area_survey, area_contract)), 0) as area
        from unit group by area_id
    ), differing as (
      select f.area_id, f.units, c.units as counted, f.area::text, c.area::text as summed from area_figure f
        left join counted c on c.area_id = f.area_id
       where (f.units, f.dwellings, f.owned, f.without_area, f.area) is distinct from
           (coalesce(c.units, 0), coalesce(c.dwellings, 0), coalesce(c.owned, 0), coalesce(c.without_area, 0), coalesce(c.area, 0))
         and f.area_id not in (select area_id from moving))
    select (select count(*) from area_figure) as looked,
      coalesce((select jsonb_agg(to_jsonb(d)) from differing d), '[]') as wrong`.execute(tx)
  return { looked: Number(rows[0]!.looked), wrong: rows[0]!.wrong }
}

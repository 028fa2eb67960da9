import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type PublicArea = {
  id: string
  name: string
  address: string
  community: string
  street: string
  state: string
  company_name: string | null
  manager_name: string | null
  contract_until: string | null
}

/** An area by its id, with the names of its community and street. */
export async function findPublicArea(tx: Tx, areaId: string): Promise<PublicArea | null> {
  const { rows } = await sql<PublicArea>`
    select a.id, a.name, a.address, c.name as community, coalesce(s.name, '') as street, a.state,
      o.name as company_name, a.manager_name, a.contract_until
    from area a
    join division c on c.id = a.community_id
    left join division s on s.id = c.parent_id
    left join organisation o on o.id = a.company_id
    where a.id = ${areaId}`.execute(tx)
  return rows[0] ?? null
}

/** Areas whose name or address contains the text, best-known form first: names that begin with it, then the others. */
export async function searchPublicAreas(
  tx: Tx,
  text: string,
  limit: number,
): Promise<Pick<PublicArea, 'id' | 'name' | 'address' | 'community' | 'street'>[]> {
  const { rows } = await sql<PublicArea>`
    select a.id, a.name, a.address, c.name as community, coalesce(s.name, '') as street
    from area a
    join division c on c.id = a.community_id
    left join division s on s.id = c.parent_id
    where position(${text} in a.name) > 0 or position(${text} in a.address) > 0
    order by (position(${text} in a.name) = 1) desc, a.name, a.id limit ${limit}`.execute(tx)
  return rows
}

export type PublicFacts = {
  units: number
  area: bigint
  committee: { name: string; termUntil: string; members: number } | null
}

/**
 * The facts of the register that are public by law: how many units and how much area (the denominators of every vote),
 * and the committee in office. Runs under the worker role, since the public may read none of these tables row by row;
 * nothing but these sums leaves this function.
 */
export async function publicFacts(tx: Tx, areaId: string): Promise<PublicFacts> {
  const { rows } = await sql<PublicFacts>`
    select
      (select count(*)::int from unit where area_id = ${areaId}) as units,
      (select coalesce(sum(coalesce(area_registry, area_survey, area_contract)), 0)::bigint
        from unit where area_id = ${areaId}) as area,
      (select jsonb_build_object('name', c.name, 'termUntil', c.term_until, 'members',
          (select count(*) from committee_member m
            where m.area_id = c.area_id and m.committee_id = c.id and m.until_date is null and m.position <> 'ALTERNATE'))
        from committee c where c.area_id = ${areaId} and c.state = 'IN_OFFICE'
        order by c.term_from desc, c.id limit 1) as committee`.execute(tx)
  return rows[0]!
}

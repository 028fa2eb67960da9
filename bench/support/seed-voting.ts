import type pg from 'pg'
import { type AssemblyRules, fixRules } from '../../apps/server/src/assembly/meeting/meeting-rules.ts'
import { sqlId as id, idOf } from './ids.ts'

/** The area, assembly and roll that are voted in. */
export const VOTE = { areaId: idOf('area', 0), assemblyId: idOf('assembly', 0), rollId: idOf('roll', 0) }

/** The rules a notice fixes today under national law. */
export function rulesOfToday(): AssemblyRules {
  return fixRules('CN', '2026-11-20', 'TEMPORARY', {})
}

/** An assembly in the middle of its voting, on a roll with a voter line for each unit of the first area. */
export async function seedVoting(admin: pg.Client, size: { lines: number; motions: number }): Promise<void> {
  const { lines, motions } = size
  const { areaId, assemblyId, rollId } = VOTE
  const each = `generate_series(1, ${lines}) n`
  await admin.query(
    `insert into assembly (area_id, id, title, kind, organiser, state, rules, notice_on, voting_from, voting_until, created_at)
     values ($1, $2, '2026年度业主大会临时会议', 'TEMPORARY', 'COMMITTEE', 'VOTING', $3, current_date - 20,
       now() - interval '1 day', now() + interval '14 days', now())`,
    [areaId, assemblyId, JSON.stringify(rulesOfToday())],
  )
  await admin.query(
    `insert into roll (area_id, id, assembly_id, scope, area, heads, options, frozen_at, root)
     select $1, $2, $3, '{"kind":"WHOLE"}', sum(area_registry), count(*), '{}', now(), decode(repeat('00', 32), 'hex')
       from unit where area_id = $1`,
    [areaId, rollId, assemblyId],
  )
  await admin.query(
    `insert into motion (area_id, id, assembly_id, seq, item, title, body, scope, roll_id)
     select $1, ${id('motion', 'm')}, $2, m, 'FUND_USE', '使用维修资金更换' || m || '栋电梯', '预算见附件。', '{"kind":"WHOLE","title":"全体业主"}', $3
       from generate_series(1, ${motions}) m`,
    [areaId, assemblyId, rollId],
  )
  await admin.query(
    `insert into voter_line (area_id, id, roll_id, line_no, kind, label, area, heads)
     select $1, ${id('line', 'n')}, $2, n, 'OWNERS', '第' || n || '户', u.area_registry, 1
       from ${each} join unit u on u.area_id = $1 and u.id = ${id('unit', 'n')}`,
    [areaId, rollId],
  )
  await admin.query(
    `insert into voter_line_unit (area_id, roll_id, unit_id, line_id, area, source)
     select $1, $2, ${id('unit', 'n')}, ${id('line', 'n')}, u.area_registry, 'REGISTRY'
       from ${each} join unit u on u.area_id = $1 and u.id = ${id('unit', 'n')}`,
    [areaId, rollId],
  )
  await admin.query(
    `insert into voter (area_id, line_id, person_id, roll_id, role)
     select $1::uuid, ${id('line', 'n')}, ${id('person', 'n')}, $2::uuid, 'OWNER' from ${each}
     union all
     select $1, ${id('line', 'n')}, ${id('coOwner', 'n')}, $2, 'OWNER' from ${each} where n % 3 = 0`,
    [areaId, rollId],
  )
  await admin.query('analyze')
}

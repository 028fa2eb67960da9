import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'
import { maskName } from '../../platform/mask.ts'
import type { CastAs } from './ballot.ts'
import { chineseTime } from './sentences.ts'

type Row = {
  person_id: string
  motion_id: string
  title: string
  seq: number
  label: string
  cast_as: CastAs
  cast_at: Date
  supersedes: string | null
  caster: string | null
}

const WHO: Record<CastAs, string> = {
  OWNER: '共有人',
  SUCCESSOR: '新业主',
  AGENT: '代理人',
  DELEGATE: '推选的代表',
  GUARDIAN: '监护人',
  PAPER: '纸质票',
}

/**
 * Tells the other persons of a line that somebody voted for it, never what: co-owners share one ballot, the first to cast
 * counts, and the others may object before the close (指导规则 第25条第二款). Runs under the worker role, where the
 * ballots enter the log, so each is told exactly once.
 */
export async function tellCoOwners(tx: Tx, areaId: string, ballotIds: readonly string[], at: Date): Promise<void> {
  const { rows } = await sql<Row>`
    select v.person_id, b.motion_id, m.title, m.seq, l.label, b.cast_as, b.cast_at, b.supersedes,
      coalesce(p.name, y.holder_name) as caster
      from ballot b
      join motion m on m.area_id = b.area_id and m.id = b.motion_id
      join voter_line l on l.area_id = b.area_id and l.id = b.line_id
      join voter v on v.area_id = b.area_id and v.line_id = b.line_id and v.person_id is distinct from b.person_id
        and v.role <> 'FORMER'
      left join person p on p.area_id = b.area_id and p.id = b.person_id
      left join line_authority y on y.area_id = b.area_id and y.id = b.authority_id
     where b.area_id = ${areaId} and b.id = any (${[...ballotIds]}::uuid[]) and b.channel = 'ONLINE'
     order by b.id, v.person_id`.execute(tx)
  if (rows.length === 0) return
  await sql`
    insert into notification (area_id, id, person_id, kind, title, body, link, created_at)
    select ${areaId}::uuid, t.id, t.person_id, 'CO_OWNER_VOTED', t.title, t.body, t.link, ${at}
      from unnest(${rows.map(() => newId())}::uuid[], ${rows.map((r) => r.person_id)}::uuid[],
        ${rows.map(title)}::text[], ${rows.map(body)}::text[],
        ${rows.map((r) => `/votes/${areaId}/${r.motion_id}`)}::text[]) as t(id, person_id, title, body, link)`.execute(
    tx,
  )
}

function title(row: Row): string {
  return `${row.label}已由${WHO[row.cast_as]}${row.supersedes === null ? '投票' : '更改投票'}`
}

function body(row: Row): string {
  const who = `${WHO[row.cast_as]}${row.caster ? maskName(row.caster) : ''}`
  return `${chineseTime(row.cast_at)}，${who}代表${row.label}对第${row.seq}项议题“${row.title}”投了票。如对由其代表本户投票有异议，请在投票截止前提出。`
}

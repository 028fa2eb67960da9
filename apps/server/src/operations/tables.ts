import pg from 'pg'
import { WORKER_ROLE } from '../platform/db/roles.ts'
import { OperationRefused } from './refused.ts'

/** A stored table of the schema with the columns a backup carries. */
export type Table = { table: string; columns: string[]; readable: boolean; forced: boolean }

/** The runner's own record; a restore writes it by migrating. */
export const OWN_RECORD = 'schema_migration'

/**
 * Every table of the schema. Transaction numbers (`tx`, xid8) mean nothing on another server and generated columns are
 * made anew, so neither is carried. `readable`: the worker role is granted it and its policies let every row through.
 */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select c.relname as table, c.relforcerowsecurity as forced,
        (select coalesce(array_agg(a.attname::text order by a.attnum), '{}') from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            and a.attname <> 'tx' and a.atttypid <> 'xid8'::regtype) as columns,
        has_table_privilege($1, c.oid, 'select') and (not c.relrowsecurity or (
          exists (select from pg_policy p where p.polrelid = c.oid and p.polpermissive and p.polcmd in ('r', '*')
            and ($1::regrole = any (p.polroles) or 0 = any (p.polroles)) and pg_get_expr(p.polqual, p.polrelid) = 'true')
          and not exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive))) as readable
      from pg_class c
     where c.relnamespace = 'linli'::regnamespace and c.relkind in ('r', 'p') and c.relname <> '${OWN_RECORD}'
     order by c.relname`,
    [WORKER_ROLE],
  )
  return rows
}

/** @throws OperationRefused naming a table of which a backup could miss rows without anybody noticing */
export function refuseUnreadable(tables: readonly Table[]): void {
  const hidden = tables.filter((t) => !t.readable).map((t) => t.table)
  if (hidden.length > 0) {
    throw new OperationRefused(
      `角色 ${WORKER_ROLE} 看不全这些表：${hidden.join('、')}。请先补上授权和策略，否则备份会缺行。`,
    )
  }
}

/** The table with its schema, quoted. */
export function nameOf(table: string): string {
  return `linli.${pg.escapeIdentifier(table)}`
}

export function columnList(columns: readonly string[]): string {
  return columns.map((c) => pg.escapeIdentifier(c)).join(', ')
}

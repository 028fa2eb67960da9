import { sql } from 'kysely'
import { audit } from '../../../platform/audit.ts'
import { systemContext } from '../../../platform/db/context.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { newId } from '../../../platform/ids.ts'
import { getJob, moveJob, nextKeys } from './import.store.ts'

const UNITS_A_BATCH = 2000

/**
 * Writes the staged units batch by batch. Each batch is one transaction that also marks its rows done: a kill leaves
 * whole batches, and the next run goes on with the rest.
 */
export async function commitImport(deps: Deps, areaId: string, jobId: string): Promise<void> {
  const { db, clock } = deps
  const job = await db.worker((tx) => getJob(tx, areaId, jobId))
  const developer = await db.worker((tx) => developerOf(tx, areaId))
  for (;;) {
    const left = await db.worker(async (tx) => {
      const keys = await nextKeys(tx, areaId, jobId, UNITS_A_BATCH)
      if (keys.length === 0) return 0
      await sql`select linli.commit_import(${areaId}, ${jobId}, ${keys}::text[], ${job.mapping.areaSource}, ${clock.today()}::date, ${developer})`.execute(
        tx,
      )
      await sql`update import_job set updated_at = ${clock.now()}, rows_done = (select count(*) from import_row
          where area_id = ${areaId} and job_id = ${jobId} and done) where area_id = ${areaId} and id = ${jobId}`.execute(
        tx,
      )
      return keys.length
    })
    if (left === 0) break
  }
  await db.worker(async (tx) => {
    const at = clock.now()
    if (!(await moveJob(tx, areaId, jobId, ['COMMITTING'], 'COMMITTED', at, { finished: true }))) return
    await audit(tx, systemContext('导入'), {
      areaId,
      type: 'import.committed',
      subject: { kind: 'import', id: jobId },
      detail: { by: job.created_by, file: job.file_name, totals: job.totals },
      at,
    })
  })
}

/** The area's developer, who stands for unsold and undelivered units; made nameless when nobody is registered yet. */
async function developerOf(tx: Tx, areaId: string): Promise<string> {
  const known = await tx
    .selectFrom('person')
    .select('id')
    .where('area_id', '=', areaId)
    .where('kind', '=', 'DEVELOPER')
    .orderBy('id')
    .executeTakeFirst()
  if (known) return known.id
  const id = newId()
  await tx
    .insertInto('person')
    .values({ area_id: areaId, id, kind: 'DEVELOPER', name: '建设单位（名称待补）' })
    .execute()
  return id
}

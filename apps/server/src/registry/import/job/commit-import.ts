import { audit } from '../../../platform/audit.ts'
import { systemContext } from '../../../platform/db/context.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Deps } from '../../../platform/deps.ts'
import { newId } from '../../../platform/ids.ts'
import { enqueue } from '../../../platform/outbox.ts'
import { OWNERSHIP_TRANSFERRED, type Transferred } from '../../ownership/transfer-ownership.ts'
import { commitUnits, getJob, type Moved, moveJob, refreshStatistics, showProgress } from './import.store.ts'
import type { ImportJob } from './import-job.ts'

const UNITS_A_BATCH = 5000
/** Somebody else has just written the same person or unit, or waits for us as we wait for them: the batch is tried again. */
const TRY_AGAIN = new Set(['23505', '40P01', '40001'])
const TRIES = 4

/**
 * Writes the staged units batch by batch. Each batch is one transaction that also says how far the job has come: a kill
 * leaves whole batches, and the next run goes on with the rest.
 */
export async function commitImport(deps: Deps, areaId: string, jobId: string): Promise<void> {
  const { db, clock } = deps
  const job = await db.worker((tx) => getJob(tx, areaId, jobId))
  const developer = await db.worker((tx) => developerOf(tx, areaId))
  while (await persistently(() => commitBatch(deps, areaId, job, developer)));
  await db.worker((tx) => refreshStatistics(tx, job.rows_total))
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

/** @returns false when nothing was left to write */
async function commitBatch({ db, clock }: Deps, areaId: string, job: ImportJob, developer: string): Promise<boolean> {
  return db.worker(async (tx) => {
    const at = clock.now()
    const moved = await commitUnits(tx, areaId, job.id, {
      units: UNITS_A_BATCH,
      areaSource: job.mapping.areaSource,
      on: clock.today(),
      developer,
    })
    if (moved === null) return false
    for (const unit of moved) await announce(tx, areaId, job, unit, clock.today(), at)
    await showProgress(tx, areaId, job.id, null, at)
    return true
  })
}

/** Tells of new owners just as a transfer does, so that a frozen roll hears of it. */
async function announce(tx: Tx, areaId: string, job: ImportJob, moved: Moved, on: string, at: Date): Promise<void> {
  const transfer: Transferred = { ...moved, transferId: newId(), fromDate: on }
  await audit(tx, systemContext('导入'), {
    areaId,
    type: 'ownership.transferred',
    subject: { kind: 'unit', id: moved.unitId },
    detail: { reason: `导入 ${job.file_name}`, ...transfer, importId: job.id, by: job.created_by },
    at,
  })
  await enqueue(tx, areaId, OWNERSHIP_TRANSFERRED, transfer, at)
}

async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === TRIES || !TRY_AGAIN.has((error as { code?: string }).code ?? '')) throw error
    }
  }
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

import { sql } from 'kysely'
import type { Deps } from '../../../platform/deps.ts'
import type { Ticker } from '../../../platform/jobs/jobs.ts'
import { ImportFileError } from '../sheet/errors.ts'
import { checkImport } from './check-import.ts'
import { commitImport } from './commit-import.ts'
import { dropStaged, moveJob, waitingJobs } from './import.store.ts'
import type { ImportState } from './import-job.ts'

/**
 * Carries imports on. A ticker rather than a queued job: what a killed process leaves behind is taken up at the next
 * start, without waiting for a queue to believe that its worker is dead.
 */
export const importTicker: Ticker = { name: 'imports', everyMs: 300, run: runImports }

/** Runs every waiting import once; for tests and for the ticker. */
export async function runImports(deps: Deps): Promise<void> {
  const waiting = await deps.db.worker(waitingJobs)
  for (const job of waiting) await runOne(deps, job.area_id, job.id, job.state)
}

/** One process works on an import at a time: the lock falls with the connection, however the process ends. */
async function runOne(deps: Deps, areaId: string, jobId: string, state: ImportState): Promise<void> {
  await deps.db.worker(async (guard) => {
    const { rows } = await sql<{
      mine: boolean
    }>`select pg_try_advisory_xact_lock(hashtextextended(${jobId}, 7161)) as mine`.execute(guard)
    if (!rows[0]?.mine) return
    try {
      if (state === 'CHECKING') await checkImport(deps, areaId, jobId)
      else await commitImport(deps, areaId, jobId)
    } catch (error) {
      await fail(deps, areaId, jobId, state, error)
    }
  })
}

/** What the file cannot be, is told to the person; anything else is tried again, and told when it is ours. */
async function fail(deps: Deps, areaId: string, jobId: string, state: ImportState, error: unknown): Promise<void> {
  const ours = !(error instanceof ImportFileError)
  if (ours) deps.log.error({ err: error, jobId }, 'import failed')
  const code = (error as { code?: string }).code ?? ''
  // The database went away: leave the job where it is, the next tick goes on.
  if (ours && /^(57P|08|ECONN|EPIPE|ENOENT$)/.test(code)) return
  const problem = ours
    ? { code: 'INTERNAL', message: '导入没有完成，已写入的部分都有效。请重新试算；如反复出现，请把文件交给管理员。' }
    : { code: (error as ImportFileError).code, message: (error as ImportFileError).message }
  await deps.db.worker(async (tx) => {
    await moveJob(tx, areaId, jobId, [state], 'FAILED', deps.clock.now(), { problem, finished: true })
    // Nobody looks at half a dry run.
    if (state === 'CHECKING') await dropStaged(tx, areaId, jobId)
  })
}

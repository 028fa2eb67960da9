import type { Ticker } from '../jobs/jobs.ts'

const KEPT_MS = 7 * 86_400_000

/** Sessions and one-time codes a week past their end are removed; what was done in them stays in the audit events. */
export const forgetSessions: Ticker = {
  name: 'forget-sessions',
  everyMs: 3_600_000,
  async run(deps) {
    const before = new Date(deps.clock.machine().getTime() - KEPT_MS)
    await deps.db.system.deleteFrom('session').where('expires_at', '<', before).execute()
    await deps.db.system.deleteFrom('one_time_code').where('expires_at', '<', before).execute()
  },
}

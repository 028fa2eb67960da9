import { startOfDay } from '../platform/clock.ts'
import type { Deps } from '../platform/deps.ts'
import { AppError } from '../platform/errors.ts'
import { toJson } from '../platform/json.ts'

const KEY = 'clock_offset_ms'
const HOUR = 3_600_000

export type Advance = { days?: number | undefined; hours?: number | undefined; to?: string | undefined }

/** Moves the demo clock forward and remembers it, so that a restart does not go back. Never backwards. */
export async function advanceClock(deps: Deps, by: Advance): Promise<void> {
  const offset = deps.config.clockOffset
  if (!offset) throw new AppError('STATE', { why: '只有演示模式可以拨快时钟。' })
  const step = by.to
    ? startOfDay(by.to).getTime() - deps.clock.now().getTime()
    : ((by.days ?? 0) * 24 + (by.hours ?? 0)) * HOUR
  if (step <= 0) throw new AppError('STATE', { why: '时钟只能向前拨，请选一个晚于当前的时间。' })
  const ms = offset.ms + step
  await deps.db.worker((tx) =>
    tx
      .insertInto('platform_state')
      .values({ key: KEY, value: toJson(ms), updated_at: deps.clock.now() })
      .onConflict((c) => c.column('key').doUpdateSet({ value: toJson(ms), updated_at: deps.clock.now() }))
      .execute(),
  )
  offset.ms = ms
}

/** The offset a former run has left behind. */
export async function restoreClock(deps: Deps): Promise<void> {
  const offset = deps.config.clockOffset
  const row = await deps.db.system
    .selectFrom('platform_state')
    .select('value')
    .where('key', '=', KEY)
    .executeTakeFirst()
  if (offset && row) offset.ms = Number(row.value)
}

import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors.ts'
import { type AreaRow, areaFor } from '../../registry/index.ts'
import { findUse, lockFund } from './use.store.ts'
import { USE_STATES, type UseState, type UseWithDecision } from './use.ts'

export type UseIds = { areaId: string; useId: string }

type Wanted = {
  action: string
  /** What the act is called in a refusal. */
  what: string
  states: readonly UseState[]
  /** The version the actor saw; left out for acts that carry an Idempotency-Key instead. */
  version?: number
}

/**
 * A use, locked, with area, right, state and version checked.
 * @throws NOT_FOUND, FORBIDDEN, STATE, CONFLICT when somebody else was quicker
 */
export async function useFor(
  tx: Tx,
  context: Context,
  { areaId, useId }: UseIds,
  wanted: Wanted,
): Promise<{ area: AreaRow; use: UseWithDecision }> {
  const area = await areaFor(tx, context, areaId, wanted.action)
  const use = await findUse(tx, area.id, useId, true)
  if (!use) throw new AppError('NOT_FOUND')
  requireState(use, wanted)
  return { area, use }
}

/** Like `useFor`, for what moves money: acts of one area take turns, so that each sees what the one before left. */
export async function useForPosting(
  tx: Tx,
  context: Context,
  ids: UseIds,
  wanted: Wanted,
): Promise<{ area: AreaRow; use: UseWithDecision }> {
  const area = await areaFor(tx, context, ids.areaId, wanted.action)
  await lockFund(tx, area.id)
  return useFor(tx, context, ids, wanted)
}

function requireState(use: UseWithDecision, { states, what, version }: Wanted): void {
  if (!states.includes(use.state)) {
    const wanted = states.map((s) => `“${USE_STATES[s]}”`).join('或')
    throw new AppError('STATE', { why: `这项使用现在是“${USE_STATES[use.state]}”，${what}只能在${wanted}时进行。` })
  }
  if (version !== undefined && version !== use.version) throw new AppError('CONFLICT')
}

/** @throws STATE while the parts are shown to the households: then nothing of the draft may change */
export function requireNoPreview(use: UseWithDecision): void {
  if (use.preview_at === null) return
  throw new AppError('STATE', { why: '分摊正在公示，不能修改。确需修改的，请先撤回公示。' })
}

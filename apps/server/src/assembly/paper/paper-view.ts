import type { Static } from 'typebox'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import { may } from '../../platform/policy.ts'
import type { AreaRow } from '../../registry/index.ts'
import { unitLabel } from '../../registry/index.ts'
import { unitsOfLines } from '../ballot/ballot.store.ts'
import type { Paper } from './paper.schemas.ts'
import { motionsOfRoll } from './paper.store.ts'
import { PAPER_STATES, type PaperRow, serialText } from './paper.ts'

type PaperView = Static<typeof Paper>

/** Papers as the desk sees them: where they stand and what may be done next, never what stands on them. */
export async function viewPapers(
  tx: Tx,
  context: Context,
  area: AreaRow,
  rows: readonly PaperRow[],
): Promise<PaperView[]> {
  const units = await unitsOfLines(
    tx,
    rows.map((r) => r.line_id),
  )
  const motions = new Map<string, PaperView['motions']>()
  for (const rollId of new Set(rows.map((r) => r.roll_id))) {
    const list = await motionsOfRoll(tx, area.id, rollId)
    motions.set(
      rollId,
      list.map((m) => ({ motionId: m.id, seq: m.seq, title: m.title })),
    )
  }
  return rows.map((p) => ({
    id: p.id,
    serial: p.serial,
    serialText: serialText(p.serial),
    lineId: p.line_id,
    label: p.line_label,
    units: (units.get(p.line_id) ?? []).map((u) => unitLabel(u.building, u.section, u.room)),
    state: p.state,
    stateTitle: PAPER_STATES[p.state],
    motions: motions.get(p.roll_id) ?? [],
    returnedAt: p.returned_at?.toISOString() ?? null,
    keyedBy: p.keyed_by_name,
    confirmedBy: p.confirmed_by_name,
    hasScan: p.scan_file_id !== null,
    voidReason: p.void_reason,
    version: p.version,
    actions: actionsOf(p, context, area),
  }))
}

function actionsOf(p: PaperRow, context: Context, area: AreaRow): PaperView['actions'] {
  const keys = may(context, 'paper.key', area)
  if (!keys) return []
  const act = (action: string, title: string) => ({ action, title, allowed: true })
  const voiding = act('paper.void', '作废')
  if (p.state === 'ISSUED') return [act('paper.return', '收回'), voiding]
  if (p.state === 'RETURNED') return [act('paper.key', '录入'), voiding]
  if (p.state !== 'KEYED') return []
  const own = p.keyed_by === context.actor
  const confirm = { ...act('paper.confirm', '复核'), allowed: !own }
  return [own ? { ...confirm, why: '须由另一名工作人员复核' } : confirm, voiding]
}

import { AppError } from '../../platform/errors.ts'
import { hundredths } from '../../platform/numbers.ts'
import { type Missing, percentOf } from './split.ts'
import type { PartRow, UseRow } from './use.ts'

/** The most the first payment may come to. */
export function firstStageMax(use: Pick<UseRow, 'amount' | 'settings'>): bigint {
  return percentOf(use.amount, use.settings.firstStagePercent)
}

/** Parts with what stands behind them. */
export function backed(parts: readonly PartRow[]) {
  return parts.map((p) => ({
    unitId: p.unit_id,
    payer: p.payer,
    amount: p.amount,
    covered: p.covered ?? 0n,
    collected: p.collected,
  }))
}

const NAMED = 5

/** @throws STATE naming who still has to bring how much */
export function requireFunded(missing: readonly Missing[], parts: readonly PartRow[], what: string): void {
  if (missing.length === 0) return
  const labels = new Map(parts.map((p) => [p.unit_id, p.label]))
  const named = missing
    .slice(0, NAMED)
    .map((m) => `${m.unitId === null ? '建设单位' : labels.get(m.unitId)} ${hundredths(m.missing)} 元`)
  const more = missing.length > NAMED ? `等 ${missing.length} 户` : ''
  throw new AppError(
    'STATE',
    { why: `还有应收款没有到账，不能支付${what}：${named.join('、')}${more}。请先收取，或者减少首期款。` },
    { article: '住宅专项维修资金管理办法 第19条、第21条' },
  )
}

import { AppError } from '../../platform/errors.ts'
import { hundredths } from '../../platform/numbers.ts'
import { unitLabel } from '../../registry/index.ts'
import { ACCOUNT_KINDS, type AccountKind, isDebit } from './ledger.ts'

/** What the posting functions say (db/migrations, "ledger"), in words that tell what to do. */
const SENTENCES: Record<string, string> = {
  LF001: '找不到要记的账户，或同一账户写了两次。请刷新后重新核对名单。',
  LF002: '这笔账借贷不平，没有入账。请核对各户金额与合计。',
  LF003: '这类业务不能记入所选的账户，没有入账。请核对业务类型。',
  LF004: '余额不足，没有入账。请核对余额，或把不足的部分列为应补交。',
  LF005: '维修资金账簿的状态不允许这样做：入账前须先完成期初建账，期初建账只能做一次。',
  LF007: '超过了预留的金额，或预留刚被他人改动。请刷新后重新核对。',
  LF008: '这笔账不能冲销：期初建账和冲销本身请用更正处理。',
  LF009: '没有要入账的金额。请刷新后核对是否已经办理。',
  LF010: '期初合计与银行余额不一致，没有建账。请核对银行对账单与各户金额。',
}

type Thrown = { code?: string; constraint?: string; detail?: string }

/** The account a refusal speaks of. */
type Named = { kind: AccountKind; building: string | null; section: string; room: string; available: string }

/** A refusal of the ledger as an error people may see; anything else as it is. */
export function refusal(error: unknown): unknown {
  const { code, constraint, detail } = error as Thrown
  if (code === 'LF006') return new AppError('IDEMPOTENCY_REUSED')
  if (constraint === 'fund_journal_reverses') return new AppError('STATE', { why: '这笔账已经冲销过，不能再冲。' })
  const sentence = code ? SENTENCES[code] : undefined
  if (!sentence) return error
  const named = code === 'LF004' || code === 'LF007' ? nameOf(detail) : ''
  return new AppError('STATE', { why: `${named}${sentence}` })
}

/** `1栋1单元101 可用 10.00 元，` or nothing. */
function nameOf(detail: string | undefined): string {
  if (!detail?.startsWith('{')) return ''
  const { kind, building, section, room, available } = JSON.parse(detail) as Named
  const name = kind === 'UNIT' && building !== null ? unitLabel(building, section, room) : ACCOUNT_KINDS[kind]
  const stored = BigInt(available)
  return `${name} 可用 ${hundredths(isDebit(kind) ? -stored : stored)} 元，`
}

import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError, type FieldProblem } from '../../platform/errors.ts'
import { hundredths, parseHundredths } from '../../platform/numbers.ts'
import { areaFor, daysBetween } from '../../registry/index.ts'
import { findBook, prepareBook, updateBook } from './opening.store.ts'

export type OpeningInput = {
  version: number
  bankName?: string
  balanceOn: string
  bankTotal: string
  unallocated?: string
  note?: string
}

/**
 * Records what the bank's statement says on the day the books open with.
 * @throws BAD_REQUEST, CONFLICT, STATE, NOT_FOUND, FORBIDDEN
 */
export async function setOpening(deps: Deps, context: Context, areaId: string, input: OpeningInput): Promise<void> {
  const fields: FieldProblem[] = []
  const money = (pointer: string, text: string) => {
    const value = parseHundredths(text)
    if (value === null) fields.push({ pointer, detail: '金额以元为单位，最多两位小数，不能为负。' })
    return value ?? 0n
  }
  const bank_total = money('/bankTotal', input.bankTotal)
  const unallocated = money('/unallocated', input.unallocated ?? '0')
  const days = daysBetween(input.balanceOn, deps.clock.today())
  if (Number.isNaN(days) || days < 0) {
    fields.push({ pointer: '/balanceOn', detail: '请填写对账单上的日期，不能晚于今天。' })
  }
  if (fields.length > 0) throw new AppError('BAD_REQUEST', {}, { fields })
  const set = {
    bank_name: input.bankName?.trim() ?? '',
    balance_on: input.balanceOn,
    bank_total,
    unallocated,
    note: input.note?.trim() ?? '',
  }
  await deps.db.as(context, async (tx) => {
    await areaFor(tx, context, areaId, 'fund.open')
    await prepareBook(tx, areaId)
    if ((await findBook(tx, areaId))?.state === 'OPEN') {
      throw new AppError('STATE', { why: '维修资金已经建账，期初余额不能再改。更正请逐笔办理。' })
    }
    if (!(await updateBook(tx, areaId, input.version, set))) throw new AppError('CONFLICT')
    await audit(tx, context, {
      areaId,
      type: 'fund.opening_set',
      subject: { kind: 'fund_book', id: areaId },
      detail: { on: set.balance_on, bankTotal: hundredths(bank_total), unallocated: hundredths(unallocated) },
      at: deps.clock.now(),
    })
  })
}

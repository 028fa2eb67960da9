import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError, type FieldProblem } from '../../platform/errors.ts'
import type { Answer } from '../../platform/idempotency.ts'
import { hundredths, parseHundredths } from '../../platform/numbers.ts'
import { areaFor, daysBetween } from '../../registry/index.ts'
import { listHouseholds } from '../ledger/ledger.store.ts'
import { balancedBy } from '../ledger/ledger.ts'
import { once } from '../ledger/once.ts'
import { accountFor, openHouseholds } from '../ledger/open-accounts.ts'
import { deposit } from '../ledger/post-journal.ts'
import { findHousehold } from './account.store.ts'
import { money } from './account.ts'

/** Money that a household paid in; `amount` in yuan, `on` the day the bank received it. */
export type DepositInput = { unitId: string; amount: string; on: string; slip: string }

/**
 * Records what a household paid into the fund (交存, 续交). The bank's slip number stands in the memo.
 * @returns status 201 and the household's balance as the exact text that is stored and replayed
 * @throws BAD_REQUEST, STATE (books not open), NOT_FOUND, FORBIDDEN, IDEMPOTENCY_REUSED
 */
export async function recordDeposit(
  deps: Deps,
  context: Context,
  areaId: string,
  key: string,
  input: DepositInput,
): Promise<Answer> {
  const { unitId, on } = input
  return deps.db.as(context, async (tx) => {
    await areaFor(tx, context, areaId, 'fund.post')
    const amount = amountOf(input, deps.clock.today())
    const keyed = { areaId, operation: 'fund.deposit', key, payload: { ...input } }
    return once(deps, tx, context, keyed, async () => {
      if (!(await findHousehold(tx, areaId, unitId, null))) throw new AppError('NOT_FOUND')
      const at = deps.clock.now()
      await openHouseholds(tx, areaId, at, [unitId])
      const [household] = await listHouseholds(tx, areaId, [unitId])
      const bank = await accountFor(tx, areaId, 'BANK', at)
      const lines = balancedBy(bank, [{ account: household!.principal_id, amount }])
      const act = {
        key: `deposit:${context.actor}:${key}`,
        actor: context.actor,
        on,
        at,
        memo: `交存，凭证 ${input.slip}`,
      }
      const { journal } = await deposit(tx, areaId, act, lines)
      await audit(tx, context, {
        areaId,
        type: 'fund.deposited',
        subject: { kind: 'fund_journal', id: journal },
        detail: { unitId, amount: hundredths(amount), on },
        at,
      })
      const now = (await findHousehold(tx, areaId, unitId, null))!
      return { status: 201, body: { journalId: journal, unitId, ...money(now) } }
    })
  })
}

function amountOf({ amount, on, slip }: DepositInput, today: string): bigint {
  const fields: FieldProblem[] = []
  const cents = parseHundredths(amount)
  if (cents === null || cents === 0n)
    fields.push({ pointer: '/amount', detail: '请填写大于零的金额，元，最多两位小数。' })
  const days = daysBetween(on, today)
  if (Number.isNaN(days) || days < 0) fields.push({ pointer: '/on', detail: '请填写到账日期，不能晚于今天。' })
  if (!/^[\w-]{1,60}$/.test(slip)) fields.push({ pointer: '/slip', detail: '凭证号只含字母、数字和短横线。' })
  if (cents === null || fields.length > 0) throw new AppError('BAD_REQUEST', {}, { fields })
  return cents
}

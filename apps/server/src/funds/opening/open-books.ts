import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { AppError } from '../../platform/errors.ts'
import type { Answer } from '../../platform/idempotency.ts'
import { hundredths } from '../../platform/numbers.ts'
import { areaFor } from '../../registry/index.ts'
import { listHouseholds } from '../ledger/ledger.store.ts'
import { balancedBy, type Line } from '../ledger/ledger.ts'
import { once } from '../ledger/once.ts'
import { accountFor, openHouseholds } from '../ledger/open-accounts.ts'
import { postOpening } from '../ledger/post-journal.ts'
import { findBook, openingLines } from './opening.store.ts'
import { obstacle } from './opening.ts'
import { loadOpening, readOpening } from './read-opening.ts'

/**
 * Opens the books: one journal that gives every household its principal and interest, what is nobody's yet to the pool, and
 * the bank its total. Refused while a line is wrong or a cent is missing.
 * @returns status 201 and the opening as the exact text that is stored and replayed
 * @throws STATE (with what is missing), NOT_FOUND, FORBIDDEN, IDEMPOTENCY_REUSED
 */
export async function openBooks(deps: Deps, context: Context, areaId: string, key: string): Promise<Answer> {
  return deps.db.as(context, async (tx) => {
    await areaFor(tx, context, areaId, 'fund.open')
    return once(deps, tx, context, { areaId, operation: 'fund.open', key, payload: {} }, async () => {
      // Whoever changes a sheet or the bank's total meanwhile waits here.
      await findBook(tx, areaId, true)
      const opening = await loadOpening(tx, areaId)
      const why = obstacle(opening)
      if (why !== null) throw new AppError('STATE', { why })
      const at = deps.clock.now()
      const book = opening.book!
      const lines = await linesOf(tx, areaId, book.unallocated, at)
      const act = { key: `opening:${areaId}`, actor: context.actor, on: book.balance_on!, at, memo: '期初建账' }
      const { journal } = await postOpening(tx, areaId, act, lines)
      await audit(tx, context, {
        areaId,
        type: 'fund.opened',
        subject: { kind: 'fund_journal', id: journal },
        detail: {
          on: book.balance_on,
          households: opening.households,
          principal: hundredths(opening.principal),
          interest: hundredths(opening.interest),
          unallocated: hundredths(book.unallocated),
          bankTotal: hundredths(book.bank_total!),
        },
        at,
      })
      return { status: 201, body: await readOpening(tx, areaId, true) }
    })
  })
}

async function linesOf(tx: Tx, areaId: string, unallocated: bigint, at: Date): Promise<Line[]> {
  await openHouseholds(tx, areaId, at)
  const opening = await openingLines(tx, areaId)
  const accounts = new Map(
    (
      await listHouseholds(
        tx,
        areaId,
        opening.map((l) => l.unit_id),
      )
    ).map((h) => [h.unit_id, h]),
  )
  const lines: Line[] = []
  for (const { unit_id, principal, interest } of opening) {
    const household = accounts.get(unit_id)!
    lines.push(
      { account: household.principal_id, amount: principal },
      { account: household.interest_id, amount: interest },
    )
  }
  lines.push({ account: await accountFor(tx, areaId, 'POOL', at), amount: unallocated })
  const bank = await accountFor(tx, areaId, 'BANK', at)
  return balancedBy(
    bank,
    lines.filter((l) => l.amount !== 0n),
  )
}

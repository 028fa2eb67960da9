import { audit } from '../../platform/audit.ts'
import type { Context } from '../../platform/db/context.ts'
import type { Deps } from '../../platform/deps.ts'
import { newId } from '../../platform/ids.ts'
import { cents } from './cents.ts'
import { type Period, readStatement, type StatementIds, statementOf } from './read-statement.ts'
import { findStatement, insertStatement } from './statement.store.ts'
import { balanceText, statementHash } from './statement.ts'
import { statementPdf } from './statement-pdf.ts'

/** The page a statement's QR code leads to, served by the resident app. */
export const checkPath = (areaId: string, statementId: string) => `/s/${areaId}/${statementId}`

/**
 * Hands a statement out as PDF: what it says is kept as a hash, so that its QR code can tell later whether the books still
 * say the same.
 * @throws NOT_FOUND, BAD_REQUEST, FORBIDDEN
 */
export async function issueStatement(
  deps: Deps,
  context: Context,
  ids: StatementIds,
  period: Period,
): Promise<{ name: string; bytes: Buffer }> {
  const id = newId()
  const at = deps.clock.now()
  const statement = await deps.db.as(context, async (tx) => {
    const s = await readStatement(deps, tx, context, ids, period)
    await insertStatement(tx, ids.areaId, {
      id,
      unit_id: ids.unitId,
      from_on: s.from,
      until_on: s.to,
      content_hash: statementHash(s, s),
      lines: s.lines.length,
      principal: cents(s.closing.principal),
      interest: cents(s.closing.interest),
      issued_at: at,
      issued_by: context.actor!,
    })
    await audit(tx, context, {
      areaId: ids.areaId,
      type: 'fund.statement_issued',
      subject: { kind: 'unit', id: ids.unitId },
      detail: { statementId: id, from: s.from, to: s.to },
      at,
    })
    return s
  })
  const bytes = await statementPdf(statement, {
    link: `${deps.config.origin}${checkPath(ids.areaId, id)}`,
    code: statementHash(statement, statement).toString('hex').slice(0, 16),
    issuedOn: deps.clock.today(),
  })
  return { name: `维修资金对账单-${statement.label}-${statement.to}.pdf`, bytes }
}

/**
 * What a printed statement's QR code shows anybody: the room, the period, what it said in the end, and whether the books still
 * say so. Runs under the worker role; no names, no lines.
 * @returns null when no such statement was handed out
 */
export async function checkStatement(deps: Deps, areaId: string, statementId: string) {
  return deps.db.worker(async (tx) => {
    const issued = await findStatement(tx, areaId, statementId)
    if (!issued) return null
    const now = await statementOf(tx, { areaId, unitId: issued.unit_id }, { from: issued.from_on, to: issued.until_on })
    const same = statementHash(now, now).equals(issued.content_hash)
    return {
      areaName: now.areaName,
      label: now.label,
      from: issued.from_on,
      to: issued.until_on,
      issuedAt: issued.issued_at.toISOString(),
      closing: balanceText(issued),
      lines: issued.lines,
      code: issued.content_hash.toString('hex').slice(0, 16),
      same,
      sentence: same
        ? '账簿与这份对账单一致。'
        : '出具之后，这一期间又有补记或更正的账目。请业主登录查看最新的对账单。',
    }
  })
}

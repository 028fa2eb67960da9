import { hundredthsOf, sumAmounts } from './amounts.ts'
import type { BundleAllocation, BundleBody, BundleUse } from './bundle.ts'
import { entriesRoot, journalBytes } from './hashes.ts'
import { type BundleCheck, type BundleLaw, type BundleTools, Findings } from './report.ts'

/** What was paid after the decision, where the bundle says so: the use, its split among the units, the journals. */
export function checkFunds(body: BundleBody, tools: BundleTools): BundleCheck[] {
  const checks: BundleCheck[] = []
  if (body.use) checks.push(checkUses(body, body.use))
  if (body.allocation) checks.push(checkAllocations(body, body.allocation, tools.law))
  if (body.journals) checks.push(checkJournals(body, body.journals, tools))
  return checks
}

function checkUses(body: BundleBody, uses: readonly BundleUse[]): BundleCheck {
  const findings = new Findings()
  findings.expect(new Set(uses.map((u) => u.id)).size === uses.length, '使用事项重复')
  for (const use of uses) {
    const motion = body.motions.find((m) => m.id === use.motionId)
    findings.expect(motion?.item === 'FUND_USE', `“${use.title}”不是由本次使用维修资金的议题决定的`)
    const limit = motion?.amount ?? null
    findings.expect(
      limit === null || hundredthsOf(use.total) <= hundredthsOf(limit),
      `“${use.title}”的金额超过议题通过的金额`,
    )
    findings.expect(sumAmounts(use.stages.map((s) => s.amount)) === use.total, `“${use.title}”各期之和与总额不符`)
    findings.expect(
      use.stages.every((s, i) => s.no === i + 1),
      `“${use.title}”的期次不对`,
    )
  }
  return findings.check('use', '资金使用', `${uses.length} 项，各期之和等于总额，未超过议题的金额`)
}

function checkAllocations(
  body: BundleBody,
  allocations: readonly BundleAllocation[],
  law: BundleLaw | null,
): BundleCheck {
  const title = '按户分摊'
  if (!law) return { name: 'allocation', title, ok: null, detail: '此设备较旧，不能重算，请换一台设备核对' }
  const findings = new Findings()
  findings.expect(new Set(allocations.map((a) => a.useId)).size === allocations.length, '同一使用事项分摊了两次')
  for (const { useId, total, method, parts } of allocations) {
    const use = body.use?.find((u) => u.id === useId)
    findings.expect(use !== undefined && use.total === total, '分摊的总额与使用事项不符')
    findings.expect(sumAmounts(parts.map((p) => p.amount)) === total, '各户之和与总额不符')
    findings.expect(new Set(parts.map((p) => p.room)).size === parts.length, '房号重复')
    const expected = split(law, total, method, parts)
    findings.expect(
      expected.length === parts.length && parts.every((p, i) => p.amount === expected[i]),
      '重算后每户金额不同',
    )
  }
  return findings.check('allocation', title, '各户之和等于总额，每户金额重算后一致')
}

function split(law: BundleLaw, total: string, method: string, parts: BundleAllocation['parts']): readonly string[] {
  try {
    return law.allocate(total, parts, method)
  } catch {
    return []
  }
}

function checkJournals(
  body: BundleBody,
  journals: NonNullable<BundleBody['journals']>,
  tools: BundleTools,
): BundleCheck {
  const findings = new Findings()
  const { items, root } = journals
  findings.expect(new Set(items.map((j) => j.id)).size === items.length, '凭证重复')
  for (const journal of items) {
    findings.expect(sumAmounts(journal.entries.map((e) => e.amount)) === '0.00', '有凭证借贷不平')
    findings.expect(journal.entries.length >= 2, '有凭证没有分录')
    findings.expect(
      journal.useId === null || !!body.use?.some((u) => u.id === journal.useId),
      '有凭证不属于任何使用事项',
    )
  }
  findings.expect(entriesRoot(tools.sm3, items.map(journalBytes)) === root, '凭证的根与凭证不符')
  return findings.check('journals', '记账凭证', `${items.length} 张凭证分录之和均为零，由凭证重算的根相符`)
}

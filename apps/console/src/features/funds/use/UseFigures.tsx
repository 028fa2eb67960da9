import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { Figures } from '../../../ui/Figures.tsx'
import { fromHundredths, grouped, hundredths } from '../../../ui/format.ts'
import type { Use } from '../use.types.ts'

/** What was decided, what it costs, who bears it, what is paid. */
export function UseFigures({ use }: { use: Use }): ReactNode {
  const yuan = t('motion.yuan')
  const { split } = use
  const over = use.tolerance
    ? t('use.ceilingOf', { percent: use.tolerance.percent, ceiling: grouped(use.ceiling) })
    : t('use.noTolerance')
  return (
    <Figures
      items={[
        { title: t('use.decided'), value: grouped(use.decided), unit: yuan, note: over },
        use.settlement
          ? { title: t('use.total'), value: grouped(use.settlement.total), unit: yuan, note: savedOf(use) }
          : { title: t('use.amount'), value: grouped(use.amount), unit: yuan, note: t('use.amountNote') },
        { title: t('use.fromFund'), value: grouped(split.fund), unit: yuan },
        { title: t('use.fromDeveloper'), value: grouped(split.developer), unit: yuan, note: t('use.developerNote') },
        {
          title: t('use.shortfall'),
          value: grouped(split.shortfall),
          unit: yuan,
          note: split.shortfall === '0.00' ? t('use.noShortfall') : t('use.shortfallNote'),
          alarm: hundredths(split.outstanding) > 0n && ['APPROVED', 'RUNNING'].includes(use.state),
        },
        {
          title: t('use.outstanding'),
          value: grouped(split.outstanding),
          unit: yuan,
          note: t('use.collectedNote', { money: grouped(split.collected) }),
        },
        { title: t('use.paid'), value: grouped(paidOf(use)), unit: yuan },
      ]}
    />
  )
}

/** Everything that has left the bank for this use. */
function paidOf(use: Use): string {
  return fromHundredths(use.stages.filter((s) => s.paidOn).reduce((sum, s) => sum + hundredths(s.amount), 0n))
}

function savedOf(use: Use): string {
  const saved = hundredths(use.amount) - hundredths(use.settlement!.total)
  if (saved === 0n) return t('use.asPlanned')
  return saved > 0n
    ? t('use.saved', { money: grouped(fromHundredths(saved)) })
    : t('use.more', { money: grouped(fromHundredths(-saved)) })
}

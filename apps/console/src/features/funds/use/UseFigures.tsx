import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { type Figure, Figures } from '../../../ui/Figures.tsx'
import { fromHundredths, grouped, hundredths } from '../../../ui/format.ts'
import type { Use } from '../use.types.ts'

/** What was decided, what it costs, who bears it, what is paid. */
export function UseFigures({ use }: { use: Use }): ReactNode {
  const unit = t('motion.yuan')
  return (
    <Figures
      items={[
        {
          title: t('use.decided'),
          value: grouped(use.decided),
          unit,
          note: use.tolerance
            ? t('use.ceilingOf', { percent: use.tolerance.percent, ceiling: grouped(use.ceiling) })
            : t('use.noTolerance'),
        },
        use.settlement
          ? { title: t('use.total'), value: grouped(use.settlement.total), unit, note: savedOf(use) }
          : { title: t('use.amount'), value: grouped(use.amount), unit, note: t('use.amountNote') },
        ...splitFigures(use, unit),
        { title: t('use.paid'), value: grouped(paidOf(use)), unit },
      ]}
    />
  )
}

/** Who bears it; nothing to say before the books are open. */
function splitFigures({ split, state, estimate }: Use, unit: string): Figure[] {
  if (!split) return []
  const owed = hundredths(split.outstanding) > 0n
  return [
    {
      title: t('use.fromFund'),
      value: grouped(split.fund),
      unit,
      note: state === 'SETTLED' ? t('use.atApproval') : estimate && t('use.estimated'),
    },
    { title: t('use.fromDeveloper'), value: grouped(split.developer), unit, note: t('use.developerNote') },
    {
      title: t('use.shortfall'),
      value: grouped(split.shortfall),
      unit,
      note: split.shortfall === '0.00' ? t('use.noShortfall') : t('use.shortfallNote'),
    },
    ...(['APPROVED', 'RUNNING'].includes(state)
      ? [
          {
            title: t('use.outstanding'),
            value: grouped(split.outstanding),
            unit,
            note: t('use.collectedNote', { money: grouped(split.collected) }),
            alarm: owed,
          },
        ]
      : []),
  ]
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

import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { DataTable } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { dayText, grouped, timeText } from '../../../ui/format.ts'
import { fetchJournals, type Journal } from '../fund.api.ts'

/** Kinds whose subject is a use of the fund; others point to a slip. */
const OF_A_USE = ['RESERVE', 'RELEASE', 'PAY', 'SETTLE', 'PAYOUT', 'RETURN', 'BILL', 'COLLECT', 'REFUND']

/** Every posting of the area, the latest business day first. Nothing here can be changed; errors are reversed. */
export function JournalsView({ areaId }: { areaId: string }): ReactNode {
  return (
    <DataTable<Journal>
      name="fund-journals"
      queryKey={['fund', areaId, 'journals']}
      fetchPage={(page) => fetchJournals(areaId, page)}
      rowKey={(j) => j.id}
      filters={<span className="muted">{t('fund.journalsHint')}</span>}
      columns={[
        { key: 'on', title: t('fund.day'), width: 110, always: true, render: (j) => dayText(j.on) },
        {
          key: 'kind',
          title: t('fund.event'),
          width: 200,
          always: true,
          render: (j) => (
            <>
              {j.kindTitle} <Marks of={j} />
            </>
          ),
        },
        {
          key: 'memo',
          title: t('fund.memo'),
          width: 380,
          long: true,
          render: (j) =>
            j.subjectId && OF_A_USE.includes(j.kind) ? (
              <Link to="/areas/$areaId/fund/uses/$useId" params={{ areaId, useId: j.subjectId }}>
                {j.memo || t('fund.toUse')}
              </Link>
            ) : (
              j.memo || '—'
            ),
        },
        {
          key: 'amount',
          title: t('fund.inYuan', { what: t('fund.amount') }),
          width: 150,
          number: true,
          render: (j) => grouped(j.amount),
        },
        { key: 'lines', title: t('fund.lines'), width: 90, number: true, render: (j) => grouped(String(j.lines)) },
        { key: 'postedAt', title: t('fund.postedAt'), width: 150, render: (j) => timeText(j.postedAt) },
      ]}
      empty={<EmptyState title={t('fund.noJournals')} />}
    />
  )
}

/** What is special about a posting: reversed, a reversal, entered later than it happened. */
export function Marks({ of }: { of: { reverses: string | null; reversed: boolean; backDated: boolean } }): ReactNode {
  return (
    <>
      {of.reversed && <Tag>{t('fund.reversed')}</Tag>}
      {of.reverses && <Tag>{t('fund.reverses')}</Tag>}
      {of.backDated && <Tag>{t('fund.backDated')}</Tag>}
    </>
  )
}

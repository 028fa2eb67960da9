import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { t } from '../../../messages/index.ts'
import { download } from '../../../platform/client.ts'
import { useAddress } from '../../../ui/address.ts'
import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { DayInput } from '../../../ui/DayInput.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Figures } from '../../../ui/Figures.tsx'
import { dayText, grouped, timeText } from '../../../ui/format.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { asProblem } from '../../../ui/Problem.tsx'
import { QueryView } from '../../../ui/QueryView.tsx'
import { areaQuery } from '../../area/area.api.ts'
import { meQuery } from '../../session/session.api.ts'
import { accountQuery, type Entry, fetchEntries, statementPdfPath } from '../fund.api.ts'
import { Marks } from './JournalsView.tsx'
import '../funds.css'

/** One household's account: what it has, today or at the end of a day, and everything that happened to it. */
export default function AccountPage(): ReactNode {
  const { areaId, unitId } = useParams({ strict: false }) as { areaId: string; unitId: string }
  const [address, setAddress] = useAddress()
  const area = useQuery(areaQuery(areaId))
  const account = useQuery(accountQuery(areaId, unitId, address.on))
  const yuan = t('motion.yuan')
  return (
    <div className="page">
      <QueryView query={account}>
        {(a) => (
          <>
            <PageHeader
              path={[
                {
                  title: (
                    <Link to="/areas/$areaId" params={{ areaId }}>
                      {area.data?.name ?? '…'}
                    </Link>
                  ),
                },
                {
                  title: (
                    <Link to="/areas/$areaId/fund" params={{ areaId }} search={{ view: 'units' } as never}>
                      {t('fund.view.units')}
                    </Link>
                  ),
                },
              ]}
              title={a.label}
              facts={address.on ? t('fund.endOf', { day: address.on }) : t('fund.now')}
              actions={
                <>
                  <span className="fund-on">
                    <span className="muted">{t('fund.on')}</span>
                    <DayInput
                      aria-label={t('fund.on')}
                      value={address.on ?? null}
                      onChange={(day) => setAddress({ on: day ?? undefined })}
                    />
                  </span>
                  <StatementButton areaId={areaId} unitId={unitId} label={a.label} />
                </>
              }
            />
            <Figures
              items={(['balance', 'principal', 'interest', 'held', 'available'] as const).map((key) => ({
                title: t(`fund.${key}`),
                value: grouped(a[key]),
                unit: yuan,
              }))}
            />
            <DataTable<Entry>
              name="fund-entries"
              queryKey={['fund', areaId, 'entries', unitId]}
              fetchPage={(page) => fetchEntries(areaId, unitId, page)}
              rowKey={(e) => e.journalId + e.part}
              filters={<span className="muted">{t('fund.entriesHint')}</span>}
              columns={COLUMNS}
              empty={<EmptyState title={t('fund.noEntries')} />}
            />
          </>
        )}
      </QueryView>
    </div>
  )
}

const COLUMNS: Column<Entry>[] = [
  { key: 'on', title: t('fund.day'), width: 110, always: true, render: (e) => dayText(e.on) },
  {
    key: 'kind',
    title: t('fund.event'),
    width: 190,
    always: true,
    render: (e) => (
      <>
        {e.kindTitle} <Marks of={e} />
      </>
    ),
  },
  { key: 'part', title: t('fund.part'), width: 80, render: (e) => e.partTitle },
  {
    key: 'amount',
    title: t('fund.inYuan', { what: t('fund.change') }),
    width: 140,
    number: true,
    render: (e) => signed(e.amount),
  },
  {
    key: 'after',
    title: t('fund.inYuan', { what: t('fund.after') }),
    width: 140,
    number: true,
    render: (e) => grouped(e.balanceAfter),
  },
  { key: 'memo', title: t('fund.memo'), width: 340, long: true, render: (e) => e.memo || '—' },
  { key: 'postedAt', title: t('fund.postedAt'), width: 150, hidden: true, render: (e) => timeText(e.postedAt) },
]

/** `+1,200.00`, `−35.10` with a true minus. */
function signed(amount: string): string {
  return amount.startsWith('-') ? `−${grouped(amount.slice(1))}` : `+${grouped(amount)}`
}

/** This year's statement as PDF, as the household gets it. */
function StatementButton({ areaId, unitId, label }: { areaId: string; unitId: string; label: string }): ReactNode {
  const { message } = App.useApp()
  const me = useQuery(meQuery)
  const today = me.data?.today ?? ''
  const run = useMutation({
    mutationFn: () =>
      download(
        statementPdfPath(areaId, unitId, `${today.slice(0, 4)}-01-01`, today),
        t('fund.statementName', { label }),
      ),
    onError: (error) => void message.error(asProblem(error).detail),
  })
  return (
    <Button icon={<DownloadOutlined />} loading={run.isPending} disabled={!today} onClick={() => run.mutate()}>
      {t('fund.statement')}
    </Button>
  )
}
